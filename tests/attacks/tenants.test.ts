import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StaffRole, staffRoles } from '../../server/contract/accounts.ts'
import { toJson } from '../../server/db/json.ts'
import { makeTerritory, openWaveOf, signInAs, startDatedHouse, type Territory } from '../harness/listening.ts'
import type { Caller } from '../harness/start-house.ts'
import { defineAttack, notBuilt, patience } from './attack-table.ts'
import { fillPath, type Route, staffRoutes } from './staff-routes.ts'

/** Who sees what of another alliance or another firm (A18): every staff route, every role. */
let started: Awaited<ReturnType<typeof startDatedHouse>>
let own: Territory
let foreign: Territory
let places: Record<string, string>
let callers: { role: StaffRole | 'nobody'; caller: Caller }[]
/** Words that stand in the foreign alliance only. */
const secret = 'Cooperativa Segreta'

beforeAll(async () => {
  started = await startDatedHouse('2027-03-01')
  own = await makeTerritory(started)
  foreign = await makeTerritory(started)
  places = await fillForeign()
  callers = [{ role: 'nobody', caller: started.caller() }, ...(await everyRole(own))]
}, patience)
afterAll(() => started.stop())

async function everyRole({ allianceId, organisations }: Territory) {
  const found: { role: StaffRole; caller: Caller }[] = []
  for (const role of staffRoles) {
    const place = role === 'hr' || role === 'table' ? organisations[0]?.id : undefined
    found.push({ role, caller: await signInAs(started, role, allianceId, place) })
  }
  return found
}

/** One thing of every kind in the foreign alliance, by the noun of its address. */
async function fillForeign(): Promise<Record<string, string>> {
  const { db, random } = started.house
  const { allianceId, coordinator } = foreign
  const firm = foreign.organisations[0]?.id as string
  const renamed = { name: secret, kind: 'firm', sector: 'trade', invited: 30, units: [] }
  const extra = (await coordinator.post(`/api/alliances/${allianceId}/organisations`, renamed)).body.id
  const wave = await openWaveOf(foreign)
  const survey = (await coordinator.post(`/api/alliances/${allianceId}/questionnaires`, { name: secret })).body
  const resource = await coordinator.post(`/api/organisations/${firm}/resources`, {
    ...{ kind: 'space', note: secret, grid: Array(49).fill(0), place: 'company_space', capacity: 4 },
    ...{ validUntil: '2028-01-01', consent: true },
  })
  const [concept, job, release, hand] = [random.id(), random.id(), random.id(), random.id()]
  await db
    .insertInto('concept')
    .values({
      ...{ id: concept, alliance_id: allianceId, wave_id: wave.waveId, family_id: 'f', direction: 'create' },
      ...{ document: toJson({}), position: 0 },
    })
    .execute()
  await db
    .insertInto('job_progress')
    .values({
      id: job,
      kind: 'close-wave',
      subject_id: wave.waveId,
      state: 'done',
      progress: 1,
      step: toJson({ it: secret, en: secret }),
      message: null,
    } as never)
    .execute()
  await db
    .insertInto('release')
    .values({
      ...{ id: release, wave_id: wave.waveId, alliance_id: allianceId, organisation_id: firm, built_on: '2027-03-22' },
      ...{ document: JSON.stringify({ units: [], reason: { it: secret, en: secret } }), hash: 'x', previous_hash: null },
    })
    .execute()
  const staff = await db.selectFrom('staff_grant').select('id').where('alliance_id', '=', allianceId).executeTakeFirstOrThrow()
  return {
    ...{
      alliances: allianceId,
      organisations: extra,
      waves: wave.waveId,
      questionnaires: survey.id,
      resources: resource.body.id,
    },
    ...{ concepts: concept, jobs: job, releases: `${release}.csv`, staff: staff.id, 'raised-hands': hand },
    ...{ 'employer-answers': '1', preview: 'it', alliance: allianceId },
  }
}

const call = (caller: Caller, { method }: Route, path: string) =>
  method === 'get' || method === 'delete' ? caller[method](path) : caller[method](path, {})
const doorClosed = new Set([401, 403, 404])

/** Calls of staff without a grant there that got past the door, or that told something of the other alliance. */
async function letIn(who: readonly { caller: Caller }[], filledWith: (noun: string) => string | undefined): Promise<string[]> {
  const routes = staffRoutes(started.house).sort((a, b) => Number(a.method !== 'get') - Number(b.method !== 'get'))
  expect(routes.length).toBeGreaterThan(45)
  const open: string[] = []
  for (const route of routes) {
    const path = fillPath(route, (_, noun) => filledWith(noun) ?? 'x')
    for (const { caller } of who) {
      const { status, body } = await call(caller, route, path)
      if (!doorClosed.has(status) || JSON.stringify(body).includes(secret)) open.push(`${route.method} ${route.path}`)
    }
  }
  return open
}

defineAttack({
  id: 'A18',
  attack: 'staff routes x roles that open for another alliance',
  limit: ['=', 0],
  ours: async () => (await letIn(callers, (noun) => places[noun])).length,
  without: {
    defence: 'grants hold for any alliance',
    measure: async () => {
      const opened = await letIn(await everyRole(foreign), (noun) => places[noun])
      return opened.length
    },
  },
})

/** Another firm of the same alliance, asked for by HR of the first. */
const otherFirm = async (who: Caller): Promise<number> => {
  const other = own.organisations[1]?.id as string
  const routes = staffRoutes(started.house).filter(({ path, method }) => path.startsWith('/organisations/') && method === 'get')
  expect(routes.length).toBeGreaterThanOrEqual(5)
  let open = 0
  for (const route of routes) {
    const { status } = await call(
      who,
      route,
      fillPath(route, (_, noun) => (noun === 'organisations' ? other : '1')),
    )
    if (!doorClosed.has(status)) open++
  }
  return open
}
defineAttack({
  id: 'A18',
  attack: 'routes of a firm that open for HR of another firm of the alliance',
  limit: ['=', 0],
  ours: () => otherFirm(callers.find(({ role }) => role === 'hr')?.caller as Caller),
  without: {
    defence: 'the grant names that firm',
    measure: async () => otherFirm(await signInAs(started, 'hr', own.allianceId, own.organisations[1]?.id)),
  },
})

describe('A18 inside the database', () => {
  it('every address of the foreign alliance was a real one: with the right grant each of its reads opens', async () => {
    const unopened = new Set(
      staffRoutes(started.house)
        .filter(({ method }) => method === 'get')
        .map(({ path }) => path),
    )
    const again = await fillForeignAgain()
    for (const route of staffRoutes(started.house).filter(({ method }) => method === 'get')) {
      for (const { caller } of again) {
        const { status } = await call(
          caller,
          route,
          fillPath(route, (_, noun) => places[noun] ?? 'x'),
        )
        if (!doorClosed.has(status)) unopened.delete(route.path)
      }
    }
    // Nothing to read there: no map, no employer answers, no wave that was released.
    const empty = ['/organisations/:organisationId/employer-answers/:number', '/waves/:waveId/need-map/draft']
    const shut = [...unopened].filter((path) => ![...empty, '/organisations/:organisationId/done-since'].includes(path))
    expect(shut).toEqual([])
  })
  notBuilt('A18', 'roles and row-level security inside the database: tables x roles x tenants', async () => {
    const { rows } = await sql<{ policies: number }>`select count(*)::int as policies from pg_policy`.execute(started.house.db)
    return (rows[0]?.policies ?? 0) > 0
  })
})

/** What the run with the right grants took away is there again. */
async function fillForeignAgain() {
  foreign = await makeTerritory(started)
  places = await fillForeign()
  return everyRole(foreign)
}
