import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { LocalText, WorkerLanguage } from '#contract/common'
import type { TextKey, Texts } from './texts/it.ts'

export type { TextKey }

/** One file for each language: the phone loads the one it shows. */
const readers: Partial<Record<WorkerLanguage, () => Promise<Texts>>> & { it: () => Promise<Texts> } = {
  it: () => import('./texts/it.ts').then((m) => m.it),
  en: () => import('./texts/en.ts').then((m) => m.en),
  ro: () => import('./texts/ro.ts').then((m) => m.ro),
  es: () => import('./texts/es.ts').then((m) => m.es),
  fr: () => import('./texts/fr.ts').then((m) => m.fr),
  ar: () => import('./texts/ar.ts').then((m) => m.ar),
  uk: () => import('./texts/uk.ts').then((m) => m.uk),
  sq: () => import('./texts/sq.ts').then((m) => m.sq),
  zh: () => import('./texts/zh.ts').then((m) => m.zh),
}
export const readTexts = (language: WorkerLanguage): Promise<Texts> => (readers[language] ?? readers.it)()

const ownNames: Record<WorkerLanguage, string> = {
  it: 'Italiano',
  en: 'English',
  ro: 'Română',
  es: 'Español',
  fr: 'Français',
  ar: 'العربية',
  uk: 'Українська',
  sq: 'Shqip',
  zh: '中文',
}
/** Languages of our own screens, Italian first. */
export const screenLanguages = Object.keys(ownNames) as WorkerLanguage[]
export const ownName = (language: WorkerLanguage): string => ownNames[language]
export const directionOf = (language: WorkerLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** `?lang=`, else the first of the browser's languages that we know, else Italian. */
export function guessLanguage(search: string, wanted: readonly string[]): WorkerLanguage {
  const known = (tag: string | null): tag is WorkerLanguage => tag !== null && Object.keys(ownNames).includes(tag)
  const asked = new URLSearchParams(search).get('lang')
  if (known(asked)) return asked
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag): tag is WorkerLanguage => known(tag)) ?? 'it'
}

/** The language our own screens are written in for a reader of this language. */
export const writtenFor = (language: WorkerLanguage): WorkerLanguage => (readers[language] ? language : 'it')

/** Numbers in Arabic texts are the ones of the scales, of the hours and of the phone numbers beside them. */
const dateTags: Partial<Record<WorkerLanguage, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn', zh: 'zh-CN' }

/** How a reader calls another language; old browsers only know how its speakers call it. */
export function nameIn(reader: WorkerLanguage, language: WorkerLanguage): string {
  if (typeof Intl.DisplayNames !== 'function') return ownNames[language]
  return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? ownNames[language]
}

export interface Speech {
  /** The language of the person and of their answers. */
  language: WorkerLanguage
  /** The language of the texts on the screen. */
  written: WorkerLanguage
  t: (key: TextKey, values?: Record<string, string | number>) => string
  /** An ISO day as people write it, in the language of the texts. */
  day: (iso: string) => string
  /** Words of staff exist in Italian and English only; `localLanguage` says which this reader gets. */
  local: (text: LocalText) => string
  localLanguage: keyof LocalText
}

export function makeSpeech(language: WorkerLanguage, texts: Texts): Speech {
  const written = writtenFor(language)
  const localLanguage = written === 'en' ? 'en' : 'it'
  const days = new Intl.DateTimeFormat(dateTags[written] ?? written, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return {
    language,
    written,
    t: (key, values = {}) => (texts[key] as string).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    day: (iso) => days.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    local: (text) => text[localLanguage],
    localLanguage,
  }
}

const SpeechContext = createContext<Speech | null>(null)

export function SpeechProvider({ language, texts, children }: { language: WorkerLanguage; texts: Texts; children: ReactNode }) {
  const speech = useMemo(() => makeSpeech(language, texts), [language, texts])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new TypeError('useSpeech requires a SpeechProvider above it')
  return speech
}
