import type { Answers, SurveyBundle } from '#contract/responses'

export interface Understood {
  /** `dim:value`, the most certain first. */
  tags: string[]
  /** A cue of distress or violence: help is shown to the writer alone, and nothing is kept. */
  needsHelp: boolean
  /** The text as it will be kept, where names or numbers of somebody are taken out of it. */
  masked?: string
}

export const nothing: Understood = { tags: [], needsHelp: false }
const maxProposed = 6
const flag = 'flag'

/** The reader of words travels behind the questions; where it did not arrive the mirror is skipped. */
const loadWords = () => import('#words').catch(() => undefined)
type Words = NonNullable<Awaited<ReturnType<typeof loadWords>>>

/** Brought along while there is a network, so that the mirror and the help also come without one. */
export const prepareWords = (): Promise<unknown> => loadWords()

export async function understand(text: string, bundle: SurveyBundle): Promise<Understood> {
  if (text.trim() === '') return nothing
  const words = await loadWords()
  if (!words) return nothing
  try {
    return readWith(words, text, bundle)
  } catch {
    // An old browser that lacks something: the person answers the questions without the mirror.
    return nothing
  }
}

function readWith(words: Words, text: string, bundle: SurveyBundle): Understood {
  const found = words
    .findTags(text, { lexicon: bundle.words.lexicon, language: bundle.language })
    .map((tag) => `${tag.dim}:${tag.value}`)
  const tags = found.filter((tag) => !tag.startsWith(`${flag}:`) && bundle.words.labels[tag] !== undefined)
  const masked = words.maskWords(text)
  return {
    tags: [...new Set(tags)].slice(0, maxProposed),
    needsHelp: found.some((tag) => tag.startsWith(`${flag}:`)),
    ...(masked !== text && { masked }),
  }
}

export async function propose(answers: Answers, bundle: SurveyBundle): Promise<string> {
  const words = await loadWords()
  try {
    return words?.composeSentence(answers, bundle.words.sentence) ?? ''
  } catch {
    return ''
  }
}
