import { describe, expect, it } from 'vitest'
import { firstListeningV1 } from '../definitions/first-listening.v1.ts'
import { facetIds } from './ontology.ts'
import { sentenceFragments } from './sentence-fragments.ts'

/** Values that say nothing in a sentence, each for the reason written at the top of the fragments. */
const silent = ['season:all', 'pred:fixed', 'work:none', 'work:fix_full', 'work:fix_part', 'work:self', 'res:none']

describe.each(['it', 'en'])('sentence fragments in %s', (language) => {
  const say = sentenceFragments(language)
  const keys = Object.keys(say)

  it('name only facets that exist', () => {
    const known = new Set(facetIds())
    const facets = keys.filter((key) => !/^(template|do):/.test(key)).map((key) => key.replace('+who', ''))
    expect(facets.filter((facet) => !known.has(facet))).toEqual([])
  })

  it('cover every choice of the questions they are made of', () => {
    for (const id of ['who', 'fn', 'season', 'pred', 'work', 'res', 'sched']) {
      const question = firstListeningV1.questions.find((q) => q.id === id)
      const codes = question !== undefined && 'choices' in question && question.choices !== 'from-plan' ? question.choices : []
      const dim = id === 'sched' ? 'work' : id
      for (const code of codes.filter((c) => !['oth', 'pns', 'dk'].includes(c) && !silent.includes(`${dim}:${c}`))) {
        const said = say[`${dim}:${code}`] ?? (dim === 'who' ? say[`do:${code}`] : undefined)
        expect(said, `${dim}:${code}`).toBeDefined()
      }
    }
    for (const group of ['weekday', 'weekend'])
      for (let band = 1; band <= 7; band++) expect(say[`when:${group}:b${band}`]).toBeDefined()
  })

  it('use only the slots the composer fills', () => {
    const slots = (text: string) => [...text.matchAll(/\{([\w-]+)\}/g)].map((found) => found[1])
    for (const key of keys) {
      const allowed = key.startsWith('template:')
        ? ['when', 'do', 'work', 'pred', 'res']
        : key.endsWith('+who') || key === 'do:person'
          ? ['who']
          : []
      expect(
        slots(say[key] ?? '').filter((slot) => !allowed.includes(slot ?? '')),
        key,
      ).toEqual([])
      if (key.endsWith('+who')) expect(say[key]).toContain('{who}')
    }
  })

  it('always leave room for what must be done and what is missing, in 140 characters', () => {
    const longest = (prefix: string) =>
      keys
        .filter((k) => k.startsWith(prefix))
        .map((k) => say[k] ?? '')
        .sort((a, b) => b.length - a.length)[0] ?? ''
    const act = (
      keys
        .filter((k) => k.endsWith('+who'))
        .map((k) => say[k] ?? '')
        .sort((a, b) => b.length - a.length)[0] ?? ''
    ).replace('{who}', longest('who:'))
    const sentence = `${say['template:do']?.replace('{do}', act)}.${say['template:res']?.replace('{res}', longest('res:'))}`
    expect(sentence.length).toBeLessThanOrEqual(140)
  })

  it('make one natural sentence', () => {
    const fill = (template: string, slots: { [slot: string]: string }) =>
      (say[template] ?? '').replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '?')
    const act = (say['fn:escort+who'] ?? '').replace('{who}', say['who:kid610'] ?? '?')
    const sentence =
      fill('template:when-do', { when: say['when:weekday:b5'] ?? '?', do: act }) +
      fill('template:work', { work: say['work:short_notice_roster'] ?? '?' }) +
      fill('template:end', {}) +
      fill('template:res', { res: say['res:trusted_person'] ?? '?' })
    expect(sentence).toBe(
      {
        it: 'nei giorni feriali dalle 16 alle 19 devo accompagnare bambini di 6-10 anni, ma so tardi il mio orario. mi manca una persona di fiducia.',
        en: 'on weekdays from 16 to 19 I have to take children aged 6-10 somewhere, but I learn my hours late. I lack a person I trust.',
      }[language],
    )
    expect(sentence.length).toBeLessThanOrEqual(140)
  })
})
