import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * A draft for another phone: encrypted here, opened there, by who holds the code. The link and the version of its survey are bound to it: a
 * blob that was moved to another place does not open. Its length says only roughly how much was written.
 */
const nonceBytes = 24
const stepBytes = 2_048
const lengthBytes = 4

export interface DraftPlace {
  slug: string
  version: number
}

const boundTo = ({ slug, version }: DraftPlace) => utf8ToBytes(`ascolto:draft:v1 ${slug.toLowerCase()} ${version}`)

export function sealDraft(content: unknown, sealKey: Uint8Array, place: DraftPlace): string {
  const text = utf8ToBytes(JSON.stringify(content))
  const padded = new Uint8Array(Math.ceil((text.length + lengthBytes) / stepBytes) * stepBytes)
  new DataView(padded.buffer).setUint32(0, text.length)
  padded.set(text, lengthBytes)
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes))
  const sealed = xchacha20poly1305(sealKey, nonce, boundTo(place)).encrypt(padded)
  const blob = new Uint8Array(nonceBytes + sealed.length)
  blob.set(nonce)
  blob.set(sealed, nonceBytes)
  return toBase64Url(blob)
}

/** Undefined for what was not sealed with this key, for this place, or was changed since. */
export function openSealedDraft(blob: string, sealKey: Uint8Array, place: DraftPlace): unknown {
  try {
    const bytes = fromBase64Url(blob)
    const padded = xchacha20poly1305(sealKey, bytes.slice(0, nonceBytes), boundTo(place)).decrypt(bytes.slice(nonceBytes))
    const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(padded.slice(lengthBytes, lengthBytes + length)))
  } catch {
    return undefined
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
