import type { WorkerLanguage } from '#contract/common'
import { ar } from './poster-texts/ar.ts'
import { en } from './poster-texts/en.ts'
import { es } from './poster-texts/es.ts'
import { fr } from './poster-texts/fr.ts'
import { it } from './poster-texts/it.ts'
import { ro } from './poster-texts/ro.ts'
import { sq } from './poster-texts/sq.ts'
import { uk } from './poster-texts/uk.ts'
import type { PosterTexts } from './poster-texts/words.ts'
import { zh } from './poster-texts/zh.ts'

export const posterTexts: Record<WorkerLanguage, PosterTexts> = { it, en, ro, es, fr, ar, uk, sq, zh }

/** Written by a machine, and not read by a native speaker yet: whoever prints is told. */
export const machineWritten: readonly WorkerLanguage[] = ['ro', 'es', 'fr', 'ar', 'uk', 'sq', 'zh']

export const directionOf = (language: WorkerLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** British days in English; in Arabic the digits of the addresses beside them. */
const tags: Partial<Record<WorkerLanguage, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' }

export const dayOnPaper = (language: WorkerLanguage, iso: string): string =>
  new Intl.DateTimeFormat(tags[language] ?? language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso.slice(0, 10)}T00:00:00Z`),
  )
