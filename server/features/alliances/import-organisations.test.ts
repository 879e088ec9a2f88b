import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationsImported } from '#contract/alliances'
import { type Caller, type StartedHouse, startHouse } from '../../../tests/harness/start-house.ts'
import { createStaff } from '../accounts/accounts.ts'
import { createAlliance, listOrganisations } from './alliances.ts'

const password = 'quattro parole per la prova'
const head = 'name,kind,sector,invited'

describe('members from a CSV', () => {
  let started: StartedHouse
  let allianceId: string
  let otherAllianceId: string
  let coordinator: Caller
  let facilitator: Caller

  const hire = async (name: string, role: 'coordinator' | 'facilitator', alliance: string) => {
    await createStaff(started.house, { name, email: `${name}@example.it`, password, grants: [{ allianceId: alliance, role }] })
    const caller = started.caller()
    await caller.post('/api/auth/sign-in/email', { email: `${name}@example.it`, password })
    return caller
  }
  const load = (lines: string[], caller = coordinator, language = 'en') =>
    caller.post<OrganisationsImported>(`/api/alliances/${allianceId}/organisations/import?lang=${language}`, {
      csv: lines.join('\n'),
    })
  const stored = async () => (await listOrganisations(started.house, allianceId)).map(({ id: _, sizeClass: __, ...each }) => each)

  beforeAll(async () => {
    started = await startHouse({ work: false })
    allianceId = (await createAlliance(started.house, { name: 'Alleanza', territory: 'Valle', isDemo: false })).id
    otherAllianceId = (await createAlliance(started.house, { name: 'Altra', territory: 'Piana', isDemo: false })).id
    coordinator = await hire('ada', 'coordinator', allianceId)
    facilitator = await hire('elio', 'facilitator', allianceId)
  })
  afterAll(() => started.stop())

  it('come in all together', async () => {
    const reply = await load([head, 'Bottega,firm,trade,4', 'Comune di Prova,Comune,Amministrazione pubblica,120'])
    expect(reply).toEqual({ status: 200, body: { created: 2, updated: 0, rejected: [] } })
    expect(await stored()).toEqual([
      { name: 'Bottega', kind: 'firm', sector: 'trade', invited: 4, units: [] },
      { name: 'Comune di Prova', kind: 'municipality', sector: 'public_admin', invited: 120, units: [] },
    ])
  })

  it('are updated by their name, and keep identity and units', async () => {
    const before = await listOrganisations(started.house, allianceId)
    const comune = before.find((each) => each.name === 'Comune di Prova')
    const units = [{ code: 'scuole', label: 'Scuole', invited: 80 }]
    const { id, sizeClass: _, ...rest } = comune as NonNullable<typeof comune>
    await coordinator.put(`/api/organisations/${id}`, { ...rest, units })
    const reply = await load([head, 'COMUNE  DI PROVA,municipality,public_admin,130', 'Cooperativa,social_coop,care_health,0'])
    expect(reply.body).toEqual({ created: 1, updated: 1, rejected: [] })
    const after = (await listOrganisations(started.house, allianceId)).find((each) => each.id === id)
    expect(after).toMatchObject({ name: 'COMUNE  DI PROVA', invited: 130, units })
    expect(await stored()).toHaveLength(3)
  })

  it('stay as they are when one row is wrong, in the language of the reader', async () => {
    const before = await stored()
    const lines = [head, 'Nuova,firm,trade,4', 'Bottega,firm,trade,mille']
    const english = await load(lines)
    expect(english.body).toEqual({
      created: 0,
      updated: 0,
      rejected: [{ line: 3, column: 'invited', reason: 'A whole number in digits only is needed, for example 1200.' }],
    })
    const italian = await load(lines, coordinator, 'it')
    expect(italian.body.rejected[0]?.reason).toBe('Serve un numero intero scritto con sole cifre, per esempio 1200.')
    expect(await stored()).toEqual(before)
  })

  it('are refused when fewer would be invited than their units invite', async () => {
    const before = await stored()
    const reply = await load([head, 'Nuova,firm,trade,4', 'Comune di Prova,municipality,public_admin,79'])
    expect(reply.body.rejected).toEqual([{ line: 3, column: 'invited', reason: expect.stringContaining('80') }])
    expect(await stored()).toEqual(before)
  })

  it('come from the coordinator of that alliance alone', async () => {
    const elsewhere = await hire('bea', 'coordinator', otherAllianceId)
    const lines = [head, 'Estranea,firm,trade,4']
    expect((await load(lines, started.caller())).status).toBe(401)
    expect((await load(lines, facilitator)).status).toBe(403)
    expect((await load(lines, elsewhere)).status).toBe(403)
    expect(await stored()).toHaveLength(3)
  })

  it('are refused as a whole when what was sent is no CSV at all', async () => {
    const path = `/api/alliances/${allianceId}/organisations/import?lang=it`
    expect((await coordinator.post(path, {})).body).toMatchObject({ code: 'bad-request', fields: [{ field: 'csv' }] })
    expect((await coordinator.post(path, { csv: 'a'.repeat(2_000_001) })).body).toMatchObject({
      fields: [{ field: 'csv', problem: 'too-long' }],
    })
    expect((await coordinator.post(path, { csv: 'a'.repeat(3_200_000) })).status).toBe(413)
    expect((await coordinator.post(path, '{"csv": ')).body.code).toBe('not-json')
  })

  it('come in by thousands, twice at once, once each', async () => {
    const lines = [head, ...Array.from({ length: 5_000 }, (_, at) => `Impresa ${at},firm,trade,3`)]
    const replies = await Promise.all([load(lines), load(lines)])
    expect(replies.map((reply) => [reply.body.created, reply.body.updated]).sort()).toEqual([
      [0, 5_000],
      [5_000, 0],
    ])
    expect(await stored()).toHaveLength(5_003)
  })
})
