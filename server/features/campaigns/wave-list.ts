import type { PlanSummary, WaveListItem } from '#contract/campaigns'
import type { House } from '../../house.ts'
import { listOrganisations } from '../alliances/alliances.ts'
import { listWaveOrganisations } from './distribution.queries.ts'
import type { Wave } from './wave.ts'
import { listAnsweredBands, listClosingJobs, listMapStatesOf } from './wave-list.queries.ts'
import { draftPlan, frozenSummary } from './wave-plan.ts'

/** Waves as staff read them: no figure of any kind while one is open. */
export async function describeWaves(house: House, allianceId: string, waves: readonly Wave[]): Promise<WaveListItem[]> {
  const ids = waves.map((wave) => wave.id)
  const invited = await listWaveOrganisations(house.db, ids)
  const maps = await listMapStatesOf(house.db, ids)
  const jobs = await listClosingJobs(house.db, ids)
  const bands = await listAnsweredBands(
    house.db,
    waves.filter((wave) => wave.state === 'closed').map((wave) => wave.id),
  )
  const members = waves.some((wave) => wave.state === 'draft') ? await listOrganisations(house, allianceId) : []

  const chosenBy = (wave: Wave) => new Set(invited.filter((each) => each.waveId === wave.id).map((each) => each.organisationId))
  const drafts = new Map<string, PlanSummary>()
  for (const wave of waves.filter((each) => each.state === 'draft')) {
    const chosen = chosenBy(wave)
    const organisations = members.filter((member) => chosen.has(member.id))
    drafts.set(wave.id, (await draftPlan(house, wave, organisations)).summary)
  }

  return waves.map((wave): WaveListItem => {
    const chosen = chosenBy(wave)
    const plan = drafts.get(wave.id) ?? frozenSummary(wave)
    const band = bands.find((each) => each.waveId === wave.id)?.band
    const own = jobs.filter((job) => job.waveId === wave.id)
    const unfinished = own.find((job) => job.state === 'waiting' || job.state === 'running')
    const failed = own.some((job) => job.state === 'done') ? undefined : own.find((job) => job.state === 'failed')
    const jobId = (unfinished ?? failed)?.id
    return {
      id: wave.id,
      name: wave.name,
      kind: wave.kind,
      survey: { instrument: wave.instrument, version: wave.instrumentVersion },
      state: wave.state,
      opensOn: wave.opensOn,
      closesOn: wave.closesOn,
      languages: wave.languages,
      organisations: chosen.size,
      ...(band ? { answeredBand: band } : {}),
      ...(plan ? { plan } : {}),
      needMap: maps.find((map) => map.waveId === wave.id)?.state ?? 'none',
      ...(jobId ? { jobId } : {}),
    }
  })
}
