import type { FailureCode, FieldProblem } from '#contract/common'
import type { SubmitReply, SubmitResponse } from '#contract/responses'
import { Refusal } from '../shared/api.ts'
import type { Shelf } from './shelf.ts'

export interface Parcel {
  slug: string
  /** Idempotency key: the server stores a parcel once, however often it arrives. */
  key: string
  body: SubmitResponse
  /** Whether the person was given a new code, used their own, or wanted none. The code itself is never here. */
  wish: 'new' | 'none' | 'mine'
  /** Where a copy for another phone waits: taken away once this is delivered. */
  draftKey?: string
  /** When the phone forgets it although it was not delivered, ms since 1970. */
  keepUntil: number
}

export const parcelDays = 30

export type ParcelState =
  | { kind: 'waiting'; sending: boolean }
  | { kind: 'sent'; first: boolean }
  | { kind: 'refused'; code: FailureCode; message: string; fields: FieldProblem[] }

/** What the outbox needs of the world. */
export interface OutboxWorld {
  shelf: Shelf
  send: (parcel: Parcel) => Promise<SubmitReply>
  /** Runs `work` while no other page of this phone does. */
  alone: (work: () => Promise<void>) => Promise<void>
  /** Calls `work` once after `delayMs`; returns how to cancel it. */
  later: (work: () => void, delayMs: number) => () => void
  now: () => number
}

export interface Outbox {
  /** Queues a parcel on the phone and starts sending. */
  post: (parcel: Parcel) => void
  /** Tries everything that waits, now: at start, when the network is back, when the person asks. */
  flush: () => Promise<void>
  /** Takes a parcel back (to correct it); undefined when it is not here. */
  takeBack: (key: string) => Parcel | undefined
  waiting: () => Parcel[]
  /** The newest parcel of a link that this page saw waiting or leaving. */
  seen: (slug: string) => Parcel | undefined
  stateOf: (key: string) => ParcelState | undefined
  subscribe: (listener: () => void) => () => void
}

const shelfKey = 'ascolto:outbox'
const firstDelayMs = 2_000
const longestDelayMs = 300_000
/** Refusals that mean "not now": waiting is the answer to them. */
const passing: ReadonlySet<FailureCode> = new Set(['too-many-requests', 'busy', 'unexpected'])

export function makeOutbox({ shelf, send, alone, later, now }: OutboxWorld): Outbox {
  const states = new Map<string, ParcelState>()
  const listeners = new Set<() => void>()
  /** Parcels that no storage would take: they live as long as the page. */
  const unshelved = new Map<string, Parcel>()
  const left: Parcel[] = []
  let failures = 0
  let cancelLater = () => {}

  const say = (key: string, state: ParcelState | undefined) => {
    if (state) states.set(key, state)
    else states.delete(key)
    for (const listener of listeners) listener()
  }
  const shelved = (): Parcel[] => {
    try {
      const list: unknown = JSON.parse(shelf.get(shelfKey) ?? '[]')
      return Array.isArray(list) ? (list as Parcel[]).filter((parcel) => parcel.keepUntil > now()) : []
    } catch {
      return []
    }
  }
  const waiting = () => [...shelved(), ...unshelved.values()]
  const remove = (key: string) => {
    unshelved.delete(key)
    const rest = shelved().filter((parcel) => parcel.key !== key)
    if (rest.length > 0) shelf.put(shelfKey, JSON.stringify(rest))
    else shelf.drop(shelfKey)
  }

  async function deliver(parcel: Parcel): Promise<'done' | 'later'> {
    say(parcel.key, { kind: 'waiting', sending: true })
    try {
      const reply = await send(parcel)
      remove(parcel.key)
      left.push(parcel)
      say(parcel.key, { kind: 'sent', first: reply.first })
      return 'done'
    } catch (cause) {
      if (cause instanceof Refusal && !passing.has(cause.code) && cause.status < 500) {
        say(parcel.key, { kind: 'refused', code: cause.code, message: cause.message, fields: cause.fields })
        return 'done'
      }
      say(parcel.key, { kind: 'waiting', sending: false })
      return 'later'
    }
  }

  /** What is past its days leaves the phone, also when nothing else is written. */
  const forget = () => {
    const text = shelf.get(shelfKey)
    if (text === null) return
    const rest = JSON.stringify(shelved())
    if (rest === '[]') shelf.drop(shelfKey)
    else if (rest !== text) shelf.put(shelfKey, rest)
  }

  async function flush() {
    cancelLater()
    let some = false
    forget()
    // The list is read again inside the lock: another page may have sent some of it meanwhile.
    await alone(async () => {
      for (const parcel of waiting()) {
        if (states.get(parcel.key)?.kind === 'refused') continue
        if ((await deliver(parcel)) === 'later') some = true
      }
    })
    failures = some ? failures + 1 : 0
    if (some) cancelLater = later(() => void flush(), Math.min(longestDelayMs, firstDelayMs * 2 ** (failures - 1)))
  }

  return {
    post: (parcel) => {
      const others = shelved().filter((other) => other.key !== parcel.key)
      if (!shelf.put(shelfKey, JSON.stringify([...others, parcel]))) unshelved.set(parcel.key, parcel)
      say(parcel.key, { kind: 'waiting', sending: false })
      void flush()
    },
    flush,
    takeBack: (key) => {
      const parcel = waiting().find((one) => one.key === key)
      remove(key)
      say(key, undefined)
      return parcel
    },
    waiting,
    seen: (slug) => [...left, ...waiting()].filter((parcel) => parcel.slug === slug).at(-1),
    stateOf: (key) => states.get(key),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** One page at a time by the browser's locks; where they are missing (old phones, plain http), one call at a time in this page. */
export function makeAlone(locks: LockManager | undefined): OutboxWorld['alone'] {
  if (locks) return async (work) => void (await locks.request('ascolto:outbox', work))
  let last: Promise<void> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
