import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { fieldErrors, passwordShape, required } from '../../ui/field-errors.ts'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useChangePassword } from './accounts.api.ts'

/** In the menu: nobody else can change it for this person. */
export function ChangePassword({ email }: { email: string }) {
  const { t } = useTranslation()
  const [opened, dialog] = useDisclosure(false)
  const change = useChangePassword()
  const form = useForm({
    initialValues: { current: '', next: '' },
    validate: { current: required(t), next: passwordShape(t) },
  })
  const close = () => {
    dialog.close()
    change.reset()
    form.reset()
  }
  const save = form.onSubmit((values) =>
    change.mutate(values, {
      onError: (error) => form.setErrors(fieldErrors(error, t)),
      onSuccess: () => {
        close()
        toastDone(t('accounts.password.done'))
      },
    }),
  )
  const shown = { visibilityToggleButtonProps: { 'aria-label': t('field.showTyped') } }
  return (
    <>
      <Button variant="subtle" size="compact-sm" mt={4} onClick={dialog.open}>
        {t('accounts.password.change')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        closeButtonProps={{ 'aria-label': t('app.close') }}
        title={<Text fw={650}>{t('accounts.password.change')}</Text>}
      >
        <form onSubmit={save} noValidate>
          <Stack>
            <Text size="sm">{t('accounts.password.hint')}</Text>
            <input type="hidden" autoComplete="username" value={email} readOnly />
            <PasswordInput
              {...shown}
              data-autofocus
              label={t('accounts.password.current')}
              autoComplete="current-password"
              {...form.getInputProps('current')}
            />
            <PasswordInput
              {...shown}
              label={t('accounts.password.next')}
              description={t('accounts.setup.passwordHint')}
              autoComplete="new-password"
              {...form.getInputProps('next')}
            />
            {change.isError ? <Problem error={change.error} /> : null}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('app.cancel')}
              </Button>
              <Button type="submit" loading={change.isPending}>
                {t('app.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
