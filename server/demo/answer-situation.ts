import type { Situation } from './planted-needs.ts'
import type { Random } from './seeded-random.ts'

/** Everything a worker may tick, with the largest number of ticks; used for answers that follow from no situation. */
const choices: Readonly<Record<string, readonly [max: number, ...codes: string[]]>> = {
  who: [
    3,
    'kid02',
    'kid35',
    'kid610',
    'kid1114',
    'teen',
    'elder',
    'partner',
    'far_family',
    'self_time',
    'admin',
    'commute',
    'community',
  ],
  fn: [
    3,
    'escort',
    'watch',
    'visit',
    'homework',
    'meals_shop',
    'paperwork',
    'listen',
    'emergency',
    'coordinate',
    'rest',
    'travel',
  ],
  season: [3, 'school', 'closure', 'peak', 'winter'],
  place: [2, 'home', 'other_home', 'school', 'on_route', 'office_desk', 'other_town'],
  work: [3, 'hours', 'no_replacement', 'cannot_leave', 'no_remote', 'overtime', 'boss_no', 'contract'],
  res: [2, 'time', 'trusted_person', 'place', 'info', 'money', 'flexibility', 'notice', 'coordination', 'company', 'energy'],
  stake: [2, 'cared_safety', 'job', 'career', 'income', 'bonds', 'guilt', 'rest', 'fairness'],
  tried: [4, 'alone', 'family', 'friends', 'colleagues', 'boss', 'leave', 'paid', 'gaveup_work', 'gaveup_life'],
  must: [3, 'near_home', 'near_work', 'low_cost', 'known_person', 'shift_ok', 'last_minute', 'private', 'simple'],
  ba_gap: [2, 'before', 'lunch', 'after', 'evening', 'sick', 'closed', 'summer', 'sport'],
  ba_who_else: [4, 'parent2', 'kin_near', 'kin_far', 'friends', 'paid', 'varies'],
  bb_hard: [2, 'visits', 'day', 'sudden', 'papers', 'coord', 'heart'],
  bc_mode: [3, 'walk', 'bike', 'car_driver', 'car_pass', 'bus', 'train'],
  bc_block: [2, 'no_service', 'connection', 'traffic', 'cost', 'parking', 'last_mile'],
  bd_protect: [2, 'sleep', 'care', 'sport', 'people', 'silence'],
  offer: [5, 'time', 'ride', 'swap', 'skill', 'space', 'experience', 'language', 'network'],
}
/** Codes that never stand beside another one. */
const alone = new Set(['pns', 'dk', 'none', 'nobody', 'nothing', 'all'])

export const usualAnswers: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  freq: { daily: 2, weekly_multi: 3, weekly: 3, monthly: 3, rare: 2, once: 0.5 },
  pred: { fixed: 3, week_notice: 3, days_notice: 2, same_day: 1, sudden: 1.5 },
  dist: { d10: 2, d20: 4, d40: 3, d60: 1, var: 0.5, na: 2 },
  sched: { fix_full: 6, fix_part: 3, shift_rot: 2.5, weekly_var: 1, split: 0.8, shift_night: 0.4, self: 0.5, on_call: 0.3 },
  notice: { same: 6, m1: 2, w2: 2, w1: 1.2, d3: 0.5 },
  hour_off: { '1': 1.5, '2': 4, '3': 3, '4': 1.5, '5': 0.8, '8': 0.4 },
  trend: { same: 5, worse: 3, new: 1.5, better: 1 },
  ba_together: { yes: 3, depends: 4, no: 2, dk: 2 },
  bb_where: { town: 4, m30: 3, with: 2, far: 1, building: 1 },
  bb_hours: { h5: 3, h10: 4, h20: 2, var: 2 },
  bb_tell: { yes: 4, peers: 3, forced: 2, no: 1 },
  bc_from: { k5: 3, k15: 4, k30: 2, k50: 0.5 },
  bd_rest: { '0': 1.5, '1': 4, '2': 4, '3': 1 },
  be_help: { yes: 4, partly: 4, no: 2 },
}

/** Codes of one multiple answer: those of the situation by their probabilities, and now and then one that fits nothing. */
function tick(question: string, situation: Situation, random: Random): string[] {
  const [max, ...codes] = choices[question] ?? [1]
  const own = situation.many[question]
  const ticked = new Set<string>()
  for (const [code, probability] of Object.entries(own ?? {})) if (random.chance(probability)) ticked.add(code)
  if (!own && codes.length > 0) for (let i = 0; i < 1 + random.below(2); i++) ticked.add(random.pick(codes))
  if (random.chance(0.16) && codes.length > 0) ticked.add(random.pick(codes))
  if (ticked.size === 0 && own) ticked.add(random.weighted(own))
  const social = [...ticked].filter((code) => !alone.has(code))
  if (social.length === 0) return [...ticked].slice(0, 1)
  return random.shuffle(social).slice(0, max)
}

/** Single answers follow the situation, one in ten is anyone's. */
function choose(question: string, situation: Situation, random: Random): string {
  const own = situation.one[question]
  return random.weighted(own && !random.chance(0.1) ? own : usualAnswers[question]!)
}

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

function drawGrid(situation: Situation, random: Random): { cells: string[]; varies: boolean } {
  const days = dayNames.filter((_, day) => random.chance(situation.days[day]!))
  const bands = Object.entries(situation.bands).filter(([, probability]) => random.chance(probability))
  if (days.length === 0) days.push(dayNames[situation.days.indexOf(Math.max(...situation.days))]!)
  if (bands.length === 0) bands.push(Object.entries(situation.bands)[0]!)
  const cells = new Set(days.flatMap((day) => bands.filter(() => random.chance(0.93)).map(([band]) => `${day}:${band}`)))
  if (random.chance(0.12)) cells.add(`${random.pick(dayNames)}:b${1 + random.below(7)}`)
  if (cells.size === 0) cells.add(`${days[0]}:${bands[0]![0]}`)
  return { cells: [...cells].sort(), varies: random.chance(situation.varies) }
}

const scale = (mean: number, random: Random) => Math.min(10, Math.max(0, Math.round(random.around(mean, 1.7))))

/** Structured answers of somebody in this situation, before anything is left out. */
export function answerSituation(situation: Situation, random: Random): Record<string, unknown> {
  const answers: Record<string, unknown> = {}
  for (const question of Object.keys(choices)) answers[question] = tick(question, situation, random)
  for (const question of Object.keys(usualAnswers)) answers[question] = choose(question, situation, random)
  answers.grid = drawGrid(situation, random)
  answers.weight = scale(situation.weight, random)
  answers.manage = scale(8.8 - situation.weight * 0.7, random)
  answers.bc_min = 10 + 5 * random.below(11)
  return answers
}
