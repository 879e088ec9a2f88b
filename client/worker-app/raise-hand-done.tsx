import { useState } from 'react'
import { ScreenTitle } from './frame.tsx'
import type { HandTexts } from './raise-hand-texts/it.ts'
import { saveFile } from './save-file.ts'

/** The only time the withdrawal code is shown. */
export function HandRaisedScreen({ allianceId, code, words }: { allianceId: string; code: string; words: HandTexts }) {
  const [said, setSaid] = useState<string>()
  const address = `${location.origin}/mano/${encodeURIComponent(allianceId)}#w=${code}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code)
      setSaid(words.copied)
    } catch {
      setSaid(words.copyFailed)
    }
  }
  const save = () =>
    saveFile(words.fileName, 'text/plain;charset=utf-8', [words.codeTitle, '', code, '', address, ''].join('\r\n'))
  return (
    <>
      <ScreenTitle>{words.done}</ScreenTitle>
      <p className="lead">{words.doneText}</p>
      <section className="card good">
        <h2>{words.codeTitle}</h2>
        <p>{words.codeText}</p>
        <p className="hand-code" dir="ltr">
          {code}
        </p>
        <div className="row">
          <button type="button" className="secondary" onClick={copy}>
            {words.copy}
          </button>
          <button type="button" className="secondary" onClick={save}>
            {words.save}
          </button>
        </div>
        <p role="status" className="said">
          {said}
        </p>
        <p>
          <a href={address} dir="ltr" className="hand-address">
            {words.link}
          </a>
        </p>
        <p className="hand-address" dir="ltr">
          {address}
        </p>
      </section>
    </>
  )
}
