import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureCodes, workerLanguages } from '#contract/common'
import { startHouse } from '../../tests/harness/start-house.ts'
import { workerMessage, workerMessageIn } from './worker-messages.ts'

const scripts: { [language: string]: RegExp } = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u }

describe.each(workerLanguages)('refusals in %s', (language) => {
  it('are all written, each in its own words and script', () => {
    const texts = failureCodes.map((code) => workerMessageIn(code, language) ?? '')
    expect(failureCodes.filter((_, i) => texts[i]?.trim() === '')).toEqual([])
    expect(new Set(texts).size).toBe(failureCodes.length)
    expect(texts.filter((text) => /[<>{}]/.test(text) || text.length > 220)).toEqual([])
    expect(texts.filter((text) => scripts[language] && !scripts[language].test(text))).toEqual([])
    if (language !== 'it') expect(texts[0]).not.toBe(workerMessage('bad-request', 'it'))
  })
})

describe('a refusal', () => {
  let started: Awaited<ReturnType<typeof startHouse>>
  beforeAll(async () => {
    started = await startHouse()
  })
  afterAll(() => started.stop())
  const said = async (path: string, language?: string) => {
    const reply = await fetch(`${started.origin}${path}`, language ? { headers: { 'accept-language': language } } : {})
    return ((await reply.json()) as { message: string }).message
  }

  it('speaks the language that was asked for, else the browser’s, else Italian', async () => {
    for (const language of workerLanguages) {
      expect(await said(`/api/welcome/nowhere?lang=${language}`, 'de')).toBe(workerMessage('not-found', language))
    }
    expect(await said('/api/welcome/nowhere', 'uk-UA, en;q=0.5')).toBe(workerMessage('not-found', 'uk'))
    expect(await said('/api/welcome/nowhere?lang=xx', 'de')).toBe(workerMessage('not-found', 'it'))
  })
})
