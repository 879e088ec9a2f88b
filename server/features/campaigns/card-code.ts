import { createHash, createHmac } from 'node:crypto'
import type { House } from '../../house.ts'

/** Crockford's alphabet: no I, L, O, U, so that a code copied by hand survives. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomCharacters = 26
const checkCharacters = 2

/** 128 random bits and two characters that catch a slip of the pen: `8K3M-...`, seven groups of four. */
export function makeCardCode(house: House): string {
  const bits = BigInt(`0x${Buffer.from(house.random.bytes(16)).toString('hex')}`)
  let body = ''
  for (let at = 0; at < randomCharacters; at++) body += alphabet[Number((bits >> BigInt(5 * at)) & 31n)]
  return (body + checkOf(body)).replace(/(.{4})(?=.)/g, '$1-')
}

/** The code as it was made, from how people copy it; undefined when it is not whole. */
export function readCardCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  if (code.length !== randomCharacters + checkCharacters) return undefined
  const body = code.slice(0, randomCharacters)
  return code.endsWith(checkOf(body)) ? code : undefined
}

/** All that is stored of a code. 128 bits need no salt; the key keeps a stolen database from testing codes it was shown. */
export function hashCardCode(house: House, waveId: string, code: string): string {
  return createHmac('sha256', house.keys.derive(`urn:${waveId}`))
    .update(code.replaceAll('-', ''))
    .digest('base64url')
}

function checkOf(body: string): string {
  const [first = 0, second = 0] = createHash('sha256').update(body).digest()
  return `${alphabet[first & 31]}${alphabet[second & 31]}`
}

/** Short enough for a poster, long enough not to be guessed (60 bits). */
export function makeSlug(house: House): string {
  return [...house.random.bytes(12)]
    .map((byte) => alphabet[byte & 31])
    .join('')
    .toLowerCase()
}
