import { describe, expect, it } from 'vitest'
import { openSealedDraft, sealDraft } from './draft-seal.ts'
import { codeFrom } from './personal-code.ts'

const place = { slug: 'abcdefghij12', version: 2 }
const content = { card: 'K7Q2', draft: { answers: { ep_text: 'Lunedì 🚌 ritardo, مرحبا' }, at: 'who' } }
const code = (byte: number) => codeFrom(new Uint8Array(16).fill(byte), 'it')

describe('a draft for another phone', () => {
  it('opens with the code it was sealed with, and says nothing on its way', async () => {
    const { sealKey } = await code(1)
    const blob = sealDraft(content, sealKey, place)
    expect(blob).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(atob(blob.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('ep_text')
    expect(openSealedDraft(blob, sealKey, place)).toEqual(content)
    expect(openSealedDraft(blob, sealKey, { ...place, slug: 'ABCDEFGHIJ12' })).toEqual(content)
    expect(sealDraft(content, sealKey, place)).not.toBe(blob)
  })

  it('does not open with another code, at another place, for another version', async () => {
    const { sealKey, threadKey, draftKey } = await code(1)
    const blob = sealDraft(content, sealKey, place)
    expect(openSealedDraft(blob, (await code(2)).sealKey, place)).toBeUndefined()
    expect(openSealedDraft(blob, sealKey, { ...place, slug: 'abcdefghij13' })).toBeUndefined()
    expect(openSealedDraft(blob, sealKey, { ...place, version: 1 })).toBeUndefined()
    // What the server is told opens nothing.
    for (const told of [threadKey, draftKey]) {
      const bytes = Uint8Array.from(told.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
      expect(openSealedDraft(blob, bytes, place)).toBeUndefined()
    }
  })

  it('does not open with one character changed, anywhere, nor cut, nor made up', async () => {
    const { sealKey } = await code(1)
    const blob = sealDraft(content, sealKey, place)
    for (let at = 0; at < blob.length; at += 97) {
      const changed = blob.slice(0, at) + (blob[at] === 'A' ? 'B' : 'A') + blob.slice(at + 1)
      expect(openSealedDraft(changed, sealKey, place)).toBeUndefined()
    }
    for (const bad of ['', 'A', blob.slice(0, -4), blob.slice(0, 32), `${blob}AAAA`, 'è non base64', '='.repeat(80)])
      expect(openSealedDraft(bad, sealKey, place)).toBeUndefined()
  })

  it('has the same length for a few words and for none', async () => {
    const { sealKey } = await code(1)
    const short = sealDraft({ draft: { answers: {} } }, sealKey, place)
    const longer = sealDraft({ draft: { answers: { ep_text: 'x'.repeat(1_500) } } }, sealKey, place)
    expect(longer.length).toBe(short.length)
    expect(sealDraft({ text: 'x'.repeat(9_000) }, sealKey, place).length).toBeGreaterThan(short.length)
  })

  it('has keys that are not those of the thread', async () => {
    const { threadKey, draftKey, sealKey } = await code(7)
    expect(new Set([threadKey, draftKey, [...sealKey].map((byte) => byte.toString(16).padStart(2, '0')).join('')]).size).toBe(3)
    expect(draftKey).toMatch(/^[0-9a-f]{64}$/)
    expect((await code(7)).draftKey).toBe(draftKey)
  })
})
