import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facetIds, getDefinition, sentenceFragments } from '#surveys'
import { composeSentence } from './compose-sentence.ts'

const say = (answers: Record<string, unknown>, language = 'it') => composeSentence(answers, sentenceFragments(language))
const afternoons = { cells: ['mon:b5', 'tue:b5', 'wed:b5', 'sat:b3'], varies: false }
const whole = {
  who: ['kid610'],
  fn: ['escort'],
  grid: afternoons,
  work: ['short_notice_roster'],
  res: ['trusted_person'],
  pred: 'fixed',
}

describe('composeSentence', () => {
  it('says a whole situation in both languages', () => {
    expect(say(whole)).toBe(
      'Nei giorni feriali dalle 16 alle 19 devo accompagnare bambini di 6-10 anni, ma so tardi il mio orario. Mi manca una persona di fiducia.',
    )
    expect(say(whole, 'en')).toBe(
      'On weekdays from 16 to 19 I have to take children aged 6-10 somewhere, but I learn my hours late. I lack a person I trust.',
    )
    expect(say(whole, 'xx')).toBe(say(whole))
  })

  it.each([
    [{ who: ['elder'] }, 'Devo esserci per una persona anziana.'],
    [{ who: ['elder', 'kid35'], fn: ['visit'] }, 'Devo andare a una visita con una persona anziana e bambini di 3-5 anni.'],
    [{ fn: ['escort'] }, 'Devo accompagnare qualcuno.'],
    [{ who: ['study'] }, 'Devo studiare.'],
    [{ who: ['self_time'], res: ['energy'] }, 'Devo trovare tempo per me. Mi mancano le energie.'],
    [{ who: ['kid610'], fn: ['rest', 'homework'] }, 'Devo seguire i compiti di bambini di 6-10 anni.'],
    [{ who: ['kid610'], fn: ['rest'] }, 'Devo riposare e curarmi.'],
    [{ fn: ['paperwork'], pred: 'sudden' }, 'Devo fare pratiche e telefonate, e lo so solo all’ultimo momento.'],
    [
      { fn: ['watch'], sched: 'shift_night', pred: 'same_day' },
      'Devo stare con qualcuno, ma lavoro di notte; lo so solo il giorno stesso.',
    ],
    [{ fn: ['watch'], season: ['all', 'summer'] }, 'In estate devo stare con qualcuno.'],
    [
      { fn: ['watch'], season: ['summer'], grid: { cells: [], varies: true } },
      'In momenti sempre diversi devo stare con qualcuno.',
    ],
    [
      { fn: ['watch'], grid: { cells: ['sun:b7', 'mon:b2'], varies: true } },
      'Di notte, nel fine settimana devo stare con qualcuno.',
    ],
    [{ work: ['none'], sched: 'weekly_var', res: ['notice'] }, 'Il mio orario cambia ogni settimana. Mi manca saperlo prima.'],
    [{ work: ['oth', 'boss_no'], pred: 'days_notice' }, 'Al lavoro mi dicono di no; lo so solo pochi giorni prima.'],
  ])('says %j', (answers, sentence) => {
    expect(say(answers)).toBe(sentence)
  })

  it.each([
    {},
    { ep_text: 'Corro a scuola' },
    { res: ['time'] },
    { sched: 'shift_rot' },
    { who: ['oth', 'pns'], fn: ['oth'], res: ['none'] },
    { ...whole, ep_none: 'none_ok' },
    { who: [7, null, '__proto__', 'constructor', 'x+who'], fn: 'escort+who', grid: 'x', mirror: [null, 3, {}] },
  ])('keeps silent where too little is known: %j', (answers) => {
    expect(say(answers)).toBe('')
  })

  it('fills what was not asked with the tags the person confirmed', () => {
    const mirror = [
      { tag: 'fn:watch', keep: 1 },
      { tag: 'who:elder', keep: 2 },
      { tag: 'res:money', keep: 0 },
      { tag: 'when:summer', keep: 1 },
    ]
    expect(say({ mirror })).toBe('In estate devo stare con una persona anziana.')
    expect(say({ mirror, who: ['kid02'] })).toBe('In estate devo stare con bambini molto piccoli.')
  })

  it('leaves out how early, then when, then the constraint, then the second person, when it gets long', () => {
    const long = {
      ...whole,
      who: ['ill_relative', 'far_family'],
      fn: ['emergency'],
      work: ['part_time_forced'],
      res: ['company'],
      pred: 'sudden',
    }
    expect(say(long)).toBe(
      'Devo correre da una persona cara che sta male e parenti lontani per un imprevisto. Mi mancano persone nella mia situazione.',
    )
    expect(say({ ...long, who: ['elder'], fn: ['watch'] })).toBe(
      'Devo stare con una persona anziana, ma lavoro meno ore di quelle che vorrei. Mi mancano persone nella mia situazione.',
    )
  })

  it('inserts fragments as text', () => {
    const odd = { ...sentenceFragments('it'), 'who:elder': "<b>$& $1 {who} $'</b>" }
    expect(composeSentence({ who: ['elder'], fn: ['watch'] }, odd)).toBe("Devo stare con <b>$& $1 {who} $'</b>.")
    expect(composeSentence({ who: ['elder'] }, {})).toBe('')
  })

  it('is one or two whole sentences within 140 characters, whatever was answered', () => {
    const draw = fc.record(
      Object.fromEntries(
        getDefinition('first-listening', 1).questions.flatMap((q): [string, fc.Arbitrary<unknown>][] => {
          if (q.type === 'week-grid')
            return [
              [q.id, fc.record({ cells: fc.subarray(['mon:b1', 'tue:b5', 'sat:b7', 'sun:b7', 'fri:b4']), varies: fc.boolean() })],
            ]
          if (!('choices' in q) || q.choices === 'from-plan') return []
          const codes = [...q.choices]
          return [[q.id, q.type === 'multi' ? fc.shuffledSubarray(codes) : fc.constantFrom(...codes)]]
        }),
      ),
      { requiredKeys: [] },
    )
    const mirror = fc.array(fc.record({ tag: fc.constantFrom(...facetIds()), keep: fc.constantFrom(0, 1, 2) }), { maxLength: 8 })
    let said = 0
    fc.assert(
      fc.property(draw, mirror, fc.constantFrom('it', 'en'), (answers, tags, language) => {
        const sentence = say({ ...answers, mirror: tags }, language)
        if (sentence === '') return
        said++
        expect(sentence.length).toBeLessThanOrEqual(140)
        expect(sentence).toMatch(/^\p{Lu}[^.{}]*\.(?: \p{Lu}[^.{}]*\.)?$/u)
        expect(sentence).not.toMatch(/ {2}|qualcuno qualcuno/u)
      }),
      { numRuns: 2000, seed: 9 },
    )
    expect(said).toBeGreaterThan(500)
  })
})
