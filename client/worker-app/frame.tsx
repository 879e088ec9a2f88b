import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { WorkerLanguage } from '#contract/common'
import { directionOf, nameIn, ownName, useSpeech } from './i18n.tsx'
import { machineWrittenLanguages } from './texts/machine-written.ts'

export interface LanguageChoice {
  languages: readonly WorkerLanguage[]
  choose: (language: WorkerLanguage) => void
}

/** False in the preview of the demo page, which has the doors beside it. */
const isAlone = window === window.parent

/** Header, demo ribbon and the one main of every screen. */
export function Frame({ isDemo = false, choice, children }: { isDemo?: boolean; choice?: LanguageChoice; children: ReactNode }) {
  const { t, language, written } = useSpeech()
  const selectId = useId()
  useEffect(() => {
    document.documentElement.lang = written
    document.documentElement.dir = directionOf(written)
  }, [written])
  return (
    <div className="frame">
      <header>
        {isDemo && (
          <p className="ribbon">
            {t('app.demo')} {isAlone && <a href={`/demo?lang=${language}`}>{t('app.demo-doors')}</a>}
          </p>
        )}
        <div className="top">
          <p className="brand">Ascolto</p>
          {choice && choice.languages.length > 1 && (
            <div className="language">
              <label htmlFor={selectId}>{t('app.language')}</label>
              <select id={selectId} value={language} onChange={(event) => choice.choose(event.target.value as WorkerLanguage)}>
                {choice.languages.map((one) => (
                  <option key={one} value={one} lang={one}>
                    {ownName(one)}
                  </option>
                ))}
              </select>
            </div>
          )}
        </div>
      </header>
      <main id="content">
        {machineWrittenLanguages.includes(written) && <p className="hint machine">{t('app.machine')}</p>}
        {children}
      </main>
    </div>
  )
}

/** Says, in the language of the reader, in which others a part of the screen is. */
export function FallbackNote({ languages }: { languages: readonly WorkerLanguage[] }) {
  const { t, written } = useSpeech()
  const others = languages.filter((language) => language !== written)
  if (others.length === 0) return null
  return (
    <p className="hint machine" role="note">
      {t('app.fallback', { languages: others.map((language) => nameIn(written, language)).join(', ') })}
    </p>
  )
}

/** The heading of a screen takes the focus when the screen changes, so that it is announced and read from the top. */
export function ScreenTitle({ children, focus = true }: { children: ReactNode; focus?: boolean }) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!focus) return
    ref.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [focus])
  return (
    <h1 ref={ref} tabIndex={-1}>
      {children}
    </h1>
  )
}
