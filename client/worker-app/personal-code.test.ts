import { hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { codeFrom, isCode, newCode, readCode } from './personal-code.ts'

const bytes = Uint8Array.from({ length: 16 }, (_, i) => i * 17)

describe('codeFrom', () => {
  it('gives the golden words and key for bytes 00 11 22 .. ff', async () => {
    const english = await codeFrom(bytes, 'en')
    const italian = await codeFrom(bytes, 'it')
    expect({ english, italian }).toMatchInlineSnapshot(`
      {
        "english": {
          "threadKey": "621510a8b89e76b3db68bff0bad5c68097194b058abd2db10d3da80b67312bbb",
          "words": [
            "abandon",
            "math",
            "mimic",
            "master",
            "filter",
            "design",
            "carbon",
            "crystal",
            "rookie",
            "group",
            "knife",
            "young",
          ],
        },
        "italian": {
          "threadKey": "621510a8b89e76b3db68bff0bad5c68097194b058abd2db10d3da80b67312bbb",
          "words": [
            "abaco",
            "nessuno",
            "obbligo",
            "neofita",
            "fosso",
            "digerire",
            "buono",
            "cucire",
            "rogito",
            "inarcare",
            "mecenate",
            "zolla",
          ],
        },
      }
    `)
    expect(italian.threadKey).toBe(english.threadKey)
  })
  it('derives what Node derives', async () => {
    const ours = (await codeFrom(bytes, 'it')).threadKey
    expect(ours).toBe(Buffer.from(hkdfSync('sha256', bytes, new Uint8Array(0), 'ascolto:thread:v1', 32)).toString('hex'))
  })
  it('refuses any other length', async () => {
    await expect(codeFrom(new Uint8Array(15), 'it')).rejects.toThrow('codeFrom requires 16 bytes')
  })
})

describe('readCode', () => {
  it.each(['it', 'en', 'ar'])('reads back a fresh code in %s', async (language) => {
    const code = await newCode(language)
    expect(code.words).toHaveLength(12)
    expect(await readCode(code.words.join(' '))).toEqual(code)
  })
  it('reads what people paste: numbers, capitals, lines, dashes', async () => {
    const code = await codeFrom(bytes, 'it')
    expect(await readCode(code.words.map((word, i) => `${i + 1}. ${word.toUpperCase()}`).join('\n'))).toEqual(code)
    expect(await readCode(code.words.join('-'))).toEqual(code)
  })
  it('says how many words it read, which it does not know, and when their order is wrong', async () => {
    const { words } = await codeFrom(bytes, 'it')
    expect(await readCode(words.slice(1).join(' '))).toEqual({ kind: 'length', have: 11 })
    expect(await readCode(['xyzzy', ...words.slice(1)].join(' '))).toEqual({ kind: 'word', word: 'xyzzy' })
    const swapped = [words[1], words[0], ...words.slice(2)].join(' ')
    expect(isCode(await readCode(swapped))).toBe(false)
    expect(await readCode(swapped)).toEqual({ kind: 'checksum' })
  })
})
