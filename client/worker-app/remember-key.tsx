import { useState } from 'react'
import { useSpeech } from './i18n.tsx'
import { forgetWords, rememberedWords, rememberWords } from './remembered-key.ts'
import { phoneShelf } from './shelf.ts'

/** Keeps the code on this phone if the person asks, and says plainly that it is there. */
export function RememberKey({ words }: { words: readonly string[] }) {
  const { t } = useSpeech()
  const [here, setHere] = useState(() => rememberedWords(phoneShelf) === words.join(' '))
  const [failed, setFailed] = useState(false)
  const remember = () => {
    const kept = rememberWords(phoneShelf, words)
    setHere(kept)
    setFailed(!kept)
  }
  const forget = () => {
    forgetWords(phoneShelf)
    setHere(false)
  }
  return (
    <section className="card" aria-labelledby="remember-key">
      <h2 id="remember-key">{t('remember.title')}</h2>
      <p role="status">{t(here ? 'remember.here' : failed ? 'run.not-saved' : 'remember.text')}</p>
      <button type="button" className="secondary" onClick={here ? forget : remember}>
        {t(here ? 'remember.forget' : 'remember.keep')}
      </button>
    </section>
  )
}
