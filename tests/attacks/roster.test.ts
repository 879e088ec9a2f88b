import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Organisation } from '../../server/contract/alliances.ts'
import { planWave } from '../../server/disclosure/disclosure.ts'
import { getDefinition, newestVersion } from '../../surveys/index.ts'
import { makeTerritory, openWaveOf, startDatedHouse, type Territory, waveInput } from '../harness/listening.ts'
import { defineAttack, notBuilt, patience } from './attack-table.ts'

/** Games with the roster while a wave is open (A19), and what of the design is not there to be attacked (A10, A17). */
let started: Awaited<ReturnType<typeof startDatedHouse>>
beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
}, patience)
afterAll(() => started.stop())

interface Frozen {
  plan: string
  hash: string | null
  welcome: string
}
async function frozenOf(waveId: string, slug: string): Promise<Frozen> {
  const row = await started.house.db
    .selectFrom('wave')
    .select(['plan', 'plan_hash'])
    .where('id', '=', waveId)
    .executeTakeFirstOrThrow()
  const { body } = await started.caller().get(`/api/welcome/${slug}`)
  return { plan: JSON.stringify(row.plan), hash: row.plan_hash, welcome: JSON.stringify(body) }
}
/** A unit of one real person and fourteen made up ones, cut out of the first unit after the wave opened. */
async function cutOut({ coordinator, allianceId, organisations }: Territory): Promise<Organisation[]> {
  const firm = organisations[0] as Organisation
  const units = [
    { code: 'one', label: 'Reparto di una', invited: 15 },
    { code: 'a', label: 'Reparto A', invited: 15 },
    { code: 'b', label: 'Reparto B', invited: 30 },
  ]
  const reply = await coordinator.put(`/api/organisations/${firm.id}`, {
    ...{ name: firm.name, kind: firm.kind, sector: firm.sector, invited: 60, units },
  })
  if (reply.status !== 200 && reply.status !== 409) throw new Error(`the roster answered ${reply.status}`)
  return (await coordinator.get<Organisation[]>(`/api/alliances/${allianceId}/organisations`)).body
}

defineAttack({
  id: 'A19',
  attack: 'of plan, its hash and what the phone is told: changed by a unit cut out while the wave is open',
  limit: ['=', 0],
  ours: async () => {
    const territory = await makeTerritory(started)
    const { waveId, slug } = await openWaveOf(territory)
    const before = await frozenOf(waveId, slug)
    await cutOut(territory)
    const after = await frozenOf(waveId, slug)
    return (Object.keys(before) as (keyof Frozen)[]).filter((key) => before[key] !== after[key]).length
  },
  without: {
    defence: 'the plan made from the roster of the day',
    measure: async () => {
      const territory = await makeTerritory(started)
      const { waveId, slug } = await openWaveOf(territory)
      const { hash } = await frozenOf(waveId, slug)
      const definition = getDefinition('first-listening', newestVersion('first-listening'))
      const planOf = (organisations: readonly Organisation[]) => {
        const { organisationIds, publishDelicate } = waveInput({ ...territory, organisations: [...organisations] })
        const invited = organisations.filter(({ id }) => organisationIds.includes(id))
        return planWave({ organisations: invited, publishDelicate, definition }).hash
      }
      if (planOf(territory.organisations) !== hash) throw new Error('the same roster must give the same plan')
      return planOf(await cutOut(territory)) === hash ? 0 : 1
    },
  },
})

describe('not there yet', () => {
  notBuilt('A10', 'a plan approved by two people (firm or coordinator, and worker representative) before it opens', async () => {
    // A coordinator alone opens a wave.
    const territory = await makeTerritory(started)
    const opened = await openWaveOf(territory).catch(() => undefined)
    return opened === undefined
  })
  notBuilt('A17', 'blind signatures: matching from the transcript, vectors of RFC 9474', () => {
    const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
    return Object.keys(dependencies).some((name) => name.includes('blindrsa'))
  })
})
