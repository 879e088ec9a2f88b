import type { WorkerLanguage } from '#contract/common'

/** Languages whose texts a machine wrote, until a native speaker confirms them; the same as in the files of the surveys. */
export const machineWrittenLanguages: readonly WorkerLanguage[] = ['ro', 'es', 'fr', 'ar', 'uk', 'sq', 'zh']
