import { Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'
import { Confirm } from '../../ui/confirm.tsx'

/** Asks before an unsaved edit is left behind, inside the app and when the window closes. */
export function UnsavedGuard({ changed }: { changed: boolean }) {
  const { t } = useTranslation()
  const blocker = useBlocker(({ currentLocation, nextLocation }) => changed && currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    if (!changed) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [changed])
  return (
    <Confirm
      opened={blocker.state === 'blocked'}
      title={t('concept.unsaved.title')}
      action={t('concept.unsaved.leave')}
      stay={t('concept.unsaved.stay')}
      onClose={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    >
      <Text>{t('concept.unsaved.hint')}</Text>
    </Confirm>
  )
}
