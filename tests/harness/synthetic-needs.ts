import type { Need } from '#analytics'
import { ontology } from '#surveys'
import { type SeededRandom, seededRandom } from '../../analytics/number/seeded-random.ts'

/** Needs drawn from known families, for tests and measurements: structure, week and words of a family go together, with gaps and noise. */
export interface SyntheticNeeds {
  readonly needs: Need[]
  /** Family of each need, -1 for needs of no family. */
  readonly truth: number[]
}

export interface SyntheticOptions {
  readonly needs: number
  readonly families: number
  readonly seed: string
  /** Share of needs that belong to no family. */
  readonly loose?: number
  /** Share of questions without an answer. */
  readonly missing?: number
  /** Share of needs without words. */
  readonly silent?: number
}

const sets = ['who', 'fn', 'season', 'place', 'mob', 'work', 'res', 'stake', 'must'] as const
const perQuestion: Readonly<Record<string, number>> = {
  who: 2,
  fn: 2,
  season: 1,
  place: 1,
  mob: 1,
  work: 2,
  res: 2,
  stake: 2,
  must: 2,
}
const codesOf = (dimension: string): string[] =>
  Object.keys(ontology.dimensions[dimension]?.values ?? {}).filter((code) => code !== 'none' && code !== 'all')
const levelsOf = (dimension: string): number => Object.keys(ontology.dimensions[dimension]?.values ?? {}).length

interface Profile {
  readonly sets: Readonly<Record<string, readonly string[]>>
  readonly levels: Readonly<Record<string, number>>
  readonly days: readonly number[]
  readonly bands: readonly number[]
  readonly words: readonly string[]
}

/** Cost: O(needs). The same seed gives the same needs. */
export function syntheticNeeds({
  needs: count,
  families,
  seed,
  loose = 0,
  missing = 0.2,
  silent = 0.15,
}: SyntheticOptions): SyntheticNeeds {
  const random = seededRandom(`synthetic|${seed}`)
  const common = Array.from({ length: 200 }, () => word(random))
  const profiles = Array.from({ length: families }, () => drawProfile(random))
  const needs: Need[] = []
  const truth: number[] = []
  for (let i = 0; i < count; i++) {
    const family = random.next() < loose || families === 0 ? -1 : random.below(families)
    needs.push(drawNeed(i, profiles[family], common, random, missing, silent))
    truth.push(family)
  }
  return { needs, truth }
}

function drawProfile(random: SeededRandom): Profile {
  const pick = (list: readonly string[], count: number) =>
    Array.from(random.permutation(list.length).slice(0, count), (at) => list[at]!)
  return {
    sets: Object.fromEntries(sets.map((dimension) => [dimension, pick(codesOf(dimension), perQuestion[dimension]!)])),
    levels: { freq: random.below(levelsOf('freq')), pred: random.below(levelsOf('pred')), dist: random.below(levelsOf('dist')) },
    days: pick(['0', '1', '2', '3', '4', '5', '6'], 2 + random.below(3)).map(Number),
    bands: pick(['0', '1', '2', '3', '4', '5', '6'], 1 + random.below(2)).map(Number),
    words: Array.from({ length: 30 }, () => word(random)),
  }
}

function drawNeed(
  id: number,
  profile: Profile | undefined,
  common: readonly string[],
  random: SeededRandom,
  missing: number,
  silent: number,
): Need {
  const answered = () => random.next() >= missing
  const held: Record<string, string[]> = {}
  for (const dimension of sets) {
    if (!answered()) continue
    const codes = new Set<string>()
    for (const code of profile?.sets[dimension] ?? []) if (random.next() < 0.7) codes.add(code)
    const all = codesOf(dimension)
    const strays = profile === undefined ? 2 : random.next() < 0.3 ? 1 : 0
    for (let n = 0; n < strays; n++) codes.add(all[random.below(all.length)]!)
    held[dimension] = [...codes].sort()
  }
  const level = (dimension: string) =>
    profile !== undefined && random.next() < 0.65 ? profile.levels[dimension]! : random.below(levelsOf(dimension))
  const ordinals = Object.fromEntries(
    ['freq', 'pred', 'dist'].flatMap((dimension) => (answered() ? [[dimension, level(dimension)]] : [])),
  )
  const inWeek = (cell: number) =>
    profile === undefined
      ? random.next() < 0.12
      : random.next() < (profile.days.includes(Math.floor(cell / 7)) && profile.bands.includes(cell % 7) ? 0.8 : 0.03)
  const drawn = answered() ? Array.from({ length: 49 }, (_, cell) => (inWeek(cell) ? 1 : 0)) : undefined
  const length = 6 + random.below(12)
  const text =
    random.next() < silent
      ? ''
      : Array.from({ length }, () =>
          profile !== undefined && random.next() < 0.3
            ? profile.words[random.below(profile.words.length)]!
            : common[Math.floor(common.length * random.next() ** 2)]!,
        ).join(' ')
  return {
    id: `need-${String(id).padStart(6, '0')}`,
    sets: held,
    ordinals: { ...ordinals, ...(answered() ? { weight: random.below(11) } : {}) },
    ...(drawn === undefined ? {} : { grid: drawn, gridVaries: random.next() < 0.2 }),
    text,
    language: 'it',
    firm: `firm-${random.below(15)}`,
  }
}

/** A word nobody has ever read, long enough to be no function word. */
function word(random: SeededRandom): string {
  const consonants = 'bcdfglmnprstv'
  const vowels = 'aeiou'
  return Array.from(
    { length: 3 + random.below(2) },
    () => consonants[random.below(consonants.length)]! + vowels[random.below(vowels.length)]!,
  ).join('')
}
