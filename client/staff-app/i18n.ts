import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './texts/en.json'
import it from './texts/it.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof it }
    returnNull: false
  }
}

export type StaffLanguage = 'it' | 'en'
const storageKey = 'ascolto.staff.language'

function firstLanguage(): StaffLanguage {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(storageKey) ?? navigator.language
  return asked.toLowerCase().startsWith('it') ? 'it' : 'en'
}

export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: 'it',
    resources: { it: { translation: it }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = i18next.language
}

export const currentLanguage = (): StaffLanguage => (i18next.language === 'en' ? 'en' : 'it')

export async function changeLanguage(language: StaffLanguage): Promise<void> {
  localStorage.setItem(storageKey, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
