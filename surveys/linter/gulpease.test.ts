import { describe, expect, it } from 'vitest'
import { gulpease } from './gulpease.ts'

describe('gulpease', () => {
  it('is what the formula of 1988 gives, counted by hand', () => {
    // 8 words, 34 letters, 1 sentence.
    expect(gulpease('Il gatto nero dorme sulla sedia del nonno')).toBeCloseTo(89 + (300 - 10 * 34) / 8, 6)
    // 12 words, 42 letters, 3 sentences: beyond 100.
    expect(gulpease('Ho fame. Vado a casa. Poi mangio il pane con mia madre.')).toBe(100)
    // 15 words, 79 letters, 1 sentence.
    const constitution = 'La sovranità appartiene al popolo, che la esercita nelle forme e nei limiti della Costituzione'
    expect(gulpease(constitution)).toBeCloseTo(89 + (300 - 10 * 79) / 15, 6)
  })

  it('tells office language from spoken language', () => {
    const office =
      'Con riferimento alle problematiche di conciliazione riscontrate, si richiede di specificare le principali criticità organizzative.'
    const spoken = 'Pensa al tuo lavoro di questa settimana. Che cosa ti ha creato problemi? Scrivilo con parole tue.'
    expect(gulpease(office)).toBeLessThan(45)
    expect(gulpease(spoken)).toBeGreaterThan(70)
  })

  it('counts a sentence once, however it ends', () => {
    const words = 'Che cosa hai fatto ieri dopo il lavoro'
    expect(gulpease(`${words}?!`)).toBe(gulpease(words))
    expect(gulpease(`${words}…`)).toBe(gulpease(words))
  })

  it('says nothing of a few words, nor of none', () => {
    expect(gulpease('Amministrazione')).toBeUndefined()
    expect(gulpease('')).toBeUndefined()
    expect(gulpease('?!?')).toBeUndefined()
  })
})
