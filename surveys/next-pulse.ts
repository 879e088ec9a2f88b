import type { Answers, Question, SurveyDefinition } from './define-survey.ts'
import { namesIn } from './define-survey.ts'
import type { NeedState } from './need-life.ts'
import { visibleQuestions } from './survey-logic.ts'

/** A need of one thread, as the plan of its next pulse reads it. */
export interface OpenNeed {
  readonly id: string
  readonly state: NeedState
  /** The sentence its owner approved; without one there is nothing to ask about. */
  readonly sentence: string
  readonly weight?: number
  /** Its newest answers, for the questions that may be asked again. */
  readonly answers: Answers
  /** Last day of the wave in which it was last spoken of. */
  readonly heardOn: string
  /** When its owner is to be asked again. */
  readonly nextOn?: string
  /** Its owner said "enough". */
  readonly leftAlone: boolean
  /** Something the table decided is being tried for it. */
  readonly tryoutActive: boolean
}

export interface PulseCard {
  needId: string
  why: 'heaviest' | 'longest-unheard'
  /** Questions it may ask, in order; their conditions decide which of them are asked. */
  questions: string[]
  tryoutActive: boolean
  /** Earlier answers of the questions that may be asked again. */
  prefill: { [question: string]: unknown }
}

export interface PulsePlan {
  cards: PulseCard[]
  /** Asked once, after the cards. */
  closing: string[]
  /** Longest way through, with nothing asked again. */
  seconds: number
  /** False: nobody need be asked yet, but who comes by can answer. */
  due: boolean
}

export const mostCards = 2
export const mostSeconds = 60
/** Asked once in a pulse: they are about the person, not about one need. */
const closingIds: readonly string[] = ['p_new', 'p_new_when', 'p_again']
/** Left out first when a pulse would take too long. */
const optionalIds: readonly string[] = ['p_why', 'p_try']
/** Weight of a need that nobody weighed. */
const middleWeight = 5

const isReopened = (question: Question): boolean => namesIn(question.visibleIf ?? '').includes('p_what')

/**
 * Plans the pulse of one thread: which needs, which questions of each, in what order, and how long it takes.
 * Shape: `closesOn` is the last day of the pulse wave: what is due by then is asked.
 * Result: at most two cards: the heaviest need, then of the others the one unheard for longest. Needs that ended, were left alone or have no
 *   sentence are never asked. Where none is due all open ones may be answered, and `due` is false. Optional questions ("why", "did what we try
 *   help") stay as long as the longest way through, with nothing asked again, takes at most a minute.
 * Chance: none; ties go to the longest unheard or the heavier, then to the lower id.
 * Too few: no cards when nothing is open.
 * Cost: linear in needs and questions.
 * Source: rules of the instruments page, section 6; seconds are those of the definition.
 */
export function nextPulse(definition: SurveyDefinition, needs: readonly OpenNeed[], closesOn: string): PulsePlan {
  const open = needs.filter((need) => need.state !== 'ended' && !need.leftAlone && need.sentence !== '')
  const dueNow = open.filter((need) => need.nextOn === undefined || need.nextOn <= closesOn)
  const asked = dueNow.length > 0 ? dueNow : open
  const heaviest = [...asked].sort((a, b) => heavier(a, b) || unheard(a, b) || byId(a, b))[0]
  const second = asked.filter((need) => need !== heaviest).sort((a, b) => unheard(a, b) || heavier(a, b) || byId(a, b))[0]
  const chosen = [heaviest, second].filter((need) => need !== undefined).slice(0, mostCards)

  const always = definition.questions.filter((q) => !closingIds.includes(q.id) && !optionalIds.includes(q.id)).map((q) => q.id)
  const cards = chosen.map(
    (need, at): PulseCard => ({
      needId: need.id,
      why: at === 0 ? 'heaviest' : 'longest-unheard',
      questions: always,
      tryoutActive: need.tryoutActive,
      prefill: Object.fromEntries(
        definition.questions
          .filter((q) => isReopened(q) && need.answers[q.id] !== undefined)
          .map((q) => [q.id, need.answers[q.id]]),
      ),
    }),
  )
  const closing = definition.questions.filter((q) => closingIds.includes(q.id)).map((q) => q.id)
  const longest = () => pulseSeconds(definition, cards, closing)
  for (const [at, card] of cards.entries()) {
    for (const id of ['p_try', 'p_why']) {
      if (id === 'p_try' && !card.tryoutActive) continue
      const before = card.questions
      card.questions = definition.questions.filter((q) => before.includes(q.id) || q.id === id).map((q) => q.id)
      if (longest() > mostSeconds) cards[at] = { ...card, questions: before }
    }
  }
  return { cards, closing, seconds: cards.length === 0 ? 0 : longest(), due: dueNow.length > 0 }
}

const weightOf = (need: OpenNeed): number => need.weight ?? middleWeight
const heavier = (a: OpenNeed, b: OpenNeed): number => weightOf(b) - weightOf(a)
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
const unheard = (a: OpenNeed, b: OpenNeed): number => compare(a.heardOn, b.heardOn)
const byId = (a: OpenNeed, b: OpenNeed): number => compare(a.id, b.id)

/**
 * What a card asks once the person answered some of it, in order.
 * Result: after "still so" the state and the weight; after a change what changed, and of the first listening only the matching questions;
 *   after "over" one question to learn from it.
 */
export function askedBy(
  definition: SurveyDefinition,
  card: Pick<PulseCard, 'questions' | 'tryoutActive'>,
  answers: Answers,
): string[] {
  const visible = visibleQuestions(definition, answers, { tryout_active: card.tryoutActive })
  return visible.filter((id) => card.questions.includes(id))
}

/** Seconds of the longest way through, with nothing asked again. */
function pulseSeconds(definition: SurveyDefinition, cards: readonly PulseCard[], closing: readonly string[]): number {
  const seconds = (ids: readonly string[]) =>
    definition.questions.filter((q) => ids.includes(q.id)).reduce((sum, q) => sum + q.seconds, 0)
  const states = ['same', 'changed', 'ended']
  const ofCards = cards.map((card) => Math.max(...states.map((p_state) => seconds(askedBy(definition, card, { p_state })))))
  return ofCards.reduce((sum, each) => sum + each, seconds(closing))
}

export interface PulseSaid {
  readonly state: NeedState
  /** When the person wants to be asked again: `m1`, `m3`, `m6` or `stop`. */
  readonly again?: unknown
  /** When what is coming will come: `m1`, `m3`, `m6` or `later`. */
  readonly coming?: unknown
}

export interface NextDate {
  on: string
  why: 'choice' | 'event' | 'longer' | 'rule'
}

export const ruleDays = 90
const daysBeforeEvent = 30
const soonestDays = 7
const monthsOf = (code: unknown): number | undefined => {
  const months = Number(/^m(\d{1,2})$/.exec(typeof code === 'string' ? code : '')?.[1])
  return Number.isNaN(months) ? undefined : months
}

/**
 * When to ask about one need again.
 * Shape: `heardOn` ISO day from which is counted; `said` what each pulse told, from the oldest to the newest.
 * Result: the person's own choice; else 30 days before what is coming, but not within a week; else 6 months after two "still so" in a row;
 *   else 90 days. Undefined when the need ended or its owner said "enough".
 */
export function nextDate(heardOn: string, said: readonly PulseSaid[]): NextDate | undefined {
  const newest = said.at(-1)
  if (newest?.state === 'ended' || newest?.again === 'stop') return undefined
  const chosen = monthsOf(newest?.again)
  if (chosen !== undefined) return { on: monthsAfter(heardOn, chosen), why: 'choice' }
  const coming = monthsOf(newest?.coming)
  if (coming !== undefined) {
    const early = daysAfter(monthsAfter(heardOn, coming), -daysBeforeEvent)
    const soonest = daysAfter(heardOn, soonestDays)
    return { on: early < soonest ? soonest : early, why: 'event' }
  }
  if (said.length >= 2 && said.slice(-2).every(({ state }) => state === 'same'))
    return { on: monthsAfter(heardOn, 6), why: 'longer' }
  return { on: daysAfter(heardOn, ruleDays), why: 'rule' }
}

function daysAfter(iso: string, days: number): string {
  const day = new Date(`${iso}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** The same day some months later; the 31st becomes the last day of a shorter month. */
function monthsAfter(iso: string, months: number): string {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
