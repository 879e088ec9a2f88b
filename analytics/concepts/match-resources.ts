import { expectedUses } from './expected-use.ts'
import type { ResourceProfile } from './profile.ts'
import type { Situation } from './situation.ts'

/** Codes of the employer survey that name a resource of the grammar. */
const surveyCodes: Readonly<Record<string, string>> = {
  room: 'space',
  parking: 'space',
  people: 'pro_hours',
  buy: 'buying_power',
  roster: 'roster_info',
  opening: 'opening_hours',
  internship: 'skill',
}

/** The resource of the grammar behind a shared resource. */
export const resourceKind = (kind: string): string => surveyCodes[kind] ?? kind

/** The kind of actor behind an organisation; undefined for a kind the grammar does not know. */
export function actorOf({ organisationKind, sizeClass }: ResourceProfile): string | undefined {
  if (organisationKind === 'firm') return sizeClass === 'micro' ? 'micro_firm' : sizeClass === 'large' ? 'large_firm' : 'sme'
  if (organisationKind === 'consortium_company') return 'public_company'
  return organisationKind === 'other' ? undefined : organisationKind
}

/** Things that help only at the hours of the need; the others are rules, money, knowledge, or hours that are the change itself. */
export const bound: ReadonlySet<string> = new Set([
  'space',
  'vehicle',
  'seats',
  'kitchen',
  'pro_hours',
  'peer_time',
  'swap_room',
  'roster_info',
])
const rooms = new Set(['space', 'vehicle', 'seats', 'kitchen', 'pro_hours', 'language', 'skill', 'admin'])
/** Places of the need that suit a place where a resource is. */
const nearby: Readonly<Record<string, readonly string[]>> = {
  company_space: ['must:near_work', 'place:work_site', 'place:on_route'],
  near_work: ['must:near_work', 'place:work_site', 'place:on_route'],
  near_home: ['must:near_home', 'place:home', 'place:other_home', 'place:school'],
  school: ['place:school', 'must:near_home'],
  on_route: ['place:on_route', 'place:school', 'place:other_town', 'place:health_site'],
  public_space: ['place:office_desk', 'place:school', 'must:near_home', 'place:on_route'],
  home: ['place:home', 'place:other_home', 'must:near_home'],
  itinerant: ['place:home', 'place:other_home', 'place:other_town', 'place:health_site', 'must:near_home'],
  remote: ['place:abroad', 'place:home', 'place:office_desk'],
}

export interface ResourceMatch {
  readonly resource: ResourceProfile
  /** Word of the grammar. */
  readonly kind: string
  readonly actor: string | undefined
  /** Needed cells it covers, and how many are needed; undefined when the family's week is not published. */
  readonly covered: readonly number[] | undefined
  readonly needed: number
  /** Share of the expected uses that fit, 0..1; undefined when uses are not known. */
  readonly fits: number | undefined
  /** 0..1: hours x place x room. */
  readonly score: number
}

const weeksPerMonth = 4

/**
 * Compares a family's week with what organisations can share.
 * Result: best first (ties by kind, then id); a thing bound to hours that shares none of the needed ones is left out.
 * Cost: O(resources x 49).
 */
export function matchResources(situation: Situation, resources: readonly ResourceProfile[]): ResourceMatch[] {
  const uses = expectedUses(situation)
  const matches = resources.flatMap((resource): ResourceMatch[] => {
    const kind = resourceKind(resource.kind)
    const needed = situation.cells.length
    const covered = needed === 0 ? undefined : situation.cells.filter((cell) => resource.grid[cell] === 1)
    const overlap = covered === undefined ? 0.5 : covered.length / needed
    if (bound.has(kind) && overlap === 0) return []
    const places = nearby[resource.place] ?? []
    const near = places.some((facet) => situation.share(facet) >= 0.2) ? 1 : 0.7
    const slots = resource.capacity * (covered ?? resource.grid.filter((open) => open === 1)).length * weeksPerMonth
    const fits = uses === undefined || uses === 0 || !rooms.has(kind) ? undefined : Math.min(1, slots / uses)
    const hours = bound.has(kind) ? overlap : 0.5 + overlap / 2
    const score = hours * near * (0.5 + (fits ?? 1) / 2)
    return [{ resource, kind, actor: actorOf(resource), covered, needed, fits, score }]
  })
  return matches.sort(
    (a, b) => b.score - a.score || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || (a.resource.id < b.resource.id ? -1 : 1),
  )
}
