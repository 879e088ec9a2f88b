import { notifications } from '@mantine/notifications'
import i18next from 'i18next'

export const toastDone = (message: string) =>
  notifications.show({ message, color: 'leaf', withBorder: true, closeButtonProps: { 'aria-label': i18next.t('app.close') } })
