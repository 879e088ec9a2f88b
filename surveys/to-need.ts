import type { Answers, WeekGridAnswer } from './define-survey.ts'
import { bands, days } from './define-survey.ts'
import { ontology } from './ontology/ontology.ts'
import { confirmedTags } from './release-menu.ts'

const setDimensions = ['who', 'fn', 'season', 'place', 'mob', 'work', 'res', 'stake', 'must', 'tried', 'offer'] as const
type SetDimension = (typeof setDimensions)[number]
type OrdinalDimension = 'freq' | 'pred' | 'dist' | 'weight'

/** A need as the analysis reads it; structurally its `Need`. */
export interface SurveyNeed {
  readonly id: string
  readonly sets: { readonly [D in SetDimension]?: readonly string[] }
  readonly ordinals: { readonly [D in OrdinalDimension]?: number }
  readonly grid?: readonly number[]
  readonly gridVaries?: boolean
  /** Closed questions of an imported survey as `dimension:item` with their level. */
  readonly items?: { readonly [item: string]: number }
  readonly text: string
  readonly language: string
  readonly firm?: string
}

export interface NeedSource {
  id: string
  answers: Answers
  language: string
  firm?: string
  /** Applied to each text before it is joined: masking of names and places. */
  mask?: (text: string) => string
}

const textQuestions = ['ep_text', 'res_other', 'tried_why', 'better', 'be_hours']
/** What makes a situation: without any of these, hours and offers alone are no need. */
const telling: readonly SetDimension[] = ['who', 'fn', 'season', 'place', 'mob', 'res', 'stake', 'must']

/** Answers outside a dimension's own question that say something about it. */
const alsoSays: { readonly [question: string]: { readonly [code: string]: string } } = {
  sched: Object.fromEntries(
    ['fix_full', 'fix_part', 'shift_rot', 'shift_night', 'weekly_var', 'split', 'on_call', 'self'].map((code) => [
      code,
      `work:${code}`,
    ]),
  ),
  notice: { d3: 'work:short_notice_roster', d0: 'work:short_notice_roster' },
  hour_off: { '4': 'work:rigid_start' },
  contract: { temp: 'work:temp_contract' },
  ba_gap: { closed: 'season:closure', summer: 'season:summer' },
  bb_hard: { visits: 'fn:visit', night: 'fn:night', sudden: 'fn:emergency', papers: 'fn:paperwork', coord: 'fn:coordinate' },
  bc_from: { k50p: 'mob:long_commute' },
  bc_block: Object.fromEntries(
    ['no_service', 'connection', 'traffic', 'cost', 'parking', 'safety', 'last_mile', 'detour'].map((code) => [
      code,
      `mob:${code}`,
    ]),
  ),
  be_help: { yes: 'res:flexibility' },
}
const longJourneyMinutes = 45

/**
 * Reads checked answers of the first listening as one need.
 * Result: sets by dimension (own answer, branches, tags the person confirmed), levels, week, words joined by newlines.
 *   "None of these" is an empty set; "prefer not to say", "I do not know" and "something else" alone leave the dimension unanswered.
 *   A chosen answer wins over a tag the person removed; a level comes from a tag only where its question was skipped.
 * Too few: undefined when nothing of a situation was told ("it is fine for me now", or hours and offers alone).
 */
export function toNeed({ id, answers, language, firm, mask = (text) => text }: NeedSource): SurveyNeed | undefined {
  if (answers.ep_none === 'none_ok') return undefined
  const sets = new Map<SetDimension, Set<string>>()
  const ordinals: { [D in OrdinalDimension]?: number } = {}
  const add = (facet: string): void => {
    const [dimension, value] = splitFacet(facet)
    if (isSet(dimension)) {
      const held = sets.get(dimension) ?? new Set()
      sets.set(dimension, value === 'none' ? held : held.add(value))
    } else if (isLevel(dimension)) {
      const level = Object.keys(ontology.dimensions[dimension]?.values ?? {}).indexOf(value)
      if (level >= 0) ordinals[dimension] ??= level
    }
  }

  for (const dimension of setDimensions) {
    for (const code of list(answers[dimension]))
      if (code === 'none' || ontology.dimensions[dimension]?.values[code]) add(`${dimension}:${code}`)
  }
  for (const dimension of ['freq', 'pred', 'dist'] as const)
    for (const code of list(answers[dimension])) add(`${dimension}:${code}`)
  for (const [question, says] of Object.entries(alsoSays)) {
    for (const code of list(answers[question])) if (says[code] !== undefined) add(says[code])
  }
  if (typeof answers.bc_min === 'number' && answers.bc_min >= longJourneyMinutes) add('mob:long_commute')
  for (const tag of confirmedTags(answers)) add(tag)
  if (typeof answers.weight === 'number') ordinals.weight = answers.weight

  const drawn = answers.grid as WeekGridAnswer | undefined
  const week = drawn !== undefined && (drawn.cells.length > 0 || drawn.varies) ? drawn : undefined
  const text = textQuestions
    .flatMap((question) => (typeof answers[question] === 'string' ? [mask((answers[question] as string).trim())] : []))
    .filter((part) => part !== '')
    .join('\n')
  const hasLevels = ordinals.freq !== undefined || ordinals.pred !== undefined || ordinals.dist !== undefined
  const told =
    text !== '' ||
    week !== undefined ||
    hasLevels ||
    telling.some((dimension) => (sets.get(dimension)?.size ?? 0) > 0) ||
    list(answers.work).some((code) => ontology.dimensions.work?.values[code] && code !== 'none')
  if (!told) return undefined

  return {
    id,
    sets: Object.fromEntries([...sets].map(([dimension, values]) => [dimension, [...values].sort()])),
    ordinals,
    ...(week === undefined ? {} : { gridVaries: week.varies }),
    ...(week === undefined || week.cells.length === 0 ? {} : { grid: toGrid(week.cells) }),
    ...(answers.items === undefined ? {} : { items: answers.items as { readonly [item: string]: number } }),
    text,
    language,
    ...(firm === undefined ? {} : { firm }),
  }
}

/** 49 x 0|1, day-major (Mon..Sun x b1..b7). */
function toGrid(cells: readonly string[]): number[] {
  return days.flatMap((day) => bands.map((band) => (cells.includes(`${day}:${band}`) ? 1 : 0)))
}

/** `when:summer` of the words is `season:summer` of the need. */
function splitFacet(facet: string): [dimension: string, value: string] {
  const cut = facet.indexOf(':')
  const [dimension, value] = [facet.slice(0, cut), facet.slice(cut + 1)]
  if (dimension === 'when' && ontology.dimensions.season?.values[value]) return ['season', value]
  return [dimension, value]
}

const isLevel = (dimension: string): dimension is 'freq' | 'pred' | 'dist' => ['freq', 'pred', 'dist'].includes(dimension)
const isSet = (dimension: string): dimension is SetDimension => (setDimensions as readonly string[]).includes(dimension)

function list(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer]
  return Array.isArray(answer) ? (answer as string[]) : []
}
