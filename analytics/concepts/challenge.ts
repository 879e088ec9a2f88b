import type { NeedWords } from './need-words.ts'
import type { LocalText } from './profile.ts'

type Language = 'it' | 'en'
interface Parts {
  readonly who: string
  readonly wish: string
  /** Clauses of what makes it hard, joined; empty when none. */
  readonly hard: string
  readonly without: string
}

const nothingMissing: LocalText = { it: 'abbia meno peso sulle spalle', en: 'carries less of the weight alone' }
const and = { it: ' e ', en: ' and ' }

/** Three ways to ask the same question; families take turns. */
const forms: readonly Readonly<Record<Language, (parts: Parts) => string>>[] = [
  {
    it: ({ who, wish, hard, without }) =>
      listed(`Come potremmo fare in modo che ${who} ${wish}`, hard && `anche quando ${hard}`, without),
    en: ({ who, wish, hard, without }) =>
      listed(`How might we make sure that ${who} ${wish}`, hard && `even when ${hard}`, without),
  },
  {
    it: ({ who, wish, hard, without }) =>
      listed(`Come potremmo cambiare le cose${hard && `, se ${hard},`} perché ${who} ${wish}`, '', without),
    en: ({ who, wish, hard, without }) =>
      listed(`How might we change things${hard && `, if ${hard},`} so that ${who} ${wish}`, '', without),
  },
  {
    it: ({ who, wish, hard, without }) =>
      listed(`Pensiamo a ${who}${hard && `, quando ${hard}`}: come potremmo fare in modo che ${wish}`, '', without),
    en: ({ who, wish, hard, without }) =>
      listed(`Think of ${who}${hard && `, when ${hard}`}: how might we make sure that this person ${wish}`, '', without),
  },
]

const listed = (...parts: readonly string[]) => `${parts.filter(Boolean).join(', ')}?`

/**
 * The question a table works on: "Come potremmo fare in modo che chi deve … quando …, anche quando …, senza …?".
 * Shape: `turn` picks one of three forms.
 * Result: built from the family's strongest facets; no operator and no solution in it.
 */
export function challengeOf(need: NeedWords, turn = 0): LocalText {
  const circular = need.facets.work === 'work:not_dared' && need.facets.wish === 'res:legitimacy'
  const form = forms[turn % forms.length]!
  const compose = (language: Language, subject: string) =>
    form[language]({
      who: need.when ? `${subject} ${need.when[language]}` : subject,
      wish: (need.wishes[0] ?? nothingMissing)[language],
      hard: [circular ? undefined : need.work?.[language], need.late?.[language]].filter(Boolean).join(and[language]),
      without: need.without?.[language] ?? '',
    })
  return {
    it: compose('it', need.task ? `chi deve ${need.task.it}` : 'chi vive questa situazione'),
    en: compose('en', need.task ? `whoever has to ${need.task.en}` : 'whoever lives with this'),
  }
}
