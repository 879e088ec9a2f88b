import { describe, expect, it } from 'vitest'
import { getDefinition, toSurveyJs } from '#surveys'
import { readAnswers } from './employer-answers.ts'

const json = toSurveyJs(getDefinition('employer', 1), 'en')

describe('answers of an employer', () => {
  it('are read in the words of the questionnaire, in its order, without what was skipped', () => {
    const read = readAnswers(json, {
      ...{ e_pub_board: { cug: 'on', piao: 'dk' }, e_kind: 'body', e_episode: 'The driver was missing.', e_sites: 3 },
      ...{ e_hard: ['replace', 'roster'], e_fixed: '', e_time: null },
    })
    expect(read.map(({ question }) => question)).toEqual(['e_kind', 'e_sites', 'e_episode', 'e_hard', 'e_pub_board'])
    expect(read.map(({ lines }) => lines.length)).toEqual([1, 1, 1, 2, 2])
    expect(read[0]?.lines[0]).toMatch(/municipality/i)
    expect(read[1]?.lines).toEqual(['3'])
    expect(read[2]?.lines).toEqual(['The driver was missing.'])
    expect(read[4]?.lines[0]).toMatch(/^.+: .+$/)
    expect(JSON.stringify(read)).not.toMatch(/"(cug|replace|body): ?/)
  })
  it('are none where nothing was answered', () => {
    expect(readAnswers(json, {})).toEqual([])
    expect(readAnswers({}, { e_kind: 'body' })).toEqual([])
  })
})
