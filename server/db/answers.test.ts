import { describe, expect, it } from 'vitest'
import { startHouse } from '../../tests/harness/start-house.ts'

describe('/healthz', () => {
  it('says ready while the database answers, and 503 when it does not', async () => {
    const started = await startHouse({ work: false, embedded: true })
    const caller = started.caller()
    expect(await caller.get('/healthz')).toMatchObject({ status: 200, body: { ready: true } })
    await started.house.db.destroy()
    expect(await caller.get('/healthz')).toMatchObject({ status: 503, body: { ready: false } })
    await started.stop()
  })
})
