import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  makeTerritory,
  type OpenedWave,
  openWaveOf,
  send,
  startDatedHouse,
  submission,
  type Territory,
} from '../tests/harness/listening.ts'
import { describeError } from './describe-error.ts'

const secret = 'quindici nodi di seta verde'
const caught = async (fail: () => unknown): Promise<unknown> => {
  try {
    await fail()
  } catch (error) {
    return error
  }
  throw new Error('nothing failed')
}

describe('an unexpected error in the log', () => {
  const lines: string[] = []
  const logged = () => lines.join('')
  let started: Awaited<ReturnType<typeof startDatedHouse>>
  let territory: Territory
  let wave: OpenedWave
  beforeAll(async () => {
    started = await startDatedHouse('2027-03-01', { work: true, logTo: { write: (line) => lines.push(line) } })
    territory = await makeTerritory(started)
    wave = await openWaveOf(territory)
  })
  afterAll(() => started.stop())
  beforeEach(() => {
    lines.length = 0
  })

  it('of a request says where it happened and nothing of what was being stored', async () => {
    await sql`alter table organisation add constraint told check (name <> ${sql.lit(secret)})`.execute(started.house.db)
    const reply = await territory.coordinator.post(`/api/alliances/${territory.allianceId}/organisations?lang=en`, {
      ...{ name: secret, kind: 'firm', sector: 'trade', invited: 5 },
    })
    expect(reply).toMatchObject({ status: 500, body: { code: 'unexpected' } })
    expect(lines).toHaveLength(1)
    expect(logged()).not.toContain(secret)
    expect(JSON.parse(logged())).toMatchObject({
      msg: 'unexpected',
      route: '/alliances/:allianceId/organisations',
      err: { code: '23514', stack: expect.stringMatching(/^ {4}at /) },
    })
  })

  it('of a job says which kind and nothing of what was being stored', async () => {
    const sent = await send(started.caller(), wave.slug, submission({ answers: { ep_text: secret } }))
    expect(sent.status).toBe(201)
    await sql`alter table response add constraint told check (answers ->> 'ep_text' <> ${sql.lit(secret)})`.execute(
      started.house.db,
    )
    const closing = await territory.coordinator.post(`/api/waves/${wave.waveId}/close`)
    expect((await started.jobDone(territory.coordinator, closing.body.jobId)).state).toBe('failed')
    expect(logged()).not.toContain(secret)
    expect(JSON.parse(logged())).toMatchObject({ msg: 'job failed', kind: 'close-wave', err: { code: '23514' } })
  })
})

describe('describeError', () => {
  it.each<[string, () => unknown]>([
    ['a parser', () => JSON.parse(`{"a": ${secret}`)],
    ['a word taken for an object', () => 'a' in (secret as unknown as object)],
    [
      'a message that looks like a stack',
      () => Promise.reject(Object.assign(new Error(`x\n    at ${secret} (a.ts:1:1)`), { code: 'X' })),
    ],
    ['a thing that is no error', () => Promise.reject(secret)],
    ['a cause', () => Promise.reject(new TypeError('inner', { cause: new SyntaxError(secret) }))],
    [
      'an error with more in it',
      () => Promise.reject(Object.assign(new RangeError('outer'), { parameters: [secret], query: secret })),
    ],
    ['a code that is none', () => Promise.reject(Object.assign(new Error('outer'), { code: secret }))],
  ])('quotes nothing of %s', async (_, fail) => {
    const described = describeError(await caught(fail))
    expect(JSON.stringify(described)).not.toContain(secret)
    expect(described.type).not.toBe('')
  })

  it('keeps what this house itself says, and where', async () => {
    expect(describeError(new RangeError('findNeedFamilies requires at least two needs'))).toMatchObject({
      type: 'RangeError',
      message: 'findNeedFamilies requires at least two needs',
      stack: expect.stringContaining('describe-error.test.ts'),
    })
    const missing = await caught(() => (undefined as unknown as { wave: string }).wave)
    expect(describeError(missing).message).toContain("reading 'wave'")
  })
})
