import en from '../../client/staff-app/texts/en.json' with { type: 'json' }
import italian from '../../client/staff-app/texts/it.json' with { type: 'json' }

type Tree = { [key: string]: string | Tree }

/** What the staff app shows for a key, as a walk looks for it. Throws: RangeError for a key that is not there. */
export function staffText(language: 'it' | 'en', key: string, words: Record<string, string | number> = {}): string {
  let found: string | Tree | undefined = (language === 'it' ? italian : en) as Tree
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined
  if (typeof found !== 'string') throw new RangeError(`staffText knows no ${key}`)
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(words[name] ?? ''))
}
