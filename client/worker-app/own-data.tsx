import { useState } from 'react'
import { Refusal } from '../shared/api.ts'
import { useSpeech } from './i18n.tsx'
import type { PersonalCode } from './personal-code.ts'
import { forgetWords, rememberedWords } from './remembered-key.ts'
import { saveFile } from './save-file.ts'
import { phoneShelf } from './shelf.ts'
import { useAttempt } from './use-attempt.ts'
import { downloadThread, dropStoredDrafts, eraseThread, openStoredDrafts } from './worker.api.ts'

/** What the holder of a key may do with everything it opens: take a copy, delete. */
export function OwnData({ code, onErased }: { code: PersonalCode; onErased: () => void }) {
  const { t, language } = useSpeech()
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState<string>()
  const { busy, problem, attempt: tryOnce } = useAttempt()
  const attempt = (work: () => Promise<void>) => {
    setSaid(undefined)
    return tryOnce(work)
  }
  const download = () =>
    attempt(async () => {
      const told = await downloadThread(code.threadKey, language).catch(unlessMissing)
      const { drafts } = await openStoredDrafts(code.draftKey, language)
      const { openSealedDraft } = await import('./draft-seal.ts')
      const started = drafts.map(({ blob, ...place }) => ({ ...place, content: openSealedDraft(blob, code.sealKey, place) }))
      const data = { ...(told as object | undefined), drafts: started }
      saveFile(t('own.file-name'), 'application/json', `${JSON.stringify(data, null, 2)}\n`)
      setSaid(t('own.downloaded'))
    })
  const erase = () =>
    attempt(async () => {
      await eraseThread(code.threadKey, language).catch(unlessMissing)
      await dropStoredDrafts({ draftKey: code.draftKey }, language)
      if (rememberedWords(phoneShelf) === code.words.join(' ')) forgetWords(phoneShelf)
      onErased()
    })
  return (
    <section className="card own-data" aria-labelledby="own-data">
      <h2 id="own-data">{t('own.title')}</h2>
      <p>{t('own.text')}</p>
      <div className="row">
        <button type="button" className="secondary" disabled={busy} onClick={() => void download()}>
          {t('own.download')}
        </button>
        {!asking && (
          <button type="button" className="secondary" disabled={busy} onClick={() => setAsking(true)}>
            {t('own.erase')}
          </button>
        )}
      </div>
      {asking && (
        <fieldset className="card bad">
          <legend>{t('own.erase-ask')}</legend>
          <p>{t('own.erase-limit')}</p>
          <div className="row">
            <button type="button" className="danger" disabled={busy} onClick={() => void erase()}>
              {t('own.erase-yes')}
            </button>
            <button type="button" className="secondary" disabled={busy} onClick={() => setAsking(false)}>
              {t('own.erase-no')}
            </button>
          </div>
        </fieldset>
      )}
      <p role="status" className="said">
        {said}
      </p>
      <p className="problem" role="alert">
        {problem}
      </p>
    </section>
  )
}

/** Under a code there may be a draft and no thread yet. */
function unlessMissing(cause: unknown): undefined {
  if (cause instanceof Refusal && cause.code === 'not-found') return undefined
  throw cause
}
