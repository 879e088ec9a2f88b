import { useTitle } from './frame.tsx'
import { useSpeech } from './i18n.tsx'

export function LostPage() {
  const { texts, link } = useSpeech()
  useTitle(texts.lost.title)
  return (
    <div className="narrow">
      <h1>{texts.lost.title}</h1>
      <p>{texts.lost.text}</p>
      <p className="ways">
        <a className="button" href={link('/')}>
          {texts.lost.home}
        </a>
      </p>
    </div>
  )
}
