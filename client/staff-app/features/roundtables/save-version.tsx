import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Concept } from '#contract/concepts'
import { Confirm } from '../../ui/confirm.tsx'
import { Problem } from '../../ui/problem.tsx'
import { isRefusal } from '../../ui/request.ts'
import { toastDone } from '../../ui/toast.ts'
import type { Board } from './block-board.ts'
import { reasonLimit, reasonShape } from './reason.ts'
import { useSaveVersion } from './roundtables.api.ts'
import type { ConceptEdit } from './use-board.ts'

interface SaveVersionFormProps {
  allianceId: string
  concept: Concept
  edit: ConceptEdit
  board: Board
}

/** A version is saved with its reason. When somebody saved first, nothing written here is lost. */
export function SaveVersionForm({ allianceId, concept, edit, board }: SaveVersionFormProps) {
  const { t } = useTranslation()
  const save = useSaveVersion(allianceId, concept.id)
  const [asking, ask] = useDisclosure(false)
  const form = useForm({ initialValues: { reason: '' }, validate: { reason: reasonShape(t) } })
  const submit = form.onSubmit(({ reason }) =>
    save.mutate(
      { basedOn: edit.base.version, blocks: [...board.blocks], reason: reason.trim() },
      {
        onSuccess: ({ version }) => {
          toastDone(t('concept.save.done', { version }))
          edit.giveUp()
        },
      },
    ),
  )
  return (
    <form onSubmit={submit} noValidate className="no-print save-bar" id="salva">
      <Stack gap="sm">
        <Textarea
          label={t('concept.save.reason')}
          description={t('concept.save.reasonHint')}
          maxLength={reasonLimit}
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
        {isRefusal(save.error, 'conflict') && save.variables?.basedOn === edit.base.version ? (
          <Text size="sm" fw={600} role="alert">
            {t('concept.save.conflict')}
          </Text>
        ) : save.isError && !isRefusal(save.error, 'conflict') ? (
          <Problem error={save.error} />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={edit.changed ? ask.open : edit.giveUp}>
            {edit.changed ? t('concept.save.discard') : t('concept.save.stop')}
          </Button>
          <Button type="submit" disabled={!edit.changed || edit.overtaken} loading={save.isPending}>
            {t('concept.save.action', { version: edit.newest.version + 1 })}
          </Button>
        </Group>
        {edit.overtaken ? (
          <Text size="sm" c="dimmed" ta="right">
            {t('concept.save.chooseFirst')}
          </Text>
        ) : null}
      </Stack>
      <Confirm
        opened={asking}
        title={t('concept.save.discard')}
        action={t('concept.save.discardSure')}
        onClose={ask.close}
        onConfirm={edit.giveUp}
      >
        <Text>{t('concept.save.discardHint')}</Text>
      </Confirm>
    </form>
  )
}
