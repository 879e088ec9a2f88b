import { describe, expect, it } from 'vitest'
import type { Draft } from './draft.ts'
import { packParcel, unpackParcel } from './parcel.ts'
import { codeFrom } from './personal-code.ts'

const draft: Draft = {
  ...{ slug: 'abcdefghij12', instrument: 'first-listening', version: 1, noticeVersion: 'v1', language: 'ar', key: 'k1' },
  ...{ wish: 'mine', short: true, elsewhere: true, answers: { ep_text: 'prima' }, at: 'who', expiresAt: 1 },
}
const answers = { ep_text: 'مرحبا' }

describe('a finished answer on its way', () => {
  it('carries the card and the key of the thread, never the words', async () => {
    const code = await codeFrom(new Uint8Array(16).fill(3), 'it')
    const parcel = packParcel(draft, answers, { card: 'K7Q2', code }, 1_000)
    expect(parcel).toMatchObject({ draftKey: code.draftKey, keepUntil: 1_000 + 30 * 86_400_000 })
    expect(parcel.body).toMatchObject({ answers, code: 'K7Q2', threadKey: code.threadKey, version: 1, consent: true })
    for (const word of code.words) expect(JSON.stringify(parcel)).not.toContain(`"${word}"`)
  })

  it('names no thread, card or copy where there is none', () => {
    const parcel = packParcel(draft, answers, { card: undefined, code: undefined }, 0)
    expect(Object.keys(parcel.body)).not.toContain('threadKey')
    expect(Object.keys(parcel.body)).not.toContain('code')
    expect(Object.keys(parcel)).not.toContain('draftKey')
  })

  it('comes back as a draft with the same key, for the survey on the screen', () => {
    const parcel = packParcel(draft, answers, { card: undefined, code: undefined }, 0)
    expect(unpackParcel(parcel, { instrument: 'first-listening', version: 2, language: 'it' })).toEqual({
      ...{ slug: draft.slug, key: 'k1', wish: 'mine', noticeVersion: 'v1', answers, at: null, elsewhere: false },
      ...{ instrument: 'first-listening', version: 2, language: 'it' },
    })
  })
})
