import type { FailureCode, FailureReply, FieldProblem } from '#contract/common'

/** The server said no, and why. `message` is already in the person's language. */
export class Refusal extends Error {
  readonly status: number
  readonly code: FailureCode
  readonly fields: FieldProblem[]
  constructor(status: number, reply: FailureReply) {
    super(reply.message)
    this.name = 'Refusal'
    this.status = status
    this.code = reply.code
    this.fields = reply.fields ?? []
  }
}

/** No answer came: no network, a broken connection, a gateway that is not ours. Trying again is safe and right. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('the server could not be reached', { cause })
    this.name = 'Unreachable'
  }
}

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

const isFailureReply = (value: unknown): value is FailureReply =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as FailureReply).code === 'string' &&
  typeof (value as FailureReply).message === 'string'

/** Sends one request to our API; an empty reply is `undefined`. Throws `Refusal`, `Unreachable`, or the abort of the signal. */
export async function ask<T>(path: string, { method = 'GET', body, headers = {}, signal }: Ask = {}): Promise<T> {
  const init: RequestInit = { method, headers: { accept: 'application/json', ...headers }, credentials: 'same-origin' }
  if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { 'content-type': 'application/json', ...init.headers }
  }
  if (signal) init.signal = signal
  let response: Response
  let reply: unknown
  try {
    response = await fetch(path, init)
    const text = await response.text()
    reply = text === '' ? undefined : JSON.parse(text)
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new Unreachable(cause)
  }
  if (response.ok) return reply as T
  if (isFailureReply(reply)) throw new Refusal(response.status, reply)
  throw new Unreachable(new Error(`status ${response.status} without a reply of ours`))
}

/** 128 random bits in base64url: an idempotency key. Works on plain http, where crypto.randomUUID is absent. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
