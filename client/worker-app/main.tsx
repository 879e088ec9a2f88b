import '../shared/tokens.css'
import './look.css'
import { createRoot } from 'react-dom/client'
import { sweepDrafts } from './draft.ts'
import { guessLanguage, readTexts } from './i18n.tsx'
import { phoneShelf } from './shelf.ts'
import { WorkerApp } from './worker-app.tsx'

const language = guessLanguage(location.search, navigator.languages ?? [navigator.language])
const slug = /^\/s\/([^/]+)\/?$/.exec(location.pathname)?.[1]
const preview = /^\/p\/([^/]+)\/?$/.exec(location.pathname)?.[1]
const table = /^\/mano\/([^/]+)\/?$/.exec(location.pathname)?.[1]
const holder = document.getElementById('app')
if (!holder) throw new TypeError('main requires #app in the page')

sweepDrafts(phoneShelf, Date.now())

const root = createRoot(holder)
const texts = readTexts(language)
if (slug !== undefined) {
  void texts.then((firstTexts) =>
    root.render(<WorkerApp slug={decodeURIComponent(slug)} firstLanguage={language} firstTexts={firstTexts} />),
  )
} else if (table !== undefined) {
  void Promise.all([texts, import('./raise-hand.tsx')]).then(([firstTexts, { RaiseHandPage }]) =>
    root.render(<RaiseHandPage allianceId={decodeURIComponent(table)} firstLanguage={language} firstTexts={firstTexts} />),
  )
} else if (preview !== undefined) {
  const version = new URLSearchParams(location.search).get('v')
  void Promise.all([texts, import('./preview-page.tsx')]).then(([firstTexts, { PreviewPage }]) =>
    root.render(
      <PreviewPage survey={decodeURIComponent(preview)} version={version} firstLanguage={language} firstTexts={firstTexts} />,
    ),
  )
} else {
  void Promise.all([texts, import('./thread-page.tsx')]).then(([firstTexts, { ThreadPage }]) =>
    root.render(
      <ThreadPage
        firstLanguage={language}
        firstTexts={firstTexts}
        onResume={({ slug, card, code, speech }) => {
          // The card stays behind the '#', which no server is told.
          history.pushState(
            null,
            '',
            `/s/${encodeURIComponent(slug)}${card === undefined ? '' : `#c=${encodeURIComponent(card)}`}`,
          )
          root.render(<WorkerApp slug={slug} firstLanguage={speech.language} firstTexts={speech.texts} brought={code} />)
        }}
      />,
    ),
  )
}
