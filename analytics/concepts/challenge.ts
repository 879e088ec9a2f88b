import type { NeedWords } from './need-words.ts'
import type { LocalText } from './profile.ts'

const nothingMissing: LocalText = { it: 'abbia meno peso sulle spalle', en: 'carries less of the weight alone' }

/**
 * The question a table works on: "Come potremmo fare in modo che chi deve … quando …, anche quando …, senza …?".
 * Result: built from the family's strongest facets; no operator and no solution in it.
 */
export function challengeOf(need: NeedWords): LocalText {
  const wish = need.wishes[0] ?? nothingMissing
  const circular = need.facets.work === 'work:not_dared' && need.facets.wish === 'res:legitimacy'
  const compose = (language: 'it' | 'en', opening: string, subject: string, even: string, and: string) => {
    const who = need.when ? `${subject} ${need.when[language]}` : subject
    const work = circular ? undefined : need.work
    const hard = [work?.[language], need.late?.[language]].filter((clause) => clause !== undefined)
    const clauses = [hard.length > 0 ? `${even} ${hard.join(` ${and} `)}` : '', need.without?.[language] ?? ''].filter(Boolean)
    return `${[`${opening} ${who} ${wish[language]}`, ...clauses].join(', ')}?`
  }
  return {
    it: compose(
      'it',
      'Come potremmo fare in modo che',
      need.task ? `chi deve ${need.task.it}` : 'chi vive questa situazione',
      'anche quando',
      'e',
    ),
    en: compose(
      'en',
      'How might we make sure that',
      need.task ? `whoever has to ${need.task.en}` : 'whoever lives with this',
      'even when',
      'and',
    ),
  }
}
