import type { IncomingMessage } from 'node:http'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'

/** What of a request the doors of this feature look at. */
export type Asking = Pick<IncomingMessage, 'headers' | 'method'>

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A change asked for from another site is refused. Browsers name the origin of every request that changes something;
 * what comes without one is no browser, and holds no cookie that it was not given. Throws: Failure not-allowed.
 */
export function refuseForeignOrigin(house: House, { headers, method = 'GET' }: Asking): void {
  if (reading.has(method)) return
  const { origin } = headers
  if (origin === undefined) {
    const site = headers['sec-fetch-site']
    if (site === undefined || site === 'same-origin' || site === 'none') return
    throw new Failure('not-allowed')
  }
  if (!URL.canParse(origin)) throw new Failure('not-allowed')
  const { publicUrl } = house.config
  const isOwn = publicUrl ? origin === new URL(publicUrl).origin : new URL(origin).host === headers.host
  if (!isOwn) throw new Failure('not-allowed')
}
