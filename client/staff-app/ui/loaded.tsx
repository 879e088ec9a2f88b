import { Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Refusal } from '../../shared/api.ts'
import { paths } from '../paths.ts'
import { Problem } from './problem.tsx'

export function Skeletons({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <Stack aria-busy="true">
      <VisuallyHidden role="status">{t('app.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={row === 0 ? 28 : 72} width={row === 0 ? '45%' : '100%'} radius="md" />
      ))}
    </Stack>
  )
}

/** Skeleton while it loads, the reason when it was refused, the children when it is there. */
export function Loaded<T>({
  query,
  rows,
  children,
}: {
  query: UseQueryResult<T>
  rows?: number
  children: (data: T) => ReactNode
}) {
  const { t } = useTranslation()
  if (query.isPending) return <Skeletons {...(rows === undefined ? {} : { rows })} />
  if (query.isError)
    return (
      <Stack align="flex-start">
        <Problem error={query.error} onRetry={() => void query.refetch()} />
        {query.error instanceof Refusal ? (
          <Button component={Link} to={paths.home} variant="outline">
            {t('app.backHome')}
          </Button>
        ) : null}
      </Stack>
    )
  return <>{children(query.data)}</>
}
