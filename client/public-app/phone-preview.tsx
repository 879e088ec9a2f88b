import { useSyncExternalStore } from 'react'
import { useSpeech } from './i18n.tsx'

const wide = '(min-width: 64rem)'
const watch = (listener: () => void) => {
  const query = matchMedia(wide)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** The worker's page as it stands on a phone, beside the doors; on a phone itself there is no room and nothing is loaded. */
export function PhonePreview({ path }: { path: string }) {
  const { texts } = useSpeech()
  const shown = useSyncExternalStore(watch, () => matchMedia(wide).matches)
  if (!shown) return null
  return (
    <aside className="phone" aria-labelledby="phone-title">
      <h2 id="phone-title">{texts.demo.phone}</h2>
      <iframe src={path} title={texts.demo.phoneTitle} loading="lazy" />
      <p className="hint">{texts.demo.phoneHint}</p>
    </aside>
  )
}
