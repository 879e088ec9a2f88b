import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Texts } from './texts/it.ts'

export const languages = ['it', 'en'] as const
export type Language = (typeof languages)[number]
export interface Tongue {
  language: Language
  texts: Texts
}

const readers: Record<Language, () => Promise<Texts>> = {
  it: () => import('./texts/it.ts').then((m) => m.it),
  en: () => import('./texts/en.ts').then((m) => m.en),
}
export const readTexts = (language: Language): Promise<Texts> => readers[language]()

/** `?lang=`, else the first of the browser's languages that we know, else Italian. */
export function firstLanguage(search: string, wanted: readonly string[]): Language {
  const known = (tag: string | null): Language | undefined => languages.find((one) => tag?.toLowerCase().slice(0, 2) === one)
  return known(new URLSearchParams(search).get('lang')) ?? wanted.map(known).find((one) => one !== undefined) ?? 'it'
}

/** `{name}` in a text; a name that is missing stays visible. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

export interface Speech extends Tongue {
  choose: (language: Language) => void
  /** The same address for a reader of this language. */
  link: (path: string) => string
}

const SpeechContext = createContext<Speech | null>(null)

export function SpeechProvider({ first, children }: { first: Tongue; children: ReactNode }) {
  const [tongue, setTongue] = useState(first)
  const speech = useMemo<Speech>(
    () => ({
      ...tongue,
      choose: (language) => {
        void readTexts(language).then((texts) => {
          setTongue({ language, texts })
          history.replaceState(null, '', `${location.pathname}?lang=${language}${location.hash}`)
        })
      },
      link: (path) => path.replace(/(?=#|$)/, `?lang=${tongue.language}`),
    }),
    [tongue],
  )
  useEffect(() => {
    document.documentElement.lang = tongue.language
    document.documentElement.dir = 'ltr'
  }, [tongue])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new TypeError('useSpeech requires a SpeechProvider above it')
  return speech
}
