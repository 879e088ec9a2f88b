import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { VoteView } from '#contract/concepts'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { reasonLimit, reasonShape } from './reason.ts'
import { useCastVote } from './roundtables.api.ts'

const choices = ['consent', 'consent_with_worry', 'object'] as const satisfies readonly VoteView['choice'][]

interface VoteFormProps {
  allianceId: string
  conceptId: string
  version: number
  mine: VoteView | undefined
  /** Blocks changed here and not saved: the vote speaks of the saved ones. */
  unsaved: boolean
}

export function VoteForm({ allianceId, conceptId, version, mine, unsaved }: VoteFormProps) {
  const { t } = useTranslation()
  const cast = useCastVote(allianceId, conceptId)
  const form = useForm<{ choice: VoteView['choice'] | ''; reason: string }>({
    initialValues: { choice: mine?.choice ?? '', reason: mine?.reason ?? '' },
    validate: { choice: (value) => (value === '' ? t('field.required') : null), reason: reasonShape(t) },
  })
  const submit = form.onSubmit(({ choice, reason }) => {
    if (choice === '') return
    cast.mutate({ version, choice, reason: reason.trim() }, { onSuccess: () => toastDone(t('concept.votes.done')) })
  })
  return (
    <form onSubmit={submit} noValidate className="no-print form-box">
      <Stack gap="sm">
        <Radio.Group
          label={mine ? t('concept.votes.change', { version }) : t('concept.votes.yours', { version })}
          {...form.getInputProps('choice')}
        >
          <Stack gap="xs" mt="xs">
            {choices.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                label={t(`concept.votes.choice.${choice}`)}
                description={t(`concept.votes.meaning.${choice}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('concept.votes.reason')}
          description={t('concept.votes.reasonHint')}
          maxLength={reasonLimit}
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
        {unsaved ? (
          <Text size="sm" c="dimmed">
            {t('concept.votes.unsaved', { version })}
          </Text>
        ) : null}
        {cast.isError ? <Problem error={cast.error} /> : null}
        <Group>
          <Button type="submit" loading={cast.isPending}>
            {mine ? t('concept.votes.actionChange') : t('concept.votes.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
