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

/** A straight apostrophe, an unbreakable space or a character that nobody sees hides no word. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640]/gu, '')
    .replace(/[\u2018\u02bc']/g, '’')
    .replace(/\s+/g, ' ')

/** Cyrillic and Greek letters that are printed as Latin ones are. */
const twins: { readonly [letter: string]: string } = Object.fromEntries(
  [
    'аa',
    'еe',
    'оo',
    'рp',
    'сc',
    'уy',
    'хx',
    'іi',
    'їi',
    'јj',
    'ѕs',
    'ԁd',
    'һh',
    'αa',
    'εe',
    'ιi',
    'κk',
    'νv',
    'οo',
    'ρp',
    'τt',
    'υu',
    'χx',
  ].map(([twin = '', letter = '']) => [twin, letter]),
)
const letters: { readonly [letter: string]: string } = Object.fromEntries(
  Object.entries(twins)
    .filter(([twin]) => /[а-яі]/u.test(twin))
    .map(([twin, letter]) => [letter, twin]),
)

/** A text as it is, without its accents, and with look-alike letters of another script taken for what they look like. */
function readings(text: string, language: string): string[] {
  const written = plain(text)
  const alike = language === 'uk' ? letters : twins
  const lower = written.toLowerCase()
  const others = [lower.normalize('NFD').replace(/\p{Mn}/gu, ''), [...lower].map((letter) => alike[letter] ?? letter).join('')]
  return [written, ...others.filter((other) => other !== lower)]
}

function firstIn(texts: readonly string[], pattern: RegExp | undefined): string | undefined {
  for (const text of texts) {
    const found = pattern?.exec(text)?.[0]
    if (found !== undefined) return found
  }
  return undefined
}

/** The language of a text and those its fallback readers know: words of Italian or English are words in any slot. */
const languagesOf = (language: string): string[] => [...new Set([language, 'it', 'en'])]

/**
 * The first name of an existing measure in a text, as it stands there.
 * Shape: `further` are names an alliance added, taken as they are written.
 * Result: undefined where no measure is named. Words of Italian and English are found in every language; the others in their own.
 */
export function findServiceName(text: string, language: string, further: readonly string[] = []): string | undefined {
  const written = readings(text, language)
  for (const each of languagesOf(language)) {
    const found = firstIn(
      written,
      once(`service ${each} ${language}`, () => serviceWords(each, language)),
    )
    if (found !== undefined) return found
  }
  const own = further.map((name) => literal(plain(name.trim()))).filter((name) => name !== '')
  return firstIn(written, wordsPattern(own, language))
}

/** The first word of a matter that art. 8 of law 300/1970 keeps out of every question to workers, and which matter it is. */
export function findForbiddenTopic(text: string, language: string): { topic: ForbiddenTopic; found: string } | undefined {
  const written = readings(text, language)
  for (const topic of forbiddenTopics) {
    for (const each of languagesOf(language)) {
      const found = firstIn(
        written,
        once(`${topic} ${each}`, () => wordsPattern(topicWords[topic][each] ?? [], each)),
      )
      if (found !== undefined) return { topic, found: found.trim() }
    }
  }
  return undefined
}

/** Abbreviations of Italian services that are words elsewhere. */
const onlyItalian: readonly string[] = ['sad', 'rsa', 'colf']

function serviceWords(of: string, within: string): RegExp | undefined {
  const words = (serviceNames[of] ?? []).filter((word) => of === within || !onlyItalian.includes(word))
  return wordsPattern([...(serviceNames.all ?? []), ...words], of)
}

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
