import { Button, Checkbox, Group, Input, Modal, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { SharedResource } from '#contract/alliances'
import { fieldErrors, required } from '../../ui/field-errors.ts'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { emptyWeek, type WeekChoice, WeekPicker } from '../../ui/week-picker.tsx'
import { useSaveResource } from './alliances.api.ts'
import { resourceKinds, resourcePlaces } from './resource-kinds.ts'

interface ResourceFormProps {
  organisationId: string
  /** Absent for a new one. */
  resource?: SharedResource
  /** What a new one is at first. */
  kind?: (typeof resourceKinds)[number]
  onClose: () => void
}

export function ResourceForm({ organisationId, resource, kind = 'space', onClose }: ResourceFormProps) {
  const { t } = useTranslation()
  const save = useSaveResource(organisationId)
  const form = useForm({
    initialValues: {
      kind: resource?.kind ?? kind,
      note: resource?.note ?? '',
      grid: (resource?.grid ?? emptyWeek()) as WeekChoice,
      place: resource?.place ?? 'company_space',
      capacity: resource?.capacity ?? 10,
      validUntil: resource?.validUntil ?? '',
      consent: false,
    },
    validate: {
      grid: (grid) => (grid.includes(1) ? null : t('alliances.resources.gridEmpty')),
      validUntil: required(t),
      consent: (agreed) => (agreed ? null : t('alliances.resources.consentNeeded')),
    },
  })
  const submit = form.onSubmit((values) =>
    save.mutate(
      { input: { ...values, consent: true }, ...(resource ? { id: resource.id } : {}) },
      {
        onError: (error) => form.setErrors(fieldErrors(error, t)),
        onSuccess: () => {
          toastDone(resource ? t('alliances.resources.changed') : t('alliances.resources.saved'))
          onClose()
        },
      },
    ),
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={650}>{resource ? t('alliances.resources.edit') : t('alliances.resources.add')}</Text>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Group grow align="flex-start">
            <Select
              label={t('alliances.resources.kindLabel')}
              data={resourceKinds.map((value) => ({ value, label: t(`alliances.resource.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps('kind')}
            />
            <Select
              label={t('alliances.resources.placeLabel')}
              data={resourcePlaces.map((value) => ({ value, label: t(`alliances.place.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps('place')}
            />
          </Group>
          <Textarea
            label={t('alliances.resources.note')}
            description={t('alliances.resources.noteHint')}
            maxLength={200}
            autosize
            minRows={2}
            {...form.getInputProps('note')}
          />
          <Input.Wrapper
            label={t('alliances.resources.grid')}
            description={t('alliances.resources.gridHint')}
            error={form.errors.grid}
          >
            <div style={{ marginBlock: 8 }}>
              <WeekPicker
                label={t('alliances.resources.grid')}
                value={form.values.grid}
                onChange={(grid) => form.setFieldValue('grid', grid)}
              />
            </div>
          </Input.Wrapper>
          <Group grow align="flex-end">
            <NumberInput
              label={t('alliances.resources.capacity')}
              min={1}
              max={10_000}
              allowDecimal={false}
              {...form.getInputProps('capacity')}
              onChange={(value) => form.setFieldValue('capacity', Number(value) || 1)}
            />
            <TextInput type="date" label={t('alliances.resources.validUntil')} {...form.getInputProps('validUntil')} />
          </Group>
          <Checkbox label={t('alliances.resources.consent')} {...form.getInputProps('consent', { type: 'checkbox' })} />
          {save.isError ? <Problem error={save.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('app.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
