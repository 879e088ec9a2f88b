import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { paths } from '../../paths.ts'
import { emailShape, fieldErrors, passwordShape, required } from '../../ui/field-errors.ts'
import { useFragmentToken } from '../../ui/fragment-token.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useSetup, useSetupState, useSignIn } from './accounts.api.ts'

export function SetupPage() {
  const { t } = useTranslation()
  const token = useFragmentToken()
  const state = useSetupState()
  return (
    <NarrowPage title={t('accounts.setup.title')} lead={t('accounts.setup.lead')}>
      <Loaded query={state}>
        {({ needed }) => {
          if (!needed)
            return (
              <Alert color="amber">
                {t('accounts.setup.notNeeded')}{' '}
                <Anchor component={Link} to={paths.signIn}>
                  {t('accounts.signIn.title')}
                </Anchor>
              </Alert>
            )
          return token === '' ? <Alert color="amber">{t('accounts.setup.noToken')}</Alert> : <SetupForm token={token} />
        }}
      </Loaded>
    </NarrowPage>
  )
}

function SetupForm({ token }: { token: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const setup = useSetup()
  const signIn = useSignIn()
  const form = useForm({
    initialValues: { name: '', email: '', password: '', allianceName: '', territory: '' },
    validate: {
      name: required(t),
      email: emailShape(t),
      password: passwordShape(t),
      allianceName: required(t),
      territory: required(t),
    },
  })
  const create = form.onSubmit((values) =>
    setup.mutate(
      { token, ...values },
      {
        onError: (error) => form.setErrors(fieldErrors(error, t)),
        onSuccess: async () => {
          await signIn.mutateAsync({ email: values.email, password: values.password })
          toastDone(t('accounts.setup.done'))
          void navigate(paths.home, { replace: true })
        },
      },
    ),
  )
  return (
    <form onSubmit={create} noValidate>
      <Stack>
        <TextInput label={t('accounts.setup.name')} autoComplete="name" autoFocus {...form.getInputProps('name')} />
        <TextInput label={t('accounts.setup.email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': t('field.showTyped') }}
          label={t('accounts.setup.password')}
          description={t('accounts.setup.passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        <TextInput
          label={t('accounts.setup.alliance')}
          description={t('accounts.setup.allianceHint')}
          {...form.getInputProps('allianceName')}
        />
        <TextInput
          label={t('accounts.setup.territory')}
          description={t('accounts.setup.territoryHint')}
          {...form.getInputProps('territory')}
        />
        {setup.isError ? <Problem error={setup.error} /> : null}
        <Button type="submit" size="md" loading={setup.isPending || signIn.isPending}>
          {t('accounts.setup.action')}
        </Button>
      </Stack>
    </form>
  )
}
