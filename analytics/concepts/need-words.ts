import { lateWords, noticeWords, taskNames, taskWords, whoWords, wishWords, withoutWords, workWords } from './facet-words.ts'
import type { LocalText } from './profile.ts'
import type { Situation, StrongFacet } from './situation.ts'
import { weekInWords } from './week-words.ts'

/** The family's situation as clauses, each present only when the map shows it. */
export interface NeedWords {
  /** Infinitive: what has to be done. */
  readonly task?: LocalText
  /** Short noun of the same, for titles. */
  readonly taskName?: LocalText
  readonly who?: LocalText
  /** "tra le 16 e le 19 nei giorni feriali", or a season. */
  readonly when?: LocalText
  /** Clause after "quando". */
  readonly work?: LocalText
  readonly notice?: LocalText
  /** Known late, as a clause after "quando"; absent when the constraint of work says it already. */
  readonly late?: LocalText
  /** At most two wishes, third person. */
  readonly wishes: readonly LocalText[]
  readonly without?: LocalText
  /** Facets the words stand on, for provenance. */
  readonly facets: { readonly task?: string; readonly work?: string; readonly wish?: string; readonly must?: string }
}

const seasons: Readonly<Record<string, LocalText>> = {
  'when:closure': { it: 'nei giorni di scuola chiusa', en: 'on days when school is closed' },
  'when:summer': { it: 'in estate', en: 'in summer' },
  'when:winter': { it: 'in inverno', en: 'in winter' },
  'when:peak': { it: 'nei periodi di picco', en: 'in the busiest weeks' },
}

const somebody = { it: 'chi ha bisogno', en: 'someone who needs it', a: 'a chi ha bisogno' }
const toSchool: LocalText = { it: 'accompagnare a scuola o riprendere {who}', en: 'take {who} to school or pick them up' }
const afterNights: LocalText = { it: 'riposare dopo il turno di notte', en: 'rest after a night shift' }
const anyHomework: LocalText = { it: 'aiutare nei compiti', en: 'help with homework' }
const toVisits: LocalText = {
  it: 'accompagnare {who} a una visita o a una cura',
  en: 'take {who} to an appointment or a treatment',
}

/** Nights are worked by enough of the family to be named. */
export const worksNights = (situation: Situation): boolean =>
  situation.share('work:shift_night') >= 0.3 || situation.share('work:night_work') >= 0.3

/** The task itself says that it is night, so that the hours need not say it again. */
export function tellsNight(situation: Situation): boolean {
  const task = situation.strongest('fn')[0]?.value
  return (task === 'night' || (task === 'rest' && worksNights(situation))) && situation.cells.every((cell) => cell % 7 === 6)
}

/** The constraint of work to speak of: one of `signs` first, then a cause that somebody can change before the bare "hours". */
export function leadingWork(
  situation: Situation,
  words: Readonly<Record<string, unknown>>,
  signs: readonly string[] = [],
): StrongFacet | undefined {
  const known = situation.strongest('work').filter((entry) => entry.value in words && entry.share >= 0.2)
  const meant = known.find((entry) => entry.share >= 0.3 && signs.includes(entry.facet))
  return meant ?? known.find((entry) => entry.value !== 'hours' && entry.share >= 0.4) ?? known[0]
}

/** The task in the words that fit where and for whom it is done. */
function taskOf(value: string, situation: Situation, person: LocalText | undefined): LocalText {
  if (value === 'escort' && situation.children && situation.share('place:school') >= 0.3) return toSchool
  if (value === 'visit' && person && situation.adultCare) return toVisits
  if (value === 'rest' && worksNights(situation)) return afterNights
  if (value === 'homework' && !person) return anyHomework
  return taskWords[value]!
}

/** Fills whom it is for into a task. */
function fillWho(task: LocalText, who: (LocalText & { readonly a?: string }) | undefined): LocalText {
  const person = who ?? somebody
  const toWho = person.a ?? `a ${person.it}`
  return { it: task.it.replace('{who}', person.it).replace('{toWho}', toWho), en: task.en.replace('{who}', person.en) }
}

/**
 * Turns the strongest facets of a family into clauses for sentences.
 * Result: only clauses whose facet reaches one fifth (a wish, a condition) or is the strongest of its dimension.
 * Cost: O(facets).
 */
export function needWords(situation: Situation): NeedWords {
  const first = (dimension: string, words: Readonly<Record<string, unknown>>) =>
    situation.strongest(dimension).find((entry) => entry.value in words && entry.share >= 0.2)
  const task = first('fn', taskWords)
  const who = first('who', whoWords)
  const work = leadingWork(situation, workWords)
  const notice = first('pred', noticeWords)
  const late = notice && work?.value !== 'short_notice_roster' ? lateWords[notice.value] : undefined
  const must = first('must', withoutWords)
  const wishes = situation
    .strongest('res')
    .filter((entry) => entry.value in wishWords && entry.share >= 0.2)
    .slice(0, 2)
  const season = Object.keys(seasons).find((facet) => situation.share(facet) >= 0.4)
  const when = season ? seasons[season] : tellsNight(situation) ? undefined : weekInWords(situation.cells)
  const person = who ? whoWords[who.value] : undefined
  return {
    ...(task ? { task: fillWho(taskOf(task.value, situation, person), person), taskName: taskNames[task.value]! } : {}),
    ...(person ? { who: person } : {}),
    ...(when ? { when } : {}),
    ...(work ? { work: workWords[work.value]! } : {}),
    ...(notice ? { notice: noticeWords[notice.value]! } : {}),
    ...(late ? { late } : {}),
    wishes: wishes.map((entry) => wishWords[entry.value]!),
    ...(must ? { without: withoutWords[must.value]! } : {}),
    facets: {
      ...(task ? { task: task.facet } : {}),
      ...(work ? { work: work.facet } : {}),
      ...(wishes[0] ? { wish: wishes[0].facet } : {}),
      ...(must ? { must: must.facet } : {}),
    },
  }
}
