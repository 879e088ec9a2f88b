import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { getNotice, noticeVersion, noticeVersions } from './notice.ts'
import lock from './published.lock.json' with { type: 'json' }
import { findDefinition, getDefinition, newestVersion, publishedDefinitions } from './published.ts'
import { publishedHash } from './published-hash.ts'
import { textsFor } from './texts/texts.ts'

const sha256 = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex')

const wording = (language: string, ids: readonly string[]) => {
  const texts = textsFor(language)[0]
  if (texts === undefined) throw new RangeError(`no texts in ${language}`)
  const { weekGrid, mirror, sentence } = texts
  return { weekGrid, mirror, sentence, questions: Object.fromEntries(ids.map((id) => [id, texts.questions[id]])) }
}
const now: { [published: string]: string } = Object.fromEntries([
  ...publishedDefinitions.map((definition) => {
    const ids = definition.questions.map((q) => q.id)
    return [
      `${definition.instrument}.v${definition.version}`,
      sha256({ definition, it: wording('it', ids), en: wording('en', ids) }),
    ]
  }),
  ...noticeVersions.map((version) => {
    const parties = { controller: 'C', contact: 'K', allianceName: 'A' }
    return [`notice.${version}`, sha256({ it: getNotice(version, 'it', parties), en: getNotice(version, 'en', parties) })]
  }),
])

describe('published versions', () => {
  // Once a version has been answered by anybody, its words and codes are history: publish the next version instead.
  it('are what they were when they were published', () => {
    expect(now).toEqual(lock)
  })

  it('change their hash with one letter or one code', () => {
    const [definition] = publishedDefinitions
    const changed = structuredClone(definition) as unknown as { questions: { seconds: number }[] }
    const [first] = changed.questions
    if (first) first.seconds += 1
    expect(sha256(changed)).not.toBe(sha256(definition))
    expect(sha256({ a: 1, b: 2 })).toBe(sha256({ b: 2, a: 1 }))
  })

  it('are found by name and version', () => {
    expect(newestVersion('first-listening')).toBe(2)
    expect(getDefinition('pulse', 1).instrument).toBe('pulse')
    expect(findDefinition('first-listening', 99)).toBeUndefined()
    expect(() => getDefinition('first-listening', 99)).toThrow(RangeError)
    expect(() => newestVersion('nope')).toThrow(RangeError)
    expect(publishedHash('first-listening', 1)).toMatch(/^[0-9a-f]{64}$/)
    expect(publishedHash('first-listening', 99)).toBeUndefined()
  })

  it('name the newest notice among the published ones', () => {
    expect(noticeVersions.at(-1)).toBe(noticeVersion)
  })
})
