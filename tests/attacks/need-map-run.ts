import { createHmac } from 'node:crypto'
import type { FamiliesRun, FoundFamily, Need, NeedMapOptions } from '../../analytics/index.ts'

const prf = (key: Uint8Array, message: Uint8Array) => new Uint8Array(createHmac('sha256', key).update(message).digest())

export interface MapInput {
  run: FamiliesRun
  members: { needId: string; firm?: string }[]
  options: NeedMapOptions
}

/** A run with one family over given needs, as the gate of the map reads it: the first `inside` needs are its people. */
export function runOf(
  needs: readonly Need[],
  inside: number,
  seed: number,
  family: Partial<FoundFamily> = {},
  epsilon = 0.5,
): MapInput {
  const facets = ['res:time', 'res:ride', 'fn:escort'].map((facet) => ({
    ...{ facet, dimension: facet.split(':')[0] as string, answered: 0, holders: 0, share: 0, shareElsewhere: 0, firms: 0 },
    difference: { value: 0, low: 0, high: 0, significant: false },
  }))
  return {
    run: {
      ...{ algorithm: 'attack', seed: 1, weakSignals: [] },
      families: [
        {
          ...{
            index: 0,
            memberIds: needs.slice(0, inside).map(({ id }) => id),
            stability: 0.8,
            band: 'stable',
            facets,
            grid: [],
          },
          ...{ gridAnswered: 0, phrases: [], name: { it: 'Nome', en: 'Name' }, sentence: { it: 'Frase.', en: 'Sentence.' } },
          ...{ languages: { it: inside }, ...family },
        },
      ],
      memberships: needs.map(({ id }, at) => ({ needId: id, family: at < inside ? 0 : -1, strength: 1 })),
      diagnostics: {
        ...{ needs: needs.length, unexplainedShare: 0, ladder: [], structure: 'found', segmentTestZ: null, languageNmi: 0 },
        missingDimensions: [],
      },
    },
    members: needs.map(({ id, firm }) => ({ needId: id, ...(firm === undefined ? {} : { firm }) })),
    options: {
      noise: { key: Uint8Array.from({ length: 32 }, (_, at) => (seed >>> (8 * (at % 4))) & 255), prf },
      ...{ epsilon, needs, levels: {}, labelOf: (facet) => ({ it: facet, en: facet }), delicate: [], delicateAllowed: true },
      ...{ kind: 'listening', organisations: 20, invited: 400 },
    },
  }
}
