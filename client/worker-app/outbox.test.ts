import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal, Unreachable } from '../shared/api.ts'
import { makeAlone, makeOutbox, type OutboxWorld, type Parcel } from './outbox.ts'
import type { Shelf } from './shelf.ts'

const dayMs = 86_400_000
let today = 0
const parcel = (key: string, answers = {}): Parcel => ({
  slug: 'rinaldi',
  key,
  wish: 'none',
  keepUntil: 30 * dayMs,
  body: { language: 'it', instrument: 'first-listening', version: 1, noticeVersion: 'v1', consent: true, answers },
})

/** A server that stores a key once, whatever the network does to its replies. */
class Server {
  readonly stored = new Map<string, Parcel>()
  readonly calls: string[] = []
  /** What happens to the next calls, in order; 'ok' when the list is empty. */
  plan: ('ok' | 'unreachable' | 'reply-lost' | Refusal)[] = []
  send: OutboxWorld['send'] = async (one) => {
    this.calls.push(one.key)
    const next = this.plan.shift() ?? 'ok'
    if (next === 'unreachable') throw new Unreachable('no network')
    if (next instanceof Refusal) throw next
    const first = !this.stored.has(one.key)
    if (first) this.stored.set(one.key, one)
    if (next === 'reply-lost') throw new Unreachable('reply lost')
    return { received: true, first }
  }
}

let map: Map<string, string>
let shelf: Shelf
let server: Server
let delays: number[]
let due: (() => void) | undefined
const open = (alone = makeAlone(undefined)) =>
  makeOutbox({
    shelf,
    send: server.send,
    alone,
    later: (work, delayMs) => {
      delays.push(delayMs)
      due = work
      return () => {
        due = undefined
      }
    },
    now: () => today,
  })
beforeEach(() => {
  today = 0
  map = new Map()
  shelf = {
    get: (key) => map.get(key) ?? null,
    put: (key, value) => map.set(key, value).has(key),
    drop: (key) => void map.delete(key),
    keys: () => [...map.keys()],
  }
  server = new Server()
  delays = []
  due = undefined
})

describe('outbox', () => {
  it('sends at once and forgets what was acknowledged', async () => {
    const outbox = open()
    outbox.post(parcel('a'))
    expect(outbox.waiting()).toHaveLength(1)
    await outbox.flush()
    expect(outbox.stateOf('a')).toEqual({ kind: 'sent', first: true })
    expect(server.calls).toEqual(['a'])
    expect(map.size).toBe(0)
  })

  it('holds the key of a thread on the phone while it waits, and nowhere once it is sent', async () => {
    const threadKey = '5c'.repeat(32)
    const draftKey = 'd7'.repeat(32)
    const plain = parcel('a')
    server.plan = ['unreachable', 'unreachable']
    const outbox = open()
    outbox.post({ ...plain, wish: 'new', body: { ...plain.body, threadKey }, draftKey })
    await outbox.flush()
    const kept = () => [...map].join('\n')
    expect(kept()).toContain(threadKey)
    await outbox.flush()
    expect(outbox.stateOf('a')).toEqual({ kind: 'sent', first: true })
    expect(server.stored.get('a')?.body.threadKey).toBe(threadKey)
    expect(kept()).not.toContain(threadKey)
    expect(kept()).not.toContain(draftKey)
  })

  it('keeps trying with the same key, ever more slowly, until acknowledged', async () => {
    server.plan = Array.from({ length: 12 }, () => 'unreachable' as const)
    const outbox = open()
    outbox.post(parcel('a', { ep_text: 'x' }))
    await outbox.flush()
    for (let i = 0; i < 10; i++) {
      due?.()
      await outbox.flush()
    }
    expect(outbox.stateOf('a')).toEqual({ kind: 'sent', first: true })
    expect(new Set(server.calls)).toEqual(new Set(['a']))
    expect(delays[0]).toBe(2_000)
    expect(delays.every((delay, i) => delay >= (delays[i - 1] ?? 0) && delay <= 300_000)).toBe(true)
    expect(server.stored.size).toBe(1)
  })

  it('stores nothing twice when the reply is lost on the way', async () => {
    server.plan = ['reply-lost']
    const outbox = open()
    outbox.post(parcel('a'))
    await outbox.flush()
    await outbox.flush()
    expect(outbox.stateOf('a')).toEqual({ kind: 'sent', first: false })
    expect(server.stored.size).toBe(1)
  })

  it('survives a reload: the next page finds the parcel and delivers it', async () => {
    server.plan = ['unreachable', 'unreachable']
    const before = open()
    before.post(parcel('a', { ep_text: 'ciao' }))
    await before.flush()
    const after = open()
    expect(after.waiting()).toEqual([parcel('a', { ep_text: 'ciao' })])
    await after.flush()
    expect(server.stored.get('a')?.body.answers).toEqual({ ep_text: 'ciao' })
    expect(after.waiting()).toEqual([])
    expect(after.seen('rinaldi')?.key).toBe('a')
    expect(open().seen('rinaldi')).toBeUndefined()
  })

  it('two pages at once send a parcel once', async () => {
    const alone = makeAlone(undefined)
    server.plan = ['unreachable', 'unreachable']
    const one = open(alone)
    one.post(parcel('a'))
    await one.flush()
    expect(server.calls).toEqual(['a', 'a'])
    const two = open(alone)
    await Promise.all([one.flush(), two.flush(), one.flush()])
    expect(server.calls).toEqual(['a', 'a', 'a'])
    expect(server.stored.size).toBe(1)
  })

  it('a refusal stays with its reason and its answers, is not repeated, and can be taken back', async () => {
    const refusal = new Refusal(422, {
      code: 'answers-refused',
      message: 'Controlla',
      fields: [{ field: 'bc_min', problem: 'range', limit: 240 }],
    })
    server.plan = [refusal]
    const outbox = open()
    outbox.post(parcel('a', { bc_min: 999 }))
    await outbox.flush()
    await outbox.flush()
    expect(outbox.stateOf('a')).toEqual({
      kind: 'refused',
      code: 'answers-refused',
      message: 'Controlla',
      fields: refusal.fields,
    })
    expect(server.calls).toEqual(['a'])
    expect(outbox.takeBack('a')?.body.answers).toEqual({ bc_min: 999 })
    expect(outbox.waiting()).toEqual([])
    expect(map.size).toBe(0)
  })

  it.each([
    [429, 'too-many-requests'],
    [503, 'busy'],
    [500, 'unexpected'],
  ] as const)('a %i is a "not now", not a refusal', async (status, code) => {
    server.plan = [new Refusal(status, { code, message: '' })]
    const outbox = open()
    outbox.post(parcel('a'))
    await outbox.flush()
    await outbox.flush()
    expect(outbox.stateOf('a')).toEqual({ kind: 'sent', first: true })
  })

  it('delivers also where the phone stores nothing', async () => {
    shelf = { get: () => null, put: () => false, drop: () => {}, keys: () => [] }
    server.plan = ['unreachable']
    const outbox = open()
    outbox.post(parcel('a'))
    await outbox.flush()
    await outbox.flush()
    expect(server.stored.size).toBe(1)
    expect(outbox.waiting()).toEqual([])
  })

  it('what could not leave within its days is forgotten, and nothing of it stays on the phone', async () => {
    server.plan = ['unreachable', 'unreachable']
    const outbox = open()
    outbox.post(parcel('a'))
    await outbox.flush()
    today = 30 * dayMs - 1
    expect(outbox.waiting()).toHaveLength(1)
    today = 30 * dayMs
    expect(outbox.waiting()).toEqual([])
    await outbox.flush()
    expect(map.size).toBe(0)
    expect(server.stored.size).toBe(0)
  })

  it('posting a corrected parcel replaces the earlier one', async () => {
    server.plan = ['unreachable', 'unreachable', 'unreachable']
    const outbox = open()
    outbox.post(parcel('a', { v: 1 }))
    await outbox.flush()
    outbox.post(parcel('a', { v: 2 }))
    expect(outbox.waiting().map((one) => one.body.answers)).toEqual([{ v: 2 }])
  })
})
