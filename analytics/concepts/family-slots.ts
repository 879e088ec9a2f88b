import { lackWords, momentClauses, subjectWords, whoWords } from './facet-words.ts'
import { needWords, tellsNight, worksNights } from './need-words.ts'
import type { LocalText } from './profile.ts'
import type { Situation } from './situation.ts'
import { hoursInWords } from './week-words.ts'

export type SlotName = 'subject' | 'task' | 'happens' | 'when' | 'hours' | 'work' | 'lack' | 'who' | 'place' | 'moment' | 'they'
/** Words of one family that a template may carry; absent = the map does not show it. */
export type Slots = Readonly<Partial<Record<SlotName, LocalText>>>

const young = ['kid02', 'kid35', 'kid610', 'kid1114']
type Words = Readonly<Record<string, LocalText | undefined>>

const anySubject: LocalText = { it: 'chi vive questa situazione', en: 'whoever lives with this' }
const anyDoer: LocalText = { it: 'chi deve pensarci', en: 'whoever has to see to it' }
const anyMoment: LocalText = { it: 'la giornata si complica', en: 'the day gets complicated' }
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const replaceWho = (text: LocalText, who: LocalText & { readonly a?: string }): LocalText => ({
  it: text.it.replace('{who}', who.it).replace('{toWho}', who.a ?? `a ${who.it}`),
  en: text.en.replace('{who}', who.en),
})

/** What is going on, as a clause after "quando" / "when": "c’è da accompagnare bambini" / "children must be taken somewhere". */
function momentClause(situation: Situation, brief = false): LocalText | undefined {
  const task = situation.strongest('fn').find((entry) => entry.value in momentClauses && entry.share >= 0.2)
  if (!task) return undefined
  const who = situation.strongest('who').find((entry) => entry.value in whoWords && entry.share >= 0.2)
  const atSchool = task.value === 'escort' && situation.children && situation.share('place:school') >= 0.3
  const withSomebody = task.value === 'visit' && who !== undefined && situation.adultCare
  const afterNight = task.value === 'rest' && worksNights(situation)
  const key = atSchool ? 'escort_school' : withSomebody ? 'visit_with' : afterNight ? 'rest_night' : task.value
  const person = who ? whoWords[who.value]! : { it: 'qualcuno', en: 'someone' }
  return replaceWho(momentClauses[key]!, brief && who && young.includes(who.value) ? whoWords.kid_any! : person)
}

/** The strongest thing that is missing, as a clause, apart from what an idea already answers. */
export function lackClause(situation: Situation, answered: readonly string[] = []): LocalText | undefined {
  const lack = situation
    .strongest('res')
    .find((entry) => entry.value in lackWords && entry.share >= 0.2 && !answered.includes(entry.facet))
  return lack ? lackWords[lack.value] : undefined
}

/**
 * The words of a family for the templates of the generator.
 * Shape: `answered` are facets the idea answers, so that what it leaves open is something else.
 * Result: `subject`, `happens` and `moment` (the same, shorter) always; the others only when the map shows them. Cost: O(facets).
 */
export function familySlots(situation: Situation, answered: readonly string[] = [], place?: LocalText): Slots {
  const need = needWords(situation)
  const lack = lackClause(situation, answered)
  const happens = momentClause(situation) ?? lackClause(situation) ?? anyMoment
  const hours = tellsNight(situation) ? undefined : hoursInWords(situation.cells)
  const task = situation.strongest('fn').find((entry) => entry.value in momentClauses && entry.share >= 0.2)
  return {
    subject: need.task ? { it: `chi deve ${need.task.it}`, en: `whoever has to ${need.task.en}` } : anySubject,
    they: task ? (subjectWords[task.value] ?? anyDoer) : anySubject,
    happens,
    moment: momentClause(situation, true) ?? happens,
    ...(need.task ? { task: need.task } : {}),
    ...(need.when ? { when: need.when } : {}),
    ...(hours ? { hours } : {}),
    ...(need.work ? { work: need.work } : {}),
    ...(need.who ? { who: need.who } : {}),
    ...(lack ? { lack } : {}),
    ...(place ? { place } : {}),
  }
}

function fillOne(template: string, slots: Words, language: 'it' | 'en'): string {
  const wordOf = (name: string) => slots[name.charAt(0).toLowerCase() + name.slice(1)]?.[language]
  const kept = template.replace(/\[([^[\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => wordOf(name!) !== undefined) ? part : '',
  )
  return kept.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = wordOf(name)
    if (word === undefined) throw new RangeError(`fill misses the word '${name}' of "${template}"`)
    return /^[A-Z]/.test(name) ? capital(word) : word
  })
}

/**
 * Fills a template in both languages: `{when}` is a word of the family (`{When}` with a capital), `[… {when}]` a part
 * that is left out when one of its words is missing. Throws: RangeError when a word outside brackets is missing.
 */
export function fill(template: LocalText, slots: Words): LocalText {
  return { it: fillOne(template.it, slots, 'it'), en: fillOne(template.en, slots, 'en') }
}

/** Puts a capital at the start and a full stop at the end. */
export function asSentence(text: LocalText): LocalText {
  const close = (line: string) => (/[.?!]$/.test(line) ? capital(line) : `${capital(line)}.`)
  return { it: close(text.it), en: close(text.en) }
}
