import { describe, expect, it } from 'vitest'
import type { VoteView } from '#contract/concepts'
import { minorityFirst, voicesOf } from './voices.ts'

const vote = (by: string, choice: VoteView['choice'], version: number): VoteView => ({
  by,
  choice,
  version,
  reason: `perché ${by}`,
  seat: 'firm',
  on: '2026-10-01',
})

describe('voices', () => {
  it('lets who disagrees be read first', () => {
    const votes = [vote('Anna', 'consent', 1), vote('Bice', 'object', 1), vote('Carlo', 'consent_with_worry', 1)]
    expect(minorityFirst(votes).map(({ by }) => by)).toEqual(['Bice', 'Carlo', 'Anna'])
  })
  it('keeps objections to earlier versions apart from the rest, also of people who voted again', () => {
    const votes = [vote('Anna', 'object', 1), vote('Anna', 'consent', 2), vote('Bice', 'consent', 1)]
    const voices = voicesOf(votes, 2)
    expect(voices.current.map(({ by }) => by)).toEqual(['Anna'])
    expect(voices.earlierObjections.map(({ by, version }) => [by, version])).toEqual([['Anna', 1]])
    expect(voices.earlierOthers.map(({ by }) => by)).toEqual(['Bice'])
  })
})
