import { Alert, Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PendingWave } from '#contract/releases'
import { useLocal } from '../../ui/local.ts'
import { NothingYet } from '../../ui/nothing-yet.tsx'

interface WaitingProps {
  pending: PendingWave | undefined
  /** A report of an earlier wave stands below. */
  hasReport: boolean
  onRefresh: () => void
}

/** Which report is to come, why it is not here, and what to do meanwhile. */
export function Waiting({ pending, hasReport, onRefresh }: WaitingProps) {
  const { t } = useTranslation()
  const { day } = useLocal()
  if (!pending) {
    if (hasReport) return null
    return <NothingYet title={t('releases.none')} hint={t('releases.noneHint')} action={<Text>{t('releases.noneTodo')}</Text>} />
  }
  const { state, name, opensOn, closesOn } = pending
  const said = { name, opens: day(opensOn), closes: day(closesOn) }
  const title = t(`releases.pending.${state}.title`, said)
  const refresh =
    state === 'closing' || state === 'failed' ? (
      <Button size="sm" variant="outline" mt="xs" onClick={onRefresh}>
        {t('releases.pending.refresh')}
      </Button>
    ) : null
  const body = (
    <>
      <Text>{t(`releases.pending.${state}.todo`, said)}</Text>
      {refresh}
    </>
  )
  if (!hasReport) return <NothingYet title={title} hint={t(`releases.pending.${state}.hint`, said)} action={<div>{body}</div>} />
  return (
    <Alert className="no-print" color={state === 'failed' ? 'brick' : 'petrol'} title={title} role="status">
      <Text mb={4}>{t(`releases.pending.${state}.hint`, said)}</Text>
      {body}
    </Alert>
  )
}
