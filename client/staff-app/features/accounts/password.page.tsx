import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { PasswordLinkView } from '#contract/accounts'
import { paths } from '../../paths.ts'
import { fieldErrors, passwordShape } from '../../ui/field-errors.ts'
import { useFragmentToken } from '../../ui/fragment-token.ts'
import { Skeletons } from '../../ui/loaded.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { isRefusal } from '../../ui/request.ts'
import { usePasswordLink, useRenewPassword, useSignIn } from './accounts.api.ts'

/** Where the link of whoever runs the machine leads. */
export function PasswordPage() {
  const { t } = useTranslation()
  const token = useFragmentToken()
  const link = usePasswordLink(token)
  const spent = token === '' || isRefusal(link.error, 'link-spent') || isRefusal(link.error, 'not-found')
  return (
    <NarrowPage title={t('accounts.password.title')}>
      {link.data ? (
        <PasswordForm token={token} whose={link.data} />
      ) : spent ? (
        <Alert color="amber" role="alert">
          {t('accounts.password.spent')}
        </Alert>
      ) : link.isError ? (
        <Problem error={link.error} onRetry={() => void link.refetch()} />
      ) : (
        <Skeletons rows={3} />
      )}
    </NarrowPage>
  )
}

function PasswordForm({ token, whose }: { token: string; whose: PasswordLinkView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const renew = useRenewPassword()
  const signIn = useSignIn()
  const form = useForm({ initialValues: { password: '' }, validate: { password: passwordShape(t) } })
  const submit = form.onSubmit(({ password }) =>
    renew.mutate(
      { token, password },
      {
        onError: (error) => form.setErrors(fieldErrors(error, t)),
        onSuccess: async () => {
          await signIn.mutateAsync({ email: whose.email, password })
          void navigate(paths.home, { replace: true })
        },
      },
    ),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{t('accounts.password.lead', { name: whose.name })}</Text>
        <TextInput label={t('accounts.invitation.email')} value={whose.email} readOnly autoComplete="username" />
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': t('field.showTyped') }}
          label={t('accounts.password.next')}
          description={t('accounts.setup.passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        {renew.isError ? <Problem error={renew.error} /> : null}
        <Button type="submit" size="md" loading={renew.isPending || signIn.isPending}>
          {t('accounts.password.action')}
        </Button>
      </Stack>
    </form>
  )
}
