import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../analytics/number/seeded-random.ts'
import { splitCsvLines } from '../../server/csv/csv-lines.ts'
import { createStaff } from '../../server/features/accounts/accounts.ts'
import { createAlliance } from '../../server/features/alliances/alliances.ts'
import { createImportedWave, getWave, type Wave } from '../../server/features/campaigns/campaigns.ts'
import { ImportMapping, importSurvey } from '../../server/features/imports/imports.ts'
import { findNeeds } from '../../server/features/needs/needs.ts'
import { sharedData, withoutSharedData } from '../harness/shared-data.ts'
import { type Caller, type StartedHouse, startHouse } from '../harness/start-house.ts'

interface RealSurvey {
  mapping: string
  file: string
  /** Rows that say something of a need, at least. */
  needs: number
  /** Families at least. */
  families: number
}

const surveys: RealSurvey[] = [
  { mapping: 'nsw-2020', file: 'nsw_remote_working/2020_rws.csv', needs: 1_400, families: 1 },
  { mapping: 'osmi-2017', file: 'osmi/osmi_2017.csv', needs: 600, families: 2 },
  { mapping: 'osmi-2018', file: 'osmi/osmi_2018.csv', needs: 330, families: 2 },
  { mapping: 'osmi-2019', file: 'osmi/osmi_2019.csv', needs: 280, families: 2 },
  { mapping: 'osmi-2020', file: 'osmi/osmi_2020.csv', needs: 140, families: 2 },
]

describe.skipIf(!sharedData)(`real surveys, from CSV to families and concepts${withoutSharedData}`, () => {
  let started: StartedHouse
  let allianceId: string
  const signers: { role: 'facilitator' | 'worker_rep'; caller: Caller }[] = []
  let seat: Caller

  beforeAll(async () => {
    started = await startHouse()
    allianceId = (await createAlliance(started.house, { name: 'Prova', territory: 'Prova', isDemo: false })).id
    for (const role of ['facilitator', 'worker_rep', 'table'] as const) {
      const email = `${role.replace('_', '-')}@example.it`
      const password = 'una frase lunga per la prova'
      await createStaff(started.house, { name: role, email, password, grants: [{ allianceId, role }] })
      const caller = started.caller()
      expect((await caller.post('/api/auth/sign-in/email', { email, password })).status).toBe(200)
      if (role === 'table') seat = caller
      else signers.push({ role, caller })
    }
  })
  afterAll(() => started.stop())

  it.each(surveys)('$mapping', { timeout: 300_000 }, async ({ mapping: name, file, needs, families }) => {
    const { house } = started
    const csv = readFileSync(join(sharedData as string, 'data', file), 'utf8')
    const mapping = ImportMapping.parse(
      JSON.parse(readFileSync(join(import.meta.dirname, '../harness/mappings', `${name}.json`), 'utf8')),
    )
    const wave = await newWave(mapping.name)

    const first = await importSurvey(house, wave, csv, mapping, { skipRejected: false })
    expect(first.rejected).toEqual([])
    expect(first.added).toBeGreaterThanOrEqual(needs)
    const second = await importSurvey(house, wave, csv, mapping, { skipRejected: false })
    expect(second).toMatchObject({ added: 0, already: first.added })

    const found = await findNeeds(house, wave.id, async () => {})
    expect(found.needs).toBeGreaterThanOrEqual(needs)
    expect(found.families).toBeGreaterThanOrEqual(families)

    for (const { caller } of signers) {
      const draft = await caller.get(`/api/waves/${wave.id}/need-map/draft`)
      const signed = await caller.post(`/api/waves/${wave.id}/need-map/sign`, { hash: draft.body.map.hash })
      expect(signed.status).toBe(200)
      if (signed.body.jobId) expect((await started.jobDone(caller, signed.body.jobId)).state).toBe('done')
    }
    const { body: table } = await seat.get(`/api/alliances/${allianceId}/table?wave=${wave.id}`)
    expect(table.map.waveKind).toBe('imported')
    expect(JSON.stringify(table.map.notes)).toContain('rilevazione importata')
    expect(table.map.families.length).toBeGreaterThan(0)
    expect(table.concepts.length + table.questions.length).toBeGreaterThan(0)
    // Dimensions no column speaks of: the map says so and no facet is invented.
    const dimensions = new Set(
      table.map.families.flatMap((family: { facets: { dimension: string }[] }) => family.facets.map((facet) => facet.dimension)),
    )
    expect(
      [...dimensions].filter((dimension) => ['season', 'place', 'mob', 'offer', 'tried'].includes(dimension as string)),
    ).toEqual([])
    expect(table.map.families.every((family: { grid: unknown }) => family.grid === null)).toBe(true)
    expect(JSON.stringify(table.map.limits)).toMatch(/griglia|settimana|quando/i)
    expect((await getWave(house, wave.id)).kind).toBe('imported')
  })

  function newWave(name: string): Promise<Wave> {
    return createImportedWave(started.house, {
      allianceId,
      name,
      opensOn: '2020-01-01',
      closesOn: '2020-12-31',
      languages: ['en'],
    })
  }

  it('gives no family where the same answers are dealt out anew, question by question', async () => {
    const { house } = started
    const { lines } = splitCsvLines(readFileSync(join(sharedData as string, 'data/osmi/osmi_2020.csv'), 'utf8'))
    const [headers, ...rows] = lines.map(({ cells }) => [...cells])
    const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
    headers?.forEach((_, column) => {
      const asked = rows.filter((cells) => (cells[column] ?? '') !== '')
      const values = asked.map((cells) => cells[column] as string)
      const order = seededRandom(`dealt|${column}`).permutation(asked.length)
      asked.forEach((cells, at) => {
        cells[column] = values[order[at] as number] as string
      })
    })
    const mapping = ImportMapping.parse(
      JSON.parse(readFileSync(join(import.meta.dirname, '../harness/mappings/osmi-2020.json'), 'utf8')),
    )
    const wave = await newWave('Rimescolata')
    const csv = [headers ?? [], ...rows].map(quoted).join('\n')
    expect((await importSurvey(house, wave, csv, mapping, { skipRejected: false })).added).toBeGreaterThan(140)
    expect((await findNeeds(house, wave.id, async () => {})).families).toBe(0)
  })

  it('stores nothing when one row cannot be read', async () => {
    const csv = readFileSync(join(sharedData as string, 'data/osmi/osmi_2020.csv'), 'utf8')
    const mapping = ImportMapping.parse(
      JSON.parse(readFileSync(join(import.meta.dirname, '../harness/mappings/osmi-2020.json'), 'utf8')),
    )
    const broken = csv.replace('Somewhat easy', 'Quite easy')
    const wave = await newWave('Rotta')
    const outcome = await importSurvey(started.house, wave, broken, mapping, { skipRejected: false })
    expect(outcome.added).toBe(0)
    expect(outcome.rejected).toHaveLength(1)
    expect(outcome.rejected[0]).toMatchObject({ reason: 'the value "Quite easy" is not in the mapping' })
  })
})
