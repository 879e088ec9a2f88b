import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttackedFirm, AttackResult } from '#contract/releases'
import { startDatedHouse } from '../../../tests/harness/listening.ts'
import { colleagues } from './invented-firm.ts'

let started: Awaited<ReturnType<typeof startDatedHouse>>
let firm: AttackedFirm
const results: { person: number; property: string; result: AttackResult }[] = []

beforeAll(async () => {
  started = await startDatedHouse('2027-03-02')
  const visitor = started.caller()
  firm = (await visitor.get<AttackedFirm>('/api/attack')).body
  for (const { id } of firm.people)
    for (const { property } of firm.questions)
      results.push({ person: id, property, result: (await visitor.get<AttackResult>(`/api/attack/${id}/${property}`)).body })
})
afterAll(() => started.stop())

describe('the invented firm under attack', () => {
  it('is open to all, of sixty people, the same each time', async () => {
    expect(firm.people).toHaveLength(60)
    expect(new Set(firm.people.map(({ name }) => name)).size).toBe(60)
    expect(firm.questions.map(({ delicate }) => delicate)).toEqual([false, false, true, false])
    expect((await started.caller().get('/api/attack')).body).toEqual(firm)
    const example = results.find(({ person, property }) => person === firm.example.person && property === firm.example.property)
    expect(example?.result.usual?.told).toBe('yes')
  })

  it('the usual design tells what colleagues answered, by shown figures only, and is never wrong', () => {
    const told = results.filter(({ result }) => result.usual)
    for (const { person, property, result } of told) {
      const { all, without, told: said } = result.usual as NonNullable<AttackResult['usual']>
      const truth = colleagues.find(({ id }) => id === person)
      expect(said).toBe(truth?.yes === undefined ? 'did-not-answer' : truth.yes[property] ? 'yes' : 'no')
      expect(without.answered).toBeGreaterThanOrEqual(5)
      expect(all.answered - without.answered).toBe(truth?.yes ? 1 : 0)
      expect(said === 'yes').toBe(all.yes - without.yes === 1)
    }
    const told60 = new Set(told.filter(({ result }) => result.usual?.told !== 'did-not-answer').map(({ person }) => person))
    expect(told60.size).toBe(firm.told.usual)
    expect(firm.told.usual / firm.answered).toBeGreaterThan(0.5)
  })

  it('ours isolates nobody, splits nothing delicate, and keeps to its bound', () => {
    expect(firm.told.ours).toBe(0)
    for (const { property, result } of results) {
      const { groups, smallestIsolable, knowsAllOthers } = result.ours
      expect(smallestIsolable).toBeGreaterThanOrEqual(10)
      expect(groups.filter(({ value }) => value.kind !== 'not-published')).toHaveLength(property === 'fn:care' ? 1 : 4)
      expect(knowsAllOthers.after).toBeLessThanOrEqual(knowsAllOthers.atMost)
      expect(knowsAllOthers.after).toBeGreaterThanOrEqual(100 - knowsAllOthers.atMost)
      // The bounds of the public table: one count, two counts.
      expect([50, 73, 88]).toContain(knowsAllOthers.atMost)
    }
  })

  it('answers nothing outside its list', async () => {
    const visitor = started.caller()
    for (const path of ['60/res:time', '-1/res:time', 'x/res:time', '1/res:notice', '1/toString', '1.5/res:time'])
      expect((await visitor.get(`/api/attack/${path}`)).status, path).toBe(404)
  })
})
