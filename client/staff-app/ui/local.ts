import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalText } from '#contract/common'

/** English texts here are British, and so are their dates. */
export const regionOf = (language: 'it' | 'en') => (language === 'en' ? 'en-GB' : 'it')

/** Dates, numbers and two-language texts in the language on screen. */
export function useLocal() {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'it'
  const region = regionOf(language)
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    const number = new Intl.NumberFormat(region)
    const list = new Intl.ListFormat(region, { type: 'conjunction' })
    const percent = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 0 })
    const languages = new Intl.DisplayNames(region, { type: 'language' })
    return {
      language,
      text: (value: LocalText) => value[language],
      /** Accepts `2026-11-24` and full ISO instants. */
      day: (iso: string) => {
        const date = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso)
        return Number.isNaN(date.getTime()) ? iso : day.format(date)
      },
      number: (value: number) => number.format(value),
      /** A share between 0 and 1. */
      percent: (share: number) => percent.format(share),
      languageName: (code: string) => languages.of(code) ?? code,
      list: (values: string[]) => list.format(values),
    }
  }, [language, region])
}
