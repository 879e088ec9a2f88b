import type { NeedWords } from './need-words.ts'
import type { LocalText } from './profile.ts'

const nothingMissing: LocalText = { it: 'abbia meno peso sulle spalle', en: 'carries less of the weight alone' }

/**
 * The question a table works on: "Come potremmo fare in modo che chi deve … quando …, senza …?".
 * Result: built from the family's strongest facets; no operator and no solution in it.
 */
export function challengeOf(need: NeedWords): LocalText {
  const wish = need.wishes[0] ?? nothingMissing
  const compose = (language: 'it' | 'en', opening: string, subject: string, even: string) => {
    const who = need.when ? `${subject} ${need.when[language]}` : subject
    const aside = need.task && need.notice ? `${who}, ${need.notice[language]},` : who
    const clauses = [need.work ? `${even} ${need.work[language]}` : '', need.without?.[language] ?? ''].filter(Boolean)
    return `${[`${opening} ${aside} ${wish[language]}`, ...clauses].join(', ')}?`
  }
  return {
    it: compose('it', 'Come potremmo fare in modo che', need.task ? `chi deve ${need.task.it}` : 'chi lavora qui', 'anche quando'),
    en: compose('en', 'How might we make sure that', need.task ? `whoever has to ${need.task.en}` : 'whoever works here', 'even when'),
  }
}
