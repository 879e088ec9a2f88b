import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { buildAnalysisRuntime } from './analysis-runtime.ts'

const runtime = buildAnalysisRuntime()

describe('prf', () => {
  it('is HMAC-SHA256', () => {
    const key = new Uint8Array(32).fill(7)
    const message = new TextEncoder().encode('cell|3')
    expect(Buffer.from(runtime.prf(key, message))).toEqual(createHmac('sha256', key).update(message).digest())
    expect(runtime.prf(key, message)).toHaveLength(32)
    expect(runtime.prf(key, message)).not.toEqual(runtime.prf(key, new TextEncoder().encode('cell|4')))
  })
})

describe('stem', () => {
  it('joins the forms of a word, language by language', () => {
    expect(runtime.stem('turni', 'it')).toBe(runtime.stem('turno', 'it'))
    expect(runtime.stem('shifts', 'en')).toBe(runtime.stem('shift', 'en'))
    expect(runtime.stem('bolnavi', 'ro')).toBe(runtime.stem('bolnav', 'ro'))
    expect(runtime.stem('shifts', 'it')).not.toBe(runtime.stem('shift', 'en'))
  })
  it('leaves a word of a language without stemmer as it is, and never gives an empty stem', () => {
    expect(runtime.stem('fëmijës', 'sq')).toBe('fëmijës')
    for (const language of ['it', 'en', 'ro', 'es', 'fr', 'ar', 'uk', 'zh', 'xx'])
      for (const word of ['a', 's', 'ال', 'ed', '3']) expect(runtime.stem(word, language), `${language} ${word}`).not.toBe('')
  })
  it('gives the same stem the second time', () => {
    expect(runtime.stem('accompagnare', 'it')).toBe(runtime.stem('accompagnare', 'it'))
  })
})

describe('detectLanguage', () => {
  const language = (text: string, prior: string) => runtime.detectLanguage(text, prior).language
  it('keeps the language of the form for short or doubtful texts', () => {
    expect(language('ok', 'it')).toBe('it')
    expect(language('', 'ro')).toBe('ro')
    expect(language('🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂', 'it')).toBe('it')
    expect(language('Mi hanno regalato un abbonamento a The New York Times', 'it')).toBe('it')
  })
  it('is overruled by a text that is plainly in another one', () => {
    expect(language('I never know my shifts before Sunday evening and my mother cannot pick up the kids', 'it')).toBe('en')
    expect(language('Non so mai i turni della settimana e nessuno può andare a prendere i bambini a scuola', 'en')).toBe('it')
    expect(language('Nu am cu cine să las copiii când lucrez în tura de noapte', 'it')).toBe('ro')
    expect(language('ليس لدي أحد يأخذ الأطفال من المدرسة', 'it')).toBe('ar')
    expect(language('没有人可以接孩子放学', 'it')).toBe('zh')
  })
  it('does not overrule a language the detector does not know', () => {
    expect(language('Nuk kam njeri që t’i marrë fëmijët nga shkolla kur punoj natën', 'sq')).toBe('sq')
  })
  it('says how sure it is, 0 to 1, whatever the text', () => {
    for (const text of [
      '',
      'a',
      'Non so mai i turni della settimana',
      'x '.repeat(5_000),
      '\u0000\ud800',
      '1234567890 1234567890',
    ]) {
      const { confidence } = runtime.detectLanguage(text, 'it')
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })
})
