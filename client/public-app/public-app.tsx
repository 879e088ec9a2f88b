import { lazy, Suspense } from 'react'
import { SafetyNet } from '../shared/safety-net.tsx'
import { Frame } from './frame.tsx'
import { HomePage } from './home.page.tsx'
import { SpeechProvider, type Tongue, useSpeech } from './i18n.tsx'
import { LostPage } from './lost.page.tsx'

const DemoPage = lazy(() => import('./demo.page.tsx').then((m) => ({ default: m.DemoPage })))
const AttackPage = lazy(() => import('./attack.page.tsx').then((m) => ({ default: m.AttackPage })))
const PromisePage = lazy(() => import('./promise.page.tsx').then((m) => ({ default: m.PromisePage })))
const pages: Record<string, () => React.JSX.Element> = {
  '/': HomePage,
  '/demo': () => <DemoPage />,
  '/promessa': () => <PromisePage />,
  '/prova': () => <AttackPage />,
}

/** Few pages, each a whole visit: links load the next one, so that back, history and titles are the browser's own. */
export function PublicApp({ pathname, first }: { pathname: string; first: Tongue }) {
  const path = pathname.replace(/(.)\/+$/, '$1')
  const Page = pages[path] ?? LostPage
  return (
    <SpeechProvider first={first}>
      <Frame path={path}>
        <SafetyNet fallback={<Broken />}>
          <Suspense fallback={<Waiting />}>
            <Page />
          </Suspense>
        </SafetyNet>
      </Frame>
    </SpeechProvider>
  )
}

function Waiting() {
  const { texts } = useSpeech()
  return (
    <p role="status" className="narrow">
      {texts.app.loading}
    </p>
  )
}

function Broken() {
  const { texts } = useSpeech()
  return (
    <div className="narrow">
      <p role="alert">{texts.app.unreachable}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {texts.app.retry}
      </button>
    </div>
  )
}
