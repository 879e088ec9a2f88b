import { describe, expect, it } from 'vitest'
import { sampleFamily, week } from '../../tests/harness/sample-families.ts'
import { challengeOf } from './challenge.ts'
import { asSentence, familySlots, fill } from './family-slots.ts'
import { needWords } from './need-words.ts'
import { readSituation } from './situation.ts'
import { hoursInWords, momentInWords, weekInWords } from './week-words.ts'

const read = (facets: Record<string, number>, grid: number[] | null = null) =>
  readSituation(sampleFamily('one', facets, { grid }))

describe('familySlots', () => {
  it('says to school only where children and a school are', () => {
    expect(familySlots(read({ 'fn:escort': 80, 'who:kid610': 60, 'place:school': 60 })).happens?.it).toBe(
      'c’è da accompagnare a scuola o riprendere i bambini della primaria',
    )
    expect(familySlots(read({ 'fn:escort': 80, 'who:elder': 60 })).happens?.en).toBe('an older person must be taken somewhere')
  })

  it('does not say night twice', () => {
    const night = read({ 'fn:rest': 80, 'work:shift_night': 60 }, week([0, 1, 2, 3, 4, 5, 6], [7]))
    expect(familySlots(night).hours).toBeUndefined()
    expect(familySlots(night).happens?.it).toBe('c’è da riposare dopo il turno di notte')
    expect(weekInWords(night.cells)).toEqual({ it: 'ogni notte', en: 'every night' })
  })

  it('names what is missing apart from what the idea answers', () => {
    const situation = read({ 'res:time': 70, 'res:money': 50 })
    expect(familySlots(situation).lack?.en).toBe('there is not enough time')
    expect(familySlots(situation, ['res:time']).lack?.en).toBe('there is not enough money')
  })

  it('has a subject and a moment even when the map shows almost nothing', () => {
    expect(familySlots(read({}))).toMatchObject({
      subject: { it: 'chi vive questa situazione' },
      happens: { en: 'the day gets complicated' },
    })
  })
})

describe('fill', () => {
  const text = { it: '{When} si esce[ {who}][, e {lack}].', en: '{When} people leave[ {who}][ and {lack}].' }
  it('drops a part whose word is missing and puts capitals where asked', () => {
    expect(fill(text, { when: { it: 'la sera', en: 'at night' }, lack: { it: 'piove', en: 'it rains' } })).toEqual({
      it: 'La sera si esce, e piove.',
      en: 'At night people leave and it rains.',
    })
  })
  it('refuses a template whose word is missing outside brackets', () => {
    expect(() => fill(text, {})).toThrow("fill misses the word 'When'")
  })
  it('closes a sentence once', () => {
    expect(asSentence({ it: 'va bene', en: 'Is it fine?' })).toEqual({ it: 'Va bene.', en: 'Is it fine?' })
  })
})

describe('challengeOf', () => {
  const challenge = (facets: Record<string, number>, grid: number[] | null = null) => challengeOf(needWords(read(facets, grid)))
  it('asks how, for whom, when, in spite of what', () => {
    expect(challenge({ 'fn:learn': 90, 'res:time': 70, 'work:overtime': 80, 'must:shift_ok': 50 }, week([1, 3], [6])).it).toBe(
      'Come potremmo fare in modo che chi deve studiare tra le 19 e le 22 il martedì e il giovedì recuperi un po’ di tempo, anche quando la giornata di lavoro si allunga, senza orari che ignorano i turni?',
    )
  })
  it('does not ask in a circle', () => {
    expect(challenge({ 'work:not_dared': 90, 'res:legitimacy': 90 }).en).toBe(
      'How might we make sure that whoever lives with this can ask without fear?',
    )
  })
})

describe('the week in words', () => {
  it('has an hour for a title and a moment for a scene', () => {
    const cells = week([0, 1, 2, 3, 4], [4, 5]).flatMap((bin, cell) => (bin > 0 ? [cell] : []))
    expect(hoursInWords(cells)).toEqual({ it: 'tra le 13 e le 19', en: 'between 1 pm and 7 pm' })
    expect(momentInWords(cells)).toEqual({ it: 'È mercoledì, sono le 13.40.', en: 'It is Wednesday, 1.40 pm.' })
    expect(hoursInWords([])).toBeUndefined()
  })
})
