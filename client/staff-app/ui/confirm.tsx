import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface ConfirmProps {
  opened: boolean
  title: string
  children: ReactNode
  action: string
  /** "Annulla" when it says nothing else. */
  stay?: string
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

export function Confirm({ opened, title, children, action, stay, busy = false, onConfirm, onClose }: ConfirmProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={650}>{title}</Text>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack>
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {stay ?? t('app.cancel')}
          </Button>
          <Button loading={busy} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
