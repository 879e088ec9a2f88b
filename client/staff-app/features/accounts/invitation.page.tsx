import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { InvitationView } from '#contract/accounts'
import { paths } from '../../paths.ts'
import { fieldErrors, passwordShape } from '../../ui/field-errors.ts'
import { useFragmentToken } from '../../ui/fragment-token.ts'
import { Skeletons } from '../../ui/loaded.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { isRefusal } from '../../ui/request.ts'
import { useAcceptInvitation, useInvitation, useSignIn } from './accounts.api.ts'

export function InvitationPage() {
  const { t } = useTranslation()
  const token = useFragmentToken()
  const invitation = useInvitation(token)
  const spent = isRefusal(invitation.error, 'link-spent') || isRefusal(invitation.error, 'not-found')
  return (
    <NarrowPage title={t('accounts.invitation.title')}>
      {token === '' ? (
        <Stack>
          <Alert color="amber">{t('accounts.invitation.noToken')}</Alert>
          <Anchor component={Link} to={paths.signIn}>
            {t('accounts.invitation.toSignIn')}
          </Anchor>
        </Stack>
      ) : invitation.data ? (
        <InvitationForm token={token} invitation={invitation.data} />
      ) : spent ? (
        <Stack>
          <Alert color="amber" role="alert">
            {t('accounts.invitation.spent')}
          </Alert>
          <Anchor component={Link} to={paths.signIn}>
            {t('accounts.invitation.toSignIn')}
          </Anchor>
        </Stack>
      ) : invitation.isError ? (
        <Problem error={invitation.error} onRetry={() => void invitation.refetch()} />
      ) : (
        <Skeletons rows={3} />
      )}
    </NarrowPage>
  )
}

function InvitationForm({ token, invitation }: { token: string; invitation: InvitationView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const accept = useAcceptInvitation()
  const signIn = useSignIn()
  const form = useForm({ initialValues: { password: '' }, validate: { password: passwordShape(t) } })
  const words = { name: invitation.name, alliance: invitation.allianceName, role: t(`role.${invitation.role}`) }
  const submit = form.onSubmit(({ password }) =>
    accept.mutate(
      { token, password },
      {
        onError: (error) => form.setErrors(fieldErrors(error, t)),
        onSuccess: async () => {
          await signIn.mutateAsync({ email: invitation.email, password })
          void navigate(paths.home, { replace: true })
        },
      },
    ),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>
          {invitation.organisationName
            ? t('accounts.invitation.leadOrganisation', { ...words, organisation: invitation.organisationName })
            : t('accounts.invitation.lead', words)}
        </Text>
        <Text c="dimmed">{t(`accounts.staff.about.${invitation.role}`)}</Text>
        <TextInput label={t('accounts.invitation.email')} value={invitation.email} readOnly autoComplete="username" />
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': t('field.showTyped') }}
          label={t('accounts.setup.password')}
          description={`${t('accounts.setup.passwordHint')} ${t('accounts.invitation.already')}`}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        {accept.isError ? <Problem error={accept.error} /> : null}
        <Button type="submit" size="md" loading={accept.isPending || signIn.isPending}>
          {t('accounts.invitation.action')}
        </Button>
      </Stack>
    </form>
  )
}
