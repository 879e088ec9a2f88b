import topics from './forbidden-topics.json' with { type: 'json' }
import services from './service-names.json' with { type: 'json' }

export const forbiddenTopics = ['union', 'politics', 'religion', 'diagnosis', 'origin', 'sexual-life'] as const
export type ForbiddenTopic = (typeof forbiddenTopics)[number]

type ByLanguage = { readonly [language: string]: readonly string[] | undefined }
const serviceNames: ByLanguage = services
const topicWords: { readonly [topic in ForbiddenTopic]: ByLanguage } = topics

/** Whole words, in the scripts that put spaces between words; an Arabic word may carry "and", "to", "in" and the article. */
function wordsPattern(words: readonly string[], language: string): RegExp | undefined {
  if (words.length === 0) return undefined
  if (language === 'zh') return new RegExp(`(?:${words.join('|')})`, 'iu')
  const before = language === 'ar' ? '(?<!\\p{L})(?:[وبلفك]?ال|لل|[وبلفك])?' : '(?<![\\p{L}\\d])'
  return new RegExp(`${before}(?:${words.join('|')})(?![\\p{L}\\d])`, 'iu')
}

const compiled = new Map<string, RegExp | undefined>()
function once(key: string, build: () => RegExp | undefined): RegExp | undefined {
  if (!compiled.has(key)) compiled.set(key, build())
  return compiled.get(key)
}

/** A straight apostrophe, an unbreakable space or a soft hyphen hides no word. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[\u2018\u02bc']/g, '’')
    .replace(/\s+/g, ' ')

/**
 * The first name of an existing measure in a text, as it stands there.
 * Shape: `further` are names an alliance added, taken as they are written.
 * Result: undefined where no measure is named. A word that is the same in every language is found in each; the others in their own.
 */
export function findServiceName(text: string, language: string, further: readonly string[] = []): string | undefined {
  const house = once(`service ${language}`, () =>
    wordsPattern([...(serviceNames.all ?? []), ...(serviceNames[language] ?? [])], language),
  )
  const written = plain(text)
  const own = wordsPattern(
    further.map((name) => literal(plain(name.trim()))).filter((name) => name !== ''),
    language,
  )
  return house?.exec(written)?.[0] ?? own?.exec(written)?.[0]
}

/** The first word of a matter that art. 8 of law 300/1970 keeps out of every question to workers, and which matter it is. */
export function findForbiddenTopic(text: string, language: string): { topic: ForbiddenTopic; found: string } | undefined {
  const written = plain(text)
  for (const topic of forbiddenTopics) {
    const pattern = once(`${topic} ${language}`, () => wordsPattern(topicWords[topic][language] ?? [], language))
    const found = pattern?.exec(written)?.[0]
    if (found !== undefined) return { topic, found: found.trim() }
  }
  return undefined
}

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
