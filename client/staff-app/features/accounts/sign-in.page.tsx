import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { paths } from '../../paths.ts'
import { emailShape, required } from '../../ui/field-errors.ts'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { useSignIn } from './accounts.api.ts'

export function SignInPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const signIn = useSignIn()
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: { email: emailShape(t), password: required(t) },
  })
  const outcome = signIn.data
  const enter = form.onSubmit((values) =>
    signIn.mutate(values, {
      onSuccess: (result) => {
        const back = search.get('da')
        if (result === 'done') void navigate(back?.startsWith('/app/') ? back : paths.home, { replace: true })
      },
    }),
  )
  return (
    <NarrowPage title={t('accounts.signIn.title')} lead={t('accounts.signIn.lead')}>
      <form onSubmit={enter} noValidate>
        <Stack>
          <TextInput
            label={t('accounts.signIn.email')}
            type="email"
            autoComplete="username"
            autoFocus
            {...form.getInputProps('email')}
          />
          <PasswordInput
            visibilityToggleButtonProps={{ 'aria-label': t('field.showTyped') }}
            label={t('accounts.signIn.password')}
            autoComplete="current-password"
            {...form.getInputProps('password')}
          />
          {signIn.isError || (outcome && outcome !== 'done') ? (
            <Alert color="brick" role="alert">
              {outcome === 'wrong'
                ? t('accounts.signIn.wrong')
                : outcome === 'too-many'
                  ? t('accounts.signIn.tooMany')
                  : t('app.unreachable')}
            </Alert>
          ) : null}
          <Button type="submit" size="md" loading={signIn.isPending}>
            {t('accounts.signIn.action')}
          </Button>
        </Stack>
      </form>
    </NarrowPage>
  )
}
