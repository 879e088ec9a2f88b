import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { StaffRole } from '#contract/accounts'
import { useOrganisations } from '../../queries.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { emailShape, fieldErrors, required } from '../../ui/field-errors.ts'
import { Problem } from '../../ui/problem.tsx'
import { useInvite } from './accounts.api.ts'

const roles: readonly StaffRole[] = ['facilitator', 'worker_rep', 'hr', 'table', 'coordinator']
const ofOneFirm = (role: StaffRole) => role === 'hr'
const mayHaveFirm = (role: StaffRole) => role === 'hr' || role === 'worker_rep' || role === 'table'

interface InviteDialogProps {
  allianceId: string
  opened: boolean
  onClose: () => void
}

export function InviteDialog({ allianceId, opened, onClose }: InviteDialogProps) {
  const { t } = useTranslation()
  const organisations = useOrganisations(allianceId)
  const invite = useInvite(allianceId)
  const form = useForm<{ name: string; email: string; role: StaffRole; organisationId: string | null }>({
    initialValues: { name: '', email: '', role: 'facilitator', organisationId: null },
    validate: {
      name: required(t),
      email: emailShape(t),
      organisationId: (value, values) => (ofOneFirm(values.role) && !value ? t('accounts.staff.organisationNeeded') : null),
    },
  })
  const { role } = form.values
  const close = () => {
    onClose()
    invite.reset()
    form.reset()
  }
  const send = form.onSubmit(({ organisationId, ...values }) =>
    invite.mutate(organisationId && mayHaveFirm(values.role) ? { ...values, organisationId } : values, {
      onError: (error) => form.setErrors(fieldErrors(error, t)),
    }),
  )
  const name = form.values.name
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.close') }}
      title={<Text fw={650}>{invite.data ? t('accounts.staff.linkTitle', { name }) : t('accounts.staff.invite')}</Text>}
    >
      {invite.data ? (
        <Stack>
          <Alert color="amber">{t('accounts.staff.linkHint', { name })}</Alert>
          <CopyField label={t('accounts.staff.linkLabel')} value={`${location.origin}${invite.data.path}`} />
          <Group justify="flex-end">
            <Button
              variant="default"
              onClick={() => {
                invite.reset()
                form.reset()
              }}
            >
              {t('accounts.staff.another')}
            </Button>
            <Button onClick={close}>{t('app.close')}</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={send} noValidate>
          <Stack>
            <TextInput label={t('accounts.staff.name')} data-autofocus {...form.getInputProps('name')} />
            <TextInput label={t('accounts.staff.email')} type="email" {...form.getInputProps('email')} />
            <Select
              label={t('accounts.staff.role')}
              description={t(`accounts.staff.about.${role}`)}
              data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
              allowDeselect={false}
              {...form.getInputProps('role')}
            />
            {mayHaveFirm(role) ? (
              <Select
                label={t('accounts.staff.organisation')}
                {...(ofOneFirm(role) ? {} : { description: t('accounts.staff.organisationOptional') })}
                data={(organisations.data ?? []).map(({ id, name: label }) => ({ value: id, label }))}
                searchable
                clearable
                {...form.getInputProps('organisationId')}
              />
            ) : null}
            {invite.isError ? <Problem error={invite.error} /> : null}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('app.cancel')}
              </Button>
              <Button type="submit" loading={invite.isPending}>
                {t('accounts.staff.inviteAction')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
