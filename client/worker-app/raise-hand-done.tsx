import { ScreenTitle } from './frame.tsx'
import type { HandTexts } from './raise-hand-texts/it.ts'

/** The only time the withdrawal code is shown. */
export function HandRaisedScreen({ allianceId, code, words }: { allianceId: string; code: string; words: HandTexts }) {
  const address = `${location.origin}/mano/${encodeURIComponent(allianceId)}#w=${code}`
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
