import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { keys } from '../../queries.ts'
import { useLocal } from '../../ui/local.ts'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useCloseWave, useJob } from './campaigns.api.ts'

interface JobBarProps {
  allianceId: string
  wave: { id: string; name: string }
  jobId: string
}

/** The job's own step and progress; when it ends the wave is read again, and a closing that failed can be asked again. */
export function JobBar({ allianceId, wave, jobId }: JobBarProps) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const client = useQueryClient()
  const job = useJob(jobId)
  const again = useCloseWave(allianceId)
  const waveName = wave.name
  const state = job.data?.state
  useEffect(() => {
    if (state !== 'done') return
    toastDone(t('campaigns.job.done', { name: waveName }))
    void client.invalidateQueries({ queryKey: keys.waves(allianceId) })
  }, [state, waveName, allianceId, client, t])
  if (job.isError) return <Problem error={job.error} onRetry={() => void job.refetch()} />
  if (!job.data || state === 'done') return null
  if (state === 'failed')
    return (
      <Alert color="brick" title={t('campaigns.job.failed')} role="alert">
        <Text size="sm">{job.data.message ? text(job.data.message) : t('campaigns.job.failedHint')}</Text>
        {again.isError ? <Problem error={again.error} /> : null}
        <Button size="xs" color="brick" variant="outline" mt="sm" loading={again.isPending} onClick={() => again.mutate(wave.id)}>
          {t('campaigns.job.retry')}
        </Button>
      </Alert>
    )
  const percent = Math.round(job.data.progress * 100)
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text size="sm" aria-live="polite">
          {text(job.data.step)}
        </Text>
        <Text size="sm" c="dimmed">
          {t('campaigns.job.progress', { percent })}
        </Text>
      </Group>
      <Progress.Root size="lg">
        <Progress.Section value={percent} animated aria-label={text(job.data.step)} />
      </Progress.Root>
    </Stack>
  )
}
