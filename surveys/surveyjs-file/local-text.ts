import { type OwnLanguage, ownLanguages } from '../own-survey.ts'
import { isTree, own } from './read-tree.ts'

export type LocalTexts = { [language in OwnLanguage]?: string }

export interface ReadText {
  texts: LocalTexts
  /** Language marks of the file that are none of ours. */
  unknown: string[]
  /** Layout codes were taken out. */
  stripped: boolean
  problem?: 'text' | 'script'
}

const scripts =
  /<\s*\/?\s*(script|style|iframe|object|embed|svg|math|form|input|link|meta|base)\b|\son\w+\s*=|javascript:|data:text|vbscript:/i
const tags = /<\/?(?:p|b|i|u|em|strong|span|div|br|ul|ol|li|h[1-6]|small|font)(?:\s[^<>]*)?\/?>/gi

/**
 * Reads a text of a SurveyJS file: a string, or one by language where `default` is the language of the file.
 * Result: layout codes are taken out; a text that could run something is a problem, never cleaned in silence.
 */
export function readText(value: unknown, fileLanguage: OwnLanguage, max: number): ReadText {
  const read: ReadText = { texts: {}, unknown: [], stripped: false }
  const put = (language: OwnLanguage, text: unknown) => {
    if (typeof text !== 'string' && typeof text !== 'number' && typeof text !== 'boolean') {
      read.problem ??= 'text'
      return
    }
    const written = String(text)
    if (scripts.test(written)) read.problem = 'script'
    const plain = written.replace(tags, ' ')
    if (plain !== written) read.stripped = true
    const words = plain
      .replace(/&nbsp;/g, ' ')
      .replace(/[ \p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(/^ | $/g, '')
    if (/\p{Surrogate}/u.test(words) || words.length > max) read.problem ??= 'text'
    if (words !== '' && read.texts[language] === undefined) read.texts[language] = words
  }
  if (value === undefined || value === null) return read
  if (!isTree(value)) {
    put(fileLanguage, value)
    return read
  }
  for (const mark of Object.keys(value)) {
    const language = mark === 'default' ? fileLanguage : languageOf(mark)
    if (language !== undefined) put(language, own(value, mark))
    else if (!read.unknown.includes(mark)) read.unknown.push(mark.slice(0, 12))
  }
  return read
}

/** `zh-cn` is Chinese, `pt` none of ours. */
export function languageOf(mark: string): OwnLanguage | undefined {
  const [main = ''] = mark.toLowerCase().split(/[-_]/)
  const named = main === 'ua' ? 'uk' : main
  return ownLanguages.find((language) => language === named)
}
