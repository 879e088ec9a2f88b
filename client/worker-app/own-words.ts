import type { Answers, SurveyBundle } from '#contract/responses'

export interface Understood {
  /** `dim:value`, the most certain first. */
  tags: string[]
  /** A cue of distress or violence: help is shown to the writer alone, and nothing is kept. */
  needsHelp: boolean
}

export const nothing: Understood = { tags: [], needsHelp: false }
const maxProposed = 6
const flag = 'flag'

/** The reader of words travels only when somebody wrote some; without it (no network) the mirror is skipped. */
const loadWords = () => import('#words').catch(() => undefined)
/** Brought along while there is a network, so that the mirror and the help also come without one. */
export const prepareWords = (): Promise<unknown> => loadWords()

export async function understand(text: string, bundle: SurveyBundle): Promise<Understood> {
  if (text.trim() === '') return nothing
  const words = await loadWords()
  if (!words) return nothing
  const found = words
    .findTags(text, { lexicon: bundle.words.lexicon, language: bundle.language })
    .map((tag) => `${tag.dim}:${tag.value}`)
  const tags = found.filter((tag) => !tag.startsWith(`${flag}:`) && bundle.words.labels[tag] !== undefined)
  return { tags: [...new Set(tags)].slice(0, maxProposed), needsHelp: found.some((tag) => tag.startsWith(`${flag}:`)) }
}

export async function propose(answers: Answers, bundle: SurveyBundle): Promise<string> {
  const words = await loadWords()
  return words?.composeSentence(answers, bundle.words.sentence) ?? ''
}
