import type { Situation } from './situation.ts'

/** What an offer of workers is in the grammar, and what it answers. */
const offers: Readonly<Record<string, { readonly resource: string; readonly answers: readonly string[] }>> = {
  ride: { resource: 'seats', answers: ['res:ride', 'mob:no_service', 'mob:no_public_transport', 'mob:no_car'] },
  swap: {
    resource: 'swap_room',
    answers: ['fn:cover_shift', 'res:flexibility', 'work:no_replacement', 'work:short_notice_roster', 'work:shift_rot'],
  },
  time: {
    resource: 'peer_time',
    answers: ['res:trusted_person', 'res:time', 'fn:escort', 'fn:watch', 'fn:listen', 'fn:emergency'],
  },
  space: { resource: 'space', answers: ['res:place', 'res:company'] },
  skill: { resource: 'skill', answers: ['res:skills', 'res:digital', 'fn:homework', 'fn:learn'] },
  experience: {
    resource: 'known_person',
    answers: ['res:info', 'res:company', 'res:trusted_person', 'fn:paperwork', 'fn:visit'],
  },
  language: { resource: 'language', answers: ['res:language', 'must:culture'] },
  network: { resource: 'known_person', answers: ['res:company', 'res:trusted_person', 'res:info'] },
}

export interface OfferMatch {
  /** `offer:ride`. */
  readonly facet: string
  /** Resource of the grammar. */
  readonly resource: string
  /** Family that offers. */
  readonly from: Situation
  /** Share of the needed hours both families have; undefined when a week is not published. */
  readonly together: number | undefined
  readonly score: number
}

/** Offers that only help at the same hours. */
const sameHours = new Set(['ride', 'swap'])
const least = 0.1

/**
 * What workers offer that answers a family: its own offers first, then those of the other families of the map
 * (complementarity: one lacks a ride at an hour, another travels then).
 * Result: best first, one per resource; an offer bound to hours that shares none is left out. Cost: O(families x offers).
 */
export function matchOffers(situation: Situation, all: readonly Situation[]): OfferMatch[] {
  const found = all.flatMap((from) =>
    Object.entries(offers).flatMap(([value, { resource, answers }]): OfferMatch[] => {
      const facet = `offer:${value}`
      const offered = from.share(facet)
      const wanted = Math.max(...answers.map((answer) => situation.share(answer)))
      if (offered < least || wanted < 0.2) return []
      const own = from.family.id === situation.family.id
      const known = situation.cells.length > 0 && from.cells.length > 0
      const together = known
        ? situation.cells.filter((cell) => from.cells.includes(cell)).length / situation.cells.length
        : undefined
      if (!own && sameHours.has(value) && together === 0) return []
      return [
        {
          facet,
          resource,
          from,
          together,
          score: offered * wanted * (own ? 1.5 : sameHours.has(value) ? (together ?? 0.5) : 0.8),
        },
      ]
    }),
  )
  found.sort(
    (a, b) =>
      b.score - a.score || (a.facet < b.facet ? -1 : a.facet > b.facet ? 1 : 0) || (a.from.family.id < b.from.family.id ? -1 : 1),
  )
  return found.filter((offer, at) => found.findIndex((other) => other.resource === offer.resource) === at)
}
