import { lazy, Suspense } from 'react'
import { Frame } from './frame.tsx'
import { HomePage } from './home.page.tsx'
import { SpeechProvider, type Tongue, useSpeech } from './i18n.tsx'
import { LostPage } from './lost.page.tsx'

const DemoPage = lazy(() => import('./demo.page.tsx').then((m) => ({ default: m.DemoPage })))
const PromisePage = lazy(() => import('./promise.page.tsx').then((m) => ({ default: m.PromisePage })))
const pages: Record<string, () => React.JSX.Element> = {
  '/': HomePage,
  '/demo': () => <DemoPage />,
  '/promessa': () => <PromisePage />,
}

/** Three pages, each a whole visit: links load the next one, so that back, history and titles are the browser's own. */
export function PublicApp({ pathname, first }: { pathname: string; first: Tongue }) {
  const path = pathname.replace(/(.)\/+$/, '$1')
  const Page = pages[path] ?? LostPage
  return (
    <SpeechProvider first={first}>
      <Frame path={path}>
        <Suspense fallback={<Waiting />}>
          <Page />
        </Suspense>
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
