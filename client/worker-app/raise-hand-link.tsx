import { useSpeech } from './i18n.tsx'

/** Opens the separate form in a page of its own, which is told the alliance and the language and nothing of this one. */
export function RaiseHandLink({ allianceId }: { allianceId: string | undefined }) {
  const { t, language } = useSpeech()
  if (allianceId === undefined) return null
  return (
    <p>
      <a href={`/mano/${encodeURIComponent(allianceId)}?lang=${language}`} target="_blank" rel="noreferrer noopener">
        {t('hand.link')}
      </a>
    </p>
  )
}
