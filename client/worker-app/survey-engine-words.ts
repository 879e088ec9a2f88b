import { setupLocale } from 'survey-core'
import type { WorkerLanguage } from '#contract/common'

/** Words of the engine itself ("at least one answer", error texts); English is built in. */
const engineWords: Partial<Record<WorkerLanguage, () => Promise<unknown>>> = {
  it: () => import('survey-core/i18n/italian'),
  ro: () => import('survey-core/i18n/romanian'),
  es: () => import('survey-core/i18n/spanish'),
  fr: () => import('survey-core/i18n/french'),
  ar: () => import('survey-core/i18n/arabic'),
  uk: () => import('survey-core/i18n/ukrainian'),
  sq: () =>
    import('./texts/survey-engine-sq.ts').then((m) =>
      setupLocale({ localeCode: 'sq', strings: m.surveyEngineSq, nativeName: 'Shqip', englishName: 'Albanian' }),
    ),
  zh: () => import('survey-core/i18n/simplified-chinese'),
}

const engineLocales: Partial<Record<WorkerLanguage, string>> = { zh: 'zh-cn' }
/** How the engine calls a language. */
export const engineLocale = (language: WorkerLanguage): string => engineLocales[language] ?? language

/** Brings the words of the engine in this language. */
export const prepare = (language: WorkerLanguage): Promise<unknown> => engineWords[language]?.() ?? Promise.resolve()
