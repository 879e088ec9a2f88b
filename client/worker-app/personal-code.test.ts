import { hkdfSync } from 'node:crypto'
import { mnemonicToEntropy, validateMnemonic } from '@scure/bip39'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as french } from '@scure/bip39/wordlists/french.js'
import { describe, expect, it } from 'vitest'
import { workerLanguages } from '#contract/common'
import { codeFrom, isCode, newCode, readCode } from './personal-code.ts'

const bytes = Uint8Array.from({ length: 16 }, (_, i) => i * 17)

describe('codeFrom', () => {
  it('gives the golden words and key for bytes 00 11 22 .. ff', async () => {
    const golden = async (language: string) => {
      const { words, threadKey } = await codeFrom(bytes, language)
      return { words, threadKey }
    }
    const english = await golden('en')
    const italian = await golden('it')
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
  it.each(workerLanguages)('reads back a fresh code in %s', async (language) => {
    for (let n = 0; n < 20; n++) {
      const code = await newCode(language)
      expect(code.words).toHaveLength(12)
      expect(await readCode(code.words.join(' '))).toEqual(code)
    }
  })
  it('opens the same thread in whatever words the same bytes are written', async () => {
    const keys = new Set<string>()
    const words = new Set<string>()
    for (const language of workerLanguages) {
      const code = await codeFrom(bytes, language)
      words.add(code.words.join(' '))
      const read = await readCode(code.words.join(' '))
      keys.add(isCode(read) ? read.threadKey : `${language} is not read`)
    }
    expect([...keys]).toEqual([(await codeFrom(bytes, 'it')).threadKey])
    expect(words.size).toBe(5)
  })
  it('reads words without accents, taken apart by a keyboard, and Chinese without spaces', async () => {
    for (const language of ['es', 'fr']) {
      const code = await codeFrom(
        Uint8Array.from({ length: 16 }, () => 0),
        language,
      )
      const accented = await codeFrom(bytes, language)
      for (const each of [code, accented]) {
        const apart = each.words.join(' ').normalize('NFD')
        expect(await readCode(apart)).toEqual(each)
        expect(await readCode(apart.replace(/\p{M}/gu, ''))).toEqual(each)
      }
    }
    const chinese = await codeFrom(bytes, 'zh')
    expect(await readCode(chinese.words.join(''))).toEqual(chinese)
    expect(await readCode(chinese.words.map((word, i) => `${i + 1}、${word}`).join('\n'))).toEqual(chinese)
  })
  it('tells by the checksum which language twelve words of two languages are in', async () => {
    const both = english.filter((word) => french.includes(word)).slice(0, 40)
    const fits = (words: string[], list: string[]) => validateMnemonic(words.join(' '), list)
    let told = 0
    for (let start = 0; start + 12 <= both.length; start++) {
      const words = both.slice(start, start + 12)
      for (const last of both) {
        const tried = [...words.slice(0, 11), last]
        if (!fits(tried, french) || fits(tried, english)) continue
        told++
        const read = await readCode(tried.join(' '))
        const key = await codeFrom(mnemonicToEntropy(tried.join(' '), french), 'fr')
        expect(isCode(read) && read.threadKey).toBe(key.threadKey)
        break
      }
    }
    expect(told).toBeGreaterThan(5)
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
