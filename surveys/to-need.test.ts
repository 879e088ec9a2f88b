import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstListeningV1 } from './definitions/first-listening.v1.ts'
import { facetIds, ontology } from './ontology/ontology.ts'
import { toNeed } from './to-need.ts'

const need = (answers: Record<string, unknown>) => toNeed({ id: 'n1', answers, language: 'it' })

describe('toNeed', () => {
  it('reads a whole answer', () => {
    expect(
      toNeed({
        id: 'n1',
        language: 'it',
        firm: 'f1',
        answers: {
          ep_text: ' Corro a scuola. ',
          mirror: [
            { tag: 'when:summer', keep: 1 },
            { tag: 'res:notice', keep: 2 },
            { tag: 'stake:guilt', keep: 0 },
            { tag: 'pred:sudden', keep: 1 },
          ],
          who: ['kid610', 'elder'],
          fn: ['escort'],
          grid: { cells: ['mon:b1', 'sun:b7'], varies: false },
          season: ['school'],
          freq: 'weekly',
          pred: 'days_notice',
          dist: 'd60p',
          sched: 'shift_rot',
          notice: 'd3',
          hour_off: '4',
          work: ['none'],
          res: ['trusted_person', 'oth'],
          res_other: 'Qualcuno al volante',
          weight: 8,
          tried: ['family'],
          better: 'Lo so prima.',
          must: ['dk'],
          bb_hard: ['papers'],
          offer: ['none'],
          contract: 'temp',
        },
      }),
    ).toEqual({
      id: 'n1',
      language: 'it',
      firm: 'f1',
      text: 'Corro a scuola.\nQualcuno al volante\nLo so prima.',
      sets: {
        who: ['elder', 'kid610'],
        fn: ['escort', 'paperwork'],
        season: ['school', 'summer'],
        work: ['rigid_start', 'shift_rot', 'short_notice_roster', 'temp_contract'],
        res: ['notice', 'trusted_person'],
        tried: ['family'],
        offer: [],
      },
      ordinals: { freq: 2, pred: 2, dist: 4, weight: 8 },
      grid: [1, ...Array(47).fill(0), 1],
      gridVaries: false,
    })
  })

  it('reads the journey', () => {
    const journey = need({ who: ['commute'], bc_block: ['no_service', 'cost'], bc_min: 45, bc_from: 'k15' })
    expect(journey?.sets.mob).toEqual(['cost', 'long_commute', 'no_service'])
    expect(need({ who: ['commute'], bc_min: 44 })?.sets.mob).toBeUndefined()
  })

  it('keeps "nothing of this" apart from "not said"', () => {
    expect(need({ ep_text: 'x', res: ['none'] })?.sets.res).toEqual([])
    for (const res of [undefined, ['oth']]) expect(need({ ep_text: 'x', res })?.sets.res).toBeUndefined()
    expect(need({ ep_text: 'x', who: ['pns'] })?.sets.who).toBeUndefined()
    expect(need({ ep_text: 'x', tried: ['nothing'] })?.sets.tried).toEqual(['nothing'])
  })

  it('takes "it always changes" without a week', () => {
    const always = need({ grid: { cells: [], varies: true } })
    expect(always?.gridVaries).toBe(true)
    expect(always?.grid).toBeUndefined()
    expect(need({ grid: { cells: [], varies: false } })).toBeUndefined()
  })

  it('finds no need where nothing was told', () => {
    expect(need({})).toBeUndefined()
    expect(need({ ep_none: 'none_ok', keep_text: 'I turni fissi' })).toBeUndefined()
    expect(
      need({ sched: 'fix_full', notice: 'same', offer: ['time'], age: 'a29', weight: 0, work: ['none'], res: ['none'] }),
    ).toBeUndefined()
    expect(need({ work: ['boss_no'] })?.sets.work).toEqual(['boss_no'])
    expect(need({ ep_none: 'none_tired', res: ['energy'] })?.sets.res).toEqual(['energy'])
  })

  it('masks each text', () => {
    const mask = (text: string) => text.replaceAll('Anna', '[persona]')
    const masked = toNeed({ id: 'n1', language: 'it', answers: { ep_text: 'Anna sta male', better: 'Anna guarisce' }, mask })
    expect(masked?.text).toBe('[persona] sta male\n[persona] guarisce')
  })

  it('writes only values of the ontology, whatever the choices', () => {
    const choosing = firstListeningV1.questions.filter((q) => 'choices' in q && q.choices !== 'from-plan')
    const draw = fc.record(
      Object.fromEntries(
        choosing.map((q) => {
          const codes = 'choices' in q && q.choices !== 'from-plan' ? [...q.choices] : []
          return [q.id, q.type === 'multi' ? fc.subarray(codes) : fc.constantFrom(...codes)]
        }),
      ),
      { requiredKeys: [] },
    )
    const tags = fc.subarray(
      facetIds().filter((facet) => !/^(flag|change|weight):|:none$/.test(facet)),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(draw, tags, (answers, told) => {
        const found = need({ ...answers, ep_none: 'none_tired', mirror: told.map((tag) => ({ tag, keep: 1 })) })
        for (const [dimension, values] of Object.entries(found?.sets ?? {})) {
          for (const value of values ?? [])
            expect(ontology.dimensions[dimension]?.values[value], `${dimension}:${value}`).toBeDefined()
          expect(values).not.toContain('none')
        }
      }),
      { numRuns: 200, seed: 5 },
    )
  })
})
