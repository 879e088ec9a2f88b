import { notifications } from '@mantine/notifications'

export const toastDone = (message: string) => notifications.show({ message, color: 'leaf', withBorder: true })
