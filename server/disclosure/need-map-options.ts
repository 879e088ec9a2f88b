import type { Need, NeedMapOptions } from '#analytics'
import type { WaveKind } from '#contract/campaigns'
import { delicateFacets, ontology } from '#surveys'
import type { House } from '../house.ts'
import { countInvited, listDelicateClosings } from './disclosure.queries.ts'
import { noiseKey } from './noise-key.ts'
import { delicateRestIsOver, policy } from './policy.ts'

/** What of a wave the gate of its map must know. */
export interface WaveOfMap {
  id: string
  allianceId: string
  kind: WaveKind
  number: number
  closesOn: string
}

export async function needMapOptions(house: House, wave: WaveOfMap, needs: readonly Need[]): Promise<NeedMapOptions> {
  const { organisations, invited } = await countInvited(house.db, wave.id)
  return {
    noise: noiseKey(house, 'map', wave),
    epsilon: policy.poolEpsilon,
    needs,
    levels: levelCodes,
    labelOf,
    delicate: delicateFacets,
    delicateAllowed: await mayPublishDelicate(house, wave),
    kind: wave.kind,
    organisations,
    invited,
  }
}

/**
 * Whether this wave is the one in 12 months that may publish delicate facts: it was planned so, and no wave of the alliance that closed before
 * used the turn within a year. Of two that close on one day neither may, because the other may have published. An imported survey asked other people, who cannot be found again in later waves: it uses no turn.
 */
export async function mayPublishDelicate(house: House, wave: Pick<WaveOfMap, 'id' | 'allianceId' | 'kind'>): Promise<boolean> {
  if (wave.kind === 'imported') return true
  let lastTurn: string | undefined
  const closings = await listDelicateClosings(house.db, wave.allianceId, wave.id)
  for (const { id, closesOn } of closings) {
    const rested = lastTurn === undefined || delicateRestIsOver(lastTurn, closesOn)
    if (id === wave.id) return rested && closings.every((other) => other.id === id || other.closesOn !== closesOn)
    if (rested) lastTurn = closesOn
  }
  return false
}

const levelCodes = Object.fromEntries(
  Object.entries(ontology.dimensions)
    .filter(([, { kind }]) => kind === 'ordinal')
    .map(([dimension, { values }]) => [dimension, Object.keys(values)]),
)

function labelOf(facet: string): { it: string; en: string } | undefined {
  const cut = facet.indexOf(':')
  const value = ontology.dimensions[facet.slice(0, cut)]?.values[facet.slice(cut + 1)]
  return value && { it: value.it, en: value.en }
}
