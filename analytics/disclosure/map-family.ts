import { weekInWords } from '../concepts/week-words.ts'
import type { FoundFamily } from '../needs/need.ts'
import { isClearlyHigher, type MapCounts, type MapShare, mapShare } from './map-counts.ts'
import { type LocalText, type MapRule, mapNumbers, type NeedMapOptions, peopleByFirm } from './map-options.ts'
import { noFigures, noSentence, noWeek } from './map-words.ts'
import { baseBand, heatBin } from './rounding.ts'

export interface GatedFacet {
  facet: string
  dimension: string
  label: LocalText
  share: MapShare
  distinctive: boolean
}

/** A family as the map may show it; `index` points to the run and is for the house only. */
export interface GatedFamily {
  index: number
  name: LocalText
  sentence: LocalText
  sizeBand: string
  shareOfWave: MapShare
  stability: { value: number; band: 'stable' | 'tentative' }
  facets: GatedFacet[]
  grid: (0 | 1 | 2 | 3 | 4)[] | null
  gridCaption: LocalText
  phrases: string[]
  languages: string[]
}

export interface MapContext {
  readonly options: NeedMapOptions
  readonly counts: MapCounts
  readonly rule: MapRule
  /** Ids of every need of the wave. */
  readonly everyone: readonly string[]
  readonly firmOf: ReadonlyMap<string, string>
}

/** Writes a family that passed the gate from noisy counts only. */
export function writeFamily(family: FoundFamily, context: MapContext): GatedFamily {
  const { counts, everyone, rule } = context
  const few = family.memberIds.length < mapNumbers.figures
  const size = counts.noisy('family', everyone, family.memberIds)
  const week = few ? null : writeWeek(family, context)
  return {
    index: family.index,
    name: family.name,
    sentence: rule === 'single-organisation' ? noSentence : family.sentence,
    sizeBand: few ? '10-19' : baseBand(Math.max(size.count, mapNumbers.figures)),
    shareOfWave: few ? { kind: 'few' } : mapShare(size),
    stability: { value: Math.round(family.stability * 100) / 100, band: family.band === 'stable' ? 'stable' : 'tentative' },
    facets: few ? fewFacets(family, context) : writeFacets(family, context),
    grid: week,
    gridCaption: few ? noFigures : captionOf(week),
    phrases: few ? [] : writePhrases(family, context),
    languages: commonLanguages(family),
  }
}

interface WeighedFacet extends GatedFacet {
  fraction: number
  yes: readonly string[]
}

/** Facets of the family with noisy shares, the largest first; those under a tenth, without a label or a base are left out. */
function weighFacets(family: FoundFamily, { counts, everyone, options }: MapContext): WeighedFacet[] {
  const inside = new Set(family.memberIds)
  const outside = everyone.filter((id) => !inside.has(id))
  const weighed = family.facets.flatMap(({ facet, dimension }): WeighedFacet[] => {
    const label = options.labelOf(facet)
    const held = counts.holders(family.memberIds, facet)
    if (!label || !held || held.base.length < mapNumbers.family) return []
    if (options.delicate.includes(facet) && !options.delicateAllowed) return []
    const here = counts.noisy(`facet|${facet}`, held.base, held.yes)
    if (mapShare(here).kind === 'below') return []
    const others = counts.holders(outside, facet) ?? { base: [], yes: [] }
    const elsewhere = counts.noisy(`facet|${facet}`, others.base, others.yes)
    const distinctive = isClearlyHigher(here, elsewhere, counts.deviation)
    return [{ facet, dimension, label, share: mapShare(here), distinctive, fraction: here.fraction, yes: held.yes }]
  })
  return weighed.sort((a, b) => b.fraction - a.fraction || (a.facet < b.facet ? -1 : 1))
}

const withoutWorkings = ({ fraction: _, yes: __, ...facet }: WeighedFacet): GatedFacet => facet

function writeFacets(family: FoundFamily, context: MapContext): GatedFacet[] {
  const shown = weighFacets(family, context)
  const chosen = new Set([...shown].sort((a, b) => Number(b.distinctive) - Number(a.distinctive)).slice(0, mapNumbers.mostFacets))
  return shown.filter((facet) => chosen.has(facet)).map(withoutWorkings)
}

/** Ten to nineteen people: at most three facets that most of them hold, without figures. */
function fewFacets(family: FoundFamily, context: MapContext): GatedFacet[] {
  return weighFacets(family, context)
    .filter(({ fraction, yes }) => fraction >= 0.5 && isWidelyHeld(yes, context))
    .slice(0, mapNumbers.fewFacets)
    .map((facet) => ({ ...withoutWorkings(facet), share: { kind: 'few' } }))
}

/** Held by at least five people, of at least three firms where firms are known. */
export function isWidelyHeld(needIds: readonly string[], { firmOf, rule }: Pick<MapContext, 'firmOf' | 'rule'>): boolean {
  if (needIds.length < mapNumbers.heldByPeople) return false
  return rule !== 'pool' || peopleByFirm(needIds, firmOf).length >= mapNumbers.heldByFirms
}

function writeWeek(family: FoundFamily, { counts }: MapContext): GatedFamily['grid'] {
  const answered = family.memberIds.filter((id) => counts.needOf(id)?.grid !== undefined)
  if (answered.length < mapNumbers.family) return null
  return Array.from({ length: 49 }, (_, cell) => {
    const yes = answered.filter((id) => counts.needOf(id)?.grid?.[cell] === 1)
    return heatBin(counts.noisy(`week|${cell}`, answered, yes).fraction)
  })
}

function captionOf(week: GatedFamily['grid']): LocalText {
  if (week === null) return noWeek
  const top = Math.max(...week)
  const words = top < 2 ? undefined : weekInWords([...week.keys()].filter((cell) => week[cell] === top))
  if (!words) return { it: 'Nessuna fascia della settimana spicca sulle altre.', en: 'No time of the week stands out.' }
  return { it: `Soprattutto ${words.it}.`, en: `Mostly ${words.en}.` }
}

/** Words of at least five people of at least three firms, short, without figures; none where firms cannot be told apart. */
function writePhrases(family: FoundFamily, { counts, rule }: MapContext): string[] {
  if (rule !== 'pool') return []
  return family.phrases
    .filter(({ phrase, people, firms }) => {
      if (people < mapNumbers.heldByPeople || firms < mapNumbers.heldByFirms) return false
      if (phrase.split(/\s+/).length > mapNumbers.longestPhrase || /\p{N}/u.test(phrase)) return false
      const { count } = counts.noisy(`phrase|${asciiOf(phrase)}`, family.memberIds, family.memberIds.slice(0, people))
      return count >= mapNumbers.heldByPeople
    })
    .slice(0, mapNumbers.mostPhrases)
    .map(({ phrase }) => phrase)
}

const asciiOf = (phrase: string): string => encodeURIComponent(phrase)

/** Languages spoken by at least ten people of the family: a rare one would point at somebody. */
function commonLanguages({ languages }: FoundFamily): string[] {
  return Object.entries(languages)
    .filter(([, people]) => people >= mapNumbers.family)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([language]) => language)
}
