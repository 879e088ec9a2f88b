import { createHash } from 'node:crypto'
import type { FamiliesRun, Need } from '#analytics'
import { gateNeedMap, matchFamilies } from '#analytics'
import type { LocalText } from '#contract/common'
import type { MapFamily, MapShare, NeedMap } from '#contract/needs'
import { newestAnswers, stateOf, toNeed } from '#surveys'
import { runAnalysis } from '../../analysis-runtime/run-analysis.ts'
import { countedAnswers, needMapOptions, noiseKey, readPlan } from '../../disclosure/disclosure.ts'
import type { House } from '../../house.ts'
import { getWave, type Wave } from '../campaigns/campaigns.ts'
import { listNeedsWithPulses, listSealedResponses, type SealedResponse } from '../responses/responses.ts'
import { insertRun, listPublishedMaps, putPreparedMap } from './needs.queries.ts'

export const analysisSeed = 20_251

/**
 * Finds the need families of a closed wave and prepares its map. The second place, with the release builder, where raw
 * answers are read. Nothing of the run reaches a screen except through the gate.
 */
export async function findNeeds(
  house: House,
  waveId: string,
  report: (progress: number, step: LocalText) => Promise<void>,
): Promise<{ families: number; needs: number; published: boolean }> {
  const wave = await getWave(house, waveId)
  const needs = await readNeeds(house, wave)
  // Few people telling how they are now make no map of their own: nothing waits to be signed.
  if (wave.kind === 'pulse' && needs.length < fewestNeeds) return { families: 0, needs: needs.length, published: false }
  const run = await analyse(needs, report)
  const id = house.random.id()
  await insertRun(house.db, {
    id,
    waveId,
    seed: analysisSeed,
    algorithm: run.algorithm,
    inputHash: hashOf(needs),
    params: { groups: 'auto' },
    result: { families: run.families, weakSignals: run.weakSignals, diagnostics: run.diagnostics },
    memberships: run.memberships.map((membership) => ({ ...membership, responseId: membership.needId })),
  })
  await report(0.95, { it: 'Preparo la mappa dei bisogni', en: 'Preparing the need map' })
  const prepared = await prepareMap(house, wave, needs, run)
  const stored = await putPreparedMap(house.db, {
    wave_id: waveId,
    alliance_id: wave.allianceId,
    run_id: id,
    document: prepared.document,
    hash: prepared.hash,
    held_back: prepared.heldBack,
    family_index: prepared.familyIndex,
  })
  return { families: run.families.length, needs: needs.length, published: !stored }
}

async function readNeeds(house: House, wave: Wave): Promise<Need[]> {
  const firms = wave.kind === 'imported' ? [] : readPlan(wave.plan, wave.planHash).firms
  const sealed = await listSealedResponses(house, wave.id)
  const responses = wave.kind === 'pulse' ? await asTheyStandNow(house, wave, sealed) : sealed
  return countedAnswers(responses, firms, noiseKey(house, 'release', wave)).flatMap((response) => {
    const firm = response.organisationId ?? response.employer ?? undefined
    const need = toNeed({ id: response.id, answers: response.answers, language: response.language, ...(firm ? { firm } : {}) })
    return need ? [need as Need] : []
  })
}

/**
 * What was told in a pulse wave, as needs: a new need as it is; of a need told before its newest answers, unless it ended. Who told a new need
 * is counted by it.
 */
async function asTheyStandNow(house: House, wave: Wave, sealed: readonly SealedResponse[]): Promise<SealedResponse[]> {
  const isNew = (response: SealedResponse) => response.pulseOf === null
  const told = new Set(sealed.filter(isNew).map(({ threadId }) => threadId))
  const pulses = sealed.filter((response) => !isNew(response) && !told.has(response.threadId))
  const lives = await listNeedsWithPulses(
    house,
    pulses.flatMap(({ pulseOf }) => pulseOf ?? []),
  )
  const firsts = new Map(lives.filter(isNew).map((life) => [life.id, life]))
  const saidOf = new Map<string, SealedResponse[]>()
  for (const life of lives) {
    if (life.pulseOf === null || life.wave > wave.number) continue
    saidOf.set(life.pulseOf, [...(saidOf.get(life.pulseOf) ?? []), life])
  }
  const now = pulses.flatMap((pulse) => {
    const first = firsts.get(pulse.pulseOf ?? '')
    if (!first || stateOf(pulse.answers) === 'ended') return []
    const said = saidOf.get(first.id) ?? []
    // The words stay in the language they were told in.
    const answers = newestAnswers(
      first.answers,
      said.map((life) => life.answers),
    )
    return [{ ...pulse, answers, language: first.language }]
  })
  return [...sealed.filter(isNew), ...now]
}

/** With fewer than 20 needs there is nothing to tell apart: every need stays "not explained yet". */
const fewestNeeds = 20

async function analyse(needs: Need[], report: (progress: number, step: LocalText) => Promise<void>): Promise<FamiliesRun> {
  if (needs.length < fewestNeeds) return tooFewNeeds(needs)
  let told = Promise.resolve()
  const run = await runAnalysis({ needs, seed: analysisSeed, groups: 'auto' }, (done) => {
    told = told.then(() => report(0.2 + 0.7 * done, { it: 'Cerco le famiglie di bisogni', en: 'Finding need families' }))
  })
  await told
  return run
}

function tooFewNeeds(needs: Need[]): FamiliesRun {
  return {
    algorithm: 'too-few',
    seed: analysisSeed,
    families: [],
    memberships: needs.map((need) => ({ needId: need.id, family: -1, strength: 0 })),
    weakSignals: [],
    diagnostics: {
      needs: needs.length,
      unexplainedShare: needs.length === 0 ? 0 : 1,
      ladder: [],
      structure: 'none',
      segmentTestZ: null,
      languageNmi: 0,
      missingDimensions: [],
    },
  }
}

interface PreparedMap {
  document: string
  hash: string
  heldBack: { reason: LocalText }[]
  familyIndex: Record<string, number>
}

async function prepareMap(house: House, wave: Wave, needs: Need[], run: FamiliesRun): Promise<PreparedMap> {
  const previous = (await listPublishedMaps(house.db, wave.allianceId)).find((map) => map.number < wave.number)
  const before = previous ? (JSON.parse(previous.document) as NeedMap) : undefined
  const gated = gateNeedMap(
    run,
    needs.map((need) => ({ needId: need.id, ...(need.firm ? { firm: need.firm } : {}) })),
    await needMapOptions(house, wave, needs),
  )
  const familyIndex: Record<string, number> = {}
  const families: MapFamily[] = gated.families.map(({ index, ...family }) => {
    const id = createHash('sha256').update(`${wave.id}:${index}`).digest('base64url').slice(0, 22)
    familyIndex[id] = index
    return { id, lineageId: id, ...family }
  })
  const { families: placed, faded } = continueFrom(before?.families ?? [], families)
  const content = {
    waveId: wave.id,
    waveName: wave.name,
    waveKind: wave.kind,
    notes: gated.notes,
    families: placed,
    faded,
    unexplained: gated.unexplained,
    weakSignals: gated.weakSignals,
    hiddenSignals: gated.hiddenSignals,
    limits: gated.limits,
  }
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  return { document: JSON.stringify({ ...content, hash }), hash, heldBack: gated.heldBack, familyIndex }
}

/** Gives a family the identity of the one it continues. Only published figures are compared. */
export function continueFrom(before: readonly MapFamily[], now: readonly MapFamily[]): Pick<NeedMap, 'families' | 'faded'> {
  if (before.length === 0) return { families: [...now], faded: [] }
  const matches = matchFamilies(before.map(traceOf), now.map(traceOf))
  const families = now.map((family): MapFamily => {
    const match = matches.find((candidate) => candidate.next === family.id)
    const earlier = match && before.find((candidate) => candidate.id === match.previous)
    if (!earlier) {
      return {
        ...family,
        since: { event: 'born', note: { it: 'Non c’era nella mappa precedente.', en: 'It was not in the previous map.' } },
      }
    }
    return { ...family, lineageId: earlier.lineageId, since: sinceOf(earlier, family) }
  })
  const continued = new Set(matches.map((match) => match.previous))
  return { families, faded: before.filter((family) => !continued.has(family.id)).map((family) => ({ name: family.name })) }
}

/** Noise moves a share by up to a step on either side, so less than two steps apart is not called a change. */
const clearChangePoints = 20

function sinceOf(earlier: MapFamily, now: MapFamily): NonNullable<MapFamily['since']> {
  const change = pointsOf(now.shareOfWave) - pointsOf(earlier.shareOfWave)
  if (change >= clearChangePoints)
    return {
      event: 'grows',
      note: { it: 'Pesa di più che nella mappa precedente.', en: 'It weighs more than in the previous map.' },
    }
  if (change <= -clearChangePoints)
    return {
      event: 'shrinks',
      note: { it: 'Pesa meno che nella mappa precedente.', en: 'It weighs less than in the previous map.' },
    }
  return {
    event: 'persists',
    note: {
      it: 'C’era già nella mappa precedente. Il peso non è cambiato in modo che si possa dire.',
      en: 'It was already in the previous map. Its weight did not change in a way that can be told.',
    },
  }
}

function pointsOf(share: MapShare): number {
  return share.kind === 'share' ? share.percent : share.kind === 'above' ? 95 : 5
}

function traceOf(family: MapFamily) {
  return {
    id: family.id,
    facets: Object.fromEntries(
      family.facets.map((facet) => [facet.facet, facet.share.kind === 'few' ? 0.5 : pointsOf(facet.share) / 100]),
    ),
    grid: family.grid?.map((bin) => bin / 4) ?? null,
  }
}

function hashOf(needs: readonly Need[]): string {
  const hash = createHash('sha256')
  for (const line of needs.map((need) => JSON.stringify({ ...need, id: undefined })).sort()) hash.update(line).update('\n')
  return hash.digest('hex')
}
