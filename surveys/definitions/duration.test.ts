import { describe, expect, it } from 'vitest'
import type { Answers, Question } from '../define-survey.ts'
import { shortQuestions } from '../define-survey.ts'
import { getDefinition, newestVersion } from '../published.ts'
import { visibleQuestions } from '../survey-logic.ts'
import { textLanguages } from '../texts/texts.ts'
import { countSeconds, secondsOf } from './duration.ts'
import { firstListeningV2 } from './first-listening.v2.ts'
import { longestPath, walk } from './paths.ts'

const newest = (instrument: string) => getDefinition(instrument, newestVersion(instrument))

function subsets<T>(items: readonly T[], atMost: number): T[][] {
  const all: T[][] = [[]]
  for (const item of items) all.push(...all.map((set) => [...set, item]))
  return all.filter((set) => set.length <= atMost)
}

describe.each(textLanguages)('time to answer in %s', (language) => {
  it('is at most seven minutes on the longest path of the first listening, three in its short mode', () => {
    const { median, longest, short } = countSeconds(newest('first-listening'), language)
    expect(longest).toBeLessThanOrEqual(420)
    expect(short).toBeLessThanOrEqual(180)
    // The bounds are bounds of this survey, not of an empty one.
    expect(longest).toBeGreaterThan(330)
    expect(short).toBeGreaterThan(120)
    expect(median).toBeLessThanOrEqual(longest)
  })

  it('is at most a minute for a pulse that reopens nothing', () => {
    const { longest } = countSeconds(newest('pulse'), language, {}, { p_what: [], tryout_active: true })
    expect(longest).toBeLessThanOrEqual(60)
    expect(longest).toBeGreaterThan(25)
  })

  it('is about a minute and a half for one idea, and at most seven minutes for an organisation', () => {
    expect(countSeconds(newest('concept-test'), language).longest).toBeLessThanOrEqual(115)
    expect(countSeconds(newest('employer'), language).longest).toBeLessThanOrEqual(420)
  })
})

describe('the paths of the first listening', () => {
  // One code for each branch, in every combination: the branches depend on nothing else.
  const paths = subsets(['kid610', 'elder', 'commute', 'self_time', 'study'], 3).flatMap((who) =>
    subsets(['ride', 'oth'], 2).flatMap((res) =>
      subsets(['travel'], 1).map((fn) => ({ ep_text: 'x', who, res, fn, offer: ['time'], sentence: 'x' })),
    ),
  )

  it('have no longer one than the search finds', () => {
    const measure = (path: readonly Question[]) => path.reduce((sum, q) => sum + q.seconds, 0)
    const walked = paths.map((answers) => measure(walk(firstListeningV2.questions, answers)))
    const found = measure(longestPath(firstListeningV2.questions, measure))
    expect(found).toBeGreaterThanOrEqual(Math.max(...walked))
    expect(found).toBeGreaterThan(300)
  })

  it('open two branches at most', () => {
    const branches = (answers: Answers) =>
      new Set(visibleQuestions(firstListeningV2, answers).flatMap((id) => /^b[a-e]_/.exec(id)?.[0] ?? [])).size
    expect(Math.max(...paths.map(branches))).toBe(2)
  })

  it('are short when nothing is wrong', () => {
    const visible = visibleQuestions(firstListeningV2, { ep_none: 'none_ok' })
    expect(visible).toEqual(['ep_text', 'ep_none', 'keep_text', 'offer', 'codesign', 'contract', 'unit'])
  })

  it('ask in the short mode what was promised, and hold the same questions under the same conditions', () => {
    const short = shortQuestions(firstListeningV2)
    const asked = walk(
      firstListeningV2.questions.filter((q) => short?.has(q.id)),
      { ep_text: 'x' },
    ).map((q) => q.id)
    expect(asked).toEqual(['ep_text', 'who', 'fn', 'grid', 'pred', 'res', 'weight', 'better', 'codesign'])
  })
})

describe('the model', () => {
  const one: Question = { id: 'q', page: 'p', type: 'single', choices: ['a', 'b'], seconds: 1 }
  it('counts longer words as longer, and slower readers as slower', () => {
    const seconds = (title: string, language = 'it') => secondsOf(one, { title, choices: { a: 'Sì', b: 'No' } }, language)
    expect(seconds('Quanto tempo prima lo sai?')).toBeGreaterThan(seconds('Quanto?'))
    expect(seconds('Quanto tempo prima lo sai?', 'sq')).toBeGreaterThan(seconds('Quanto tempo prima lo sai?'))
    expect(seconds('你提前多久知道？', 'zh')).toBeGreaterThan(seconds('Quanto?'))
    // Nobody wrote it in Chinese: Italian words are no slower for that.
    expect(seconds('Quanto?', 'zh')).toBeLessThan(seconds('Quanto?') * 1.1)
    expect(seconds('Quando?')).toBeGreaterThan(2)
  })

  it('reads a text of 950 characters in about a minute at the pace of reading aloud, a little less silently', () => {
    const info: Question = { id: 'q', page: 'p', type: 'info', seconds: 1 }
    const seconds = secondsOf(info, { title: 'x'.repeat(950) }, 'it')
    expect(seconds).toBeGreaterThan(50)
    expect(seconds).toBeLessThan(60)
  })
})
