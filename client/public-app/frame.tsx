import { type ReactNode, useEffect } from 'react'
import { languages, useSpeech } from './i18n.tsx'

/** Header with the languages, the one main, and the way to what we promise. */
export function Frame({ path, children }: { path: string; children: ReactNode }) {
  const { texts, language, choose, link } = useSpeech()
  const here = (to: string) => (path === to ? ({ 'aria-current': 'page' } as const) : {})
  return (
    <>
      <a className="skip" href="#content">
        {texts.app.skip}
      </a>
      <header className="top">
        <a className="brand" href={link('/')} {...here('/')}>
          <Week />
          Ascolto
        </a>
        <nav aria-label={texts.app.menu}>
          <a href={link('/promessa')} {...here('/promessa')}>
            {texts.app.promise}
          </a>
          <a href={link('/app')}>{texts.app.enter}</a>
        </nav>
        <fieldset className="tongues">
          <legend>{texts.app.language}</legend>
          {languages.map((one) => (
            <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => choose(one)}>
              {one === 'it' ? 'Italiano' : 'English'}
            </button>
          ))}
        </fieldset>
      </header>
      <main id="content">{children}</main>
      <footer className="bottom">
        <p>{texts.app.footer}</p>
        <p>
          <a href={link('/promessa')}>{texts.app.promise}</a>
          <a href={link('/t')}>{texts.app.words}</a>
          <a href={link('/app')}>{texts.app.signIn}</a>
        </p>
      </footer>
    </>
  )
}

/** The title of the page for the tab and for screen readers. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === 'Ascolto' ? title : `${title} · Ascolto`
  }, [title])
}

const lit = ['0 1', '1 1', '2 1', '1 0', '1 2']

/** The sign of the house: a small week in which some hours are told. */
function Week() {
  return (
    <svg aria-hidden="true" viewBox="0 0 30 30" width="30" height="30">
      {Array.from({ length: 9 }, (_, i) => {
        const [x, y] = [i % 3, Math.floor(i / 3)]
        return (
          <rect
            key={i}
            x={x * 10 + 1}
            y={y * 10 + 1}
            width="8"
            height="8"
            rx="2"
            fill={lit.includes(`${x} ${y}`) ? 'var(--accent)' : 'var(--heat-1)'}
          />
        )
      })}
    </svg>
  )
}
