import { Alert, Anchor, Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Refusal, Unreachable } from '../../shared/api.ts'
import { paths } from '../paths.ts'
import { problemWords } from './field-errors.ts'

/** What went wrong, in words, and what can be done. */
export function useProblemText() {
  const { t } = useTranslation()
  return (error: unknown): string => {
    if (error instanceof Refusal) {
      if (error.code === 'not-signed-in') return t('app.signedOut')
      const reasons = new Set(error.fields.flatMap((problem) => problemWords(problem, t) ?? []))
      if (reasons.size > 0) return [...reasons].join(' ')
      return error.code === 'not-allowed' ? t('app.notAllowed') : error.message
    }
    if (error instanceof Unreachable) return t('app.unreachable')
    return t('app.crashHint')
  }
}

export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  return (
    <Alert color="brick" title={t('app.problem')} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{problemText(error)}</Text>
        {error instanceof Refusal && error.code === 'not-signed-in' ? (
          <Anchor href={paths.signIn} target="_blank" size="sm" underline="always">
            {t('app.signInAgain')}
          </Anchor>
        ) : null}
        {onRetry && !(error instanceof Refusal) ? (
          <Button size="xs" color="brick" variant="outline" onClick={onRetry}>
            {t('app.retry')}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  )
}
