import { beforeAll, describe, expect, it } from 'vitest'
import { workerLanguages } from '#contract/common'
import { surveyBundle } from '#surveys'
import { openSession, prepare } from './survey-runtime.tsx'

/** What was answered when the language is changed: words, tags kept and removed, cells of the week. */
const answers = {
  ep_text: 'Mi hanno cambiato il turno.',
  mirror: [
    { tag: 'work:short_notice_roster', keep: 1 },
    { tag: 'res:time', keep: 0 },
    { tag: 'who:elder', keep: 2 },
  ],
  who: ['elder'],
  grid: { cells: ['mon:b5', 'sun:b7'], varies: true },
}

describe.each(['mirror', 'grid'])('a change of language in the middle of the %s', (at) => {
  beforeAll(() => Promise.all(workerLanguages.map(prepare)))

  it('keeps the answers and the place through all nine languages', () => {
    let carried: Record<string, unknown> = answers
    let place: string | null = at
    const titles = new Set<string>()
    for (const language of [...workerLanguages, ...workerLanguages.toReversed()]) {
      const session = openSession(surveyBundle('first-listening', 2, language).json, language, { answers: carried, at: place })
      titles.add(session.place().title)
      expect([language, session.place().name]).toEqual([language, at])
      carried = session.answers()
      place = session.place().name
      session.close()
    }
    expect(carried).toEqual(answers)
    expect(titles.size).toBe(workerLanguages.length)
  })
})
