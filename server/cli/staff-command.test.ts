import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { buildHouse } from '../build-house.ts'
import { readConfig } from '../config.ts'
import { createStaff } from '../features/accounts/accounts.ts'
import { createAlliance } from '../features/alliances/alliances.ts'
import { createImportedWave } from '../features/campaigns/campaigns.ts'
import type { House } from '../house.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'ascolto-staff-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

async function inHouse<T>(work: (house: House) => Promise<T>): Promise<T> {
  const built = await buildHouse(readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dataDir }))
  try {
    return await work(built.house)
  } finally {
    await built.close()
  }
}
const ascolto = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'ascolto.ts'), 'staff', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'development', DATA_DIR: dataDir, DATABASE_URL: '', PUBLIC_URL: 'https://ascolto.example' },
  })

it('helps whoever runs the machine with a lost password, and with signers who left', { timeout: 120_000 }, async () => {
  const waveId = await inHouse(async (house) => {
    const { id: allianceId } = await createAlliance(house, { name: 'Prova', territory: 'Prova', isDemo: false })
    const hire = (role: 'coordinator' | 'worker_rep', email: string) =>
      createStaff(house, { name: 'Ada', email, password: 'quattro parole per la prova', grants: [{ allianceId, role }] })
    await hire('coordinator', 'ada@example.it')
    await hire('worker_rep', 'samira@example.it')
    return (
      await createImportedWave(house, {
        allianceId,
        name: 'Prima',
        opensOn: '2019-01-01',
        closesOn: '2019-02-01',
        languages: ['it'],
      })
    ).id
  })
  const printed = ascolto('password', '--email', 'Ada@example.it')
  expect([printed.status, printed.stdout]).toEqual([
    0,
    expect.stringMatching(/^https:\/\/ascolto\.example\/app\/password#t=[A-Za-z0-9_-]{32}\n$/),
  ])
  const links = await inHouse((house) => house.db.selectFrom('one_time_link').select(['purpose', 'email']).execute())
  expect(links).toEqual([{ purpose: 'password', email: 'ada@example.it' }])
  const nobody = ascolto('password', '--email', 'chi@example.it')
  expect([nobody.status, nobody.stderr]).toEqual([1, 'There is no account "chi@example.it" here.\n'])
  expect(ascolto('password').status).toBe(2)

  const still = ascolto('successor', '--wave', waveId, '--role', 'worker_rep')
  expect([still.status, still.stderr]).toEqual([1, expect.stringMatching(/still does: they sign/)])
  await inHouse((house) => house.db.deleteFrom('staff_grant').where('role', '=', 'worker_rep').execute())
  expect(ascolto('successor', '--wave', waveId, '--role', 'worker_rep').status).toBe(0)
  expect(ascolto('successor', '--wave', waveId, '--role', 'hr').status).toBe(2)
})
