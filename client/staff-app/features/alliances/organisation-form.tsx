import { ActionIcon, Button, Fieldset, Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Organisation, OrganisationKind, Sector } from '#contract/alliances'
import { Confirm } from '../../ui/confirm.tsx'
import { fieldErrors, required } from '../../ui/field-errors.ts'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useRemoveOrganisation, useSaveOrganisation } from './alliances.api.ts'
import { organisationKinds, sectors } from './kinds.ts'

/** Below this head-count the plan offers no units. */
const unitsFrom = 40

interface FormValues {
  name: string
  kind: OrganisationKind
  sector: Sector
  invited: number
  units: { code: string; label: string; invited: number }[]
}

const freeCode = (taken: string[]): string => {
  for (let next = taken.length + 1; ; next += 1) if (!taken.includes(`u${next}`)) return `u${next}`
}

export function OrganisationForm({
  allianceId,
  organisation,
  onClose,
}: {
  allianceId: string
  organisation?: Organisation
  onClose: () => void
}) {
  const { t } = useTranslation()
  const save = useSaveOrganisation(allianceId)
  const form = useForm<FormValues>({
    initialValues: organisation
      ? {
          name: organisation.name,
          kind: organisation.kind,
          sector: organisation.sector,
          invited: organisation.invited,
          units: organisation.units,
        }
      : { name: '', kind: 'firm', sector: 'manufacturing', invited: 0, units: [] },
    validate: { name: required(t), units: { label: (value) => (value.trim() === '' ? t('alliances.orgs.unitName') : null) } },
  })
  const { units, invited } = form.values
  const submit = form.onSubmit((values) =>
    save.mutate(
      { input: values, ...(organisation ? { id: organisation.id } : {}) },
      {
        onError: (error) => form.setErrors(fieldErrors(error, t)),
        onSuccess: () => {
          toastDone(t('alliances.orgs.saved', { name: values.name }))
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
      title={
        <Text fw={650}>{organisation ? t('alliances.orgs.editOne', { name: organisation.name }) : t('alliances.orgs.add')}</Text>
      }
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput label={t('alliances.orgs.name')} data-autofocus {...form.getInputProps('name')} />
          <Group grow align="flex-start">
            <Select
              label={t('alliances.orgs.kind')}
              data={organisationKinds.map((value) => ({ value, label: t(`alliances.kind.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps('kind')}
            />
            <Select
              label={t('alliances.orgs.sector')}
              data={sectors.map((value) => ({ value, label: t(`alliances.sector.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps('sector')}
            />
          </Group>
          <NumberInput
            label={t('alliances.orgs.invited')}
            description={t('alliances.orgs.invitedHint')}
            min={0}
            max={100_000}
            allowDecimal={false}
            {...form.getInputProps('invited')}
            onChange={(value) => form.setFieldValue('invited', Number(value) || 0)}
          />
          {invited >= unitsFrom || units.length > 0 ? (
            <Fieldset legend={t('alliances.orgs.units')}>
              <Stack gap="sm">
                <Text size="sm" c="dimmed">
                  {t('alliances.orgs.unitsHint')}
                </Text>
                {units.map((unit, index) => (
                  <Group key={unit.code} align="flex-end" wrap="nowrap">
                    <TextInput flex={1} label={t('alliances.orgs.unitLabel')} {...form.getInputProps(`units.${index}.label`)} />
                    <NumberInput
                      w={110}
                      label={t('alliances.orgs.unitInvited')}
                      min={0}
                      max={100_000}
                      allowDecimal={false}
                      {...form.getInputProps(`units.${index}.invited`)}
                      onChange={(value) => form.setFieldValue(`units.${index}.invited`, Number(value) || 0)}
                    />
                    <ActionIcon
                      variant="subtle"
                      size="lg"
                      aria-label={`${t('alliances.orgs.unitRemove')} ${unit.label}`}
                      onClick={() => form.removeListItem('units', index)}
                    >
                      <IconX size={18} />
                    </ActionIcon>
                  </Group>
                ))}
                {units.length < 12 ? (
                  <Button
                    variant="outline"
                    size="xs"
                    w="fit-content"
                    onClick={() =>
                      form.insertListItem('units', { code: freeCode(units.map(({ code }) => code)), label: '', invited: 0 })
                    }
                  >
                    {t('alliances.orgs.unitAdd')}
                  </Button>
                ) : null}
              </Stack>
            </Fieldset>
          ) : null}
          {save.isError ? <Problem error={save.error} /> : null}
          <Group justify="flex-end">
            {organisation ? <RemoveOrganisation allianceId={allianceId} organisation={organisation} onRemoved={onClose} /> : null}
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

interface RemoveOrganisationProps {
  allianceId: string
  organisation: Organisation
  onRemoved: () => void
}

function RemoveOrganisation({ allianceId, organisation, onRemoved }: RemoveOrganisationProps) {
  const { t } = useTranslation()
  const remove = useRemoveOrganisation(allianceId)
  const [asking, ask] = useDisclosure(false)
  const { id, name } = organisation
  return (
    <>
      <Button variant="subtle" color="brick" mr="auto" onClick={ask.open}>
        {t('alliances.orgs.remove')}
      </Button>
      <Confirm
        opened={asking}
        title={t('alliances.orgs.removeTitle', { name })}
        action={t('alliances.orgs.remove')}
        busy={remove.isPending}
        onClose={ask.close}
        onConfirm={() =>
          remove.mutate(id, {
            onSuccess: () => {
              toastDone(t('alliances.orgs.removed', { name }))
              onRemoved()
            },
          })
        }
      >
        <Text>{t('alliances.orgs.removeHint')}</Text>
        {remove.isError ? <Problem error={remove.error} /> : null}
      </Confirm>
    </>
  )
}
