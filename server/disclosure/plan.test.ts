import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { getDefinition } from '#surveys'
import { hmac } from './noise-key.ts'
import { hashPlan, type PlanInput, planWave, type ReleasePlan, readPlan } from './plan.ts'
import { delicateRestIsOver } from './policy.ts'

type Invited = PlanInput['organisations'][number]
const organisation = (id: string, invited: number, change: Partial<Invited> = {}): Invited => ({
  id,
  sector: 'trade',
  sizeClass: 'small',
  invited,
  units: [],
  ...change,
})
const planOf = (organisations: Invited[]) => {
  const { plan, hash, summary } = planWave({
    organisations,
    publishDelicate: true,
    definition: getDefinition('first-listening', 1),
  })
  return { plan: plan as ReleasePlan, hash, summary }
}
const unit = (code: string, invited: number) => ({ code, label: code.toUpperCase(), invited })
const blocksOf = (invited: number, units: ReturnType<typeof unit>[]) =>
  planOf([organisation('a', invited, { units })]).plan.firms[0]?.blocks.map((block) =>
    block.units.map(({ code }) => code).join('+'),
  )

describe('planWave', () => {
  it('gives an own page from 15 invited and leaves out who invites nobody', () => {
    const { plan, summary } = planOf([organisation('a', 14), organisation('b', 15), organisation('c', 0), organisation('d', 60)])
    expect(plan.firms.map(({ id, ownPage }) => [id, ownPage])).toEqual([
      ['a', false],
      ['b', true],
      ['d', true],
    ])
    expect(summary).toMatchObject({ minAnswered: 10, minInvited: 15, properties: 71, firmsWithOwnPage: 2, firmsInPools: 1 })
  })
  it('splits by unit from 40 invited, in blocks of at least 15', () => {
    expect(blocksOf(39, [unit('a', 20), unit('b', 19)])).toEqual([])
    expect(blocksOf(40, [unit('a', 20), unit('b', 20)])).toEqual(['a', 'b'])
    expect(blocksOf(60, [unit('a', 30), unit('b', 18), unit('c', 12)])).toEqual(['a', 'b+c'])
    expect(blocksOf(40, [unit('a', 26), unit('b', 14)])).toEqual([])
    expect(blocksOf(60, [])).toEqual([])
  })
  it('builds pools by sector or by size, whichever gives more of them, never by both', () => {
    const sixOf = (change: Partial<Invited>, tag: string) =>
      Array.from({ length: 6 }, (_, at) => organisation(`${tag}${at}`, 10, change))
    const bySector = planOf([...sixOf({ sector: 'trade' }, 'a'), ...sixOf({ sector: 'services' }, 'b')]).plan
    expect([bySector.poolsBy, bySector.leaves]).toEqual(['sector', ['trade', 'services']])
    const bySize = planOf([...sixOf({ sizeClass: 'micro' }, 'a'), ...sixOf({ sizeClass: 'small' }, 'b')]).plan
    expect([bySize.poolsBy, bySize.leaves, bySize.firms[0]?.leaf]).toEqual(['size', ['micro', 'small'], 'micro'])
  })
  it('has one hash whatever the order of organisations and of keys', () => {
    const { plan, hash } = planOf([organisation('a', 20), organisation('b', 30)])
    expect(planOf([organisation('b', 30), organisation('a', 20)]).hash).toBe(hash)
    const turned = Object.fromEntries(Object.entries(plan).reverse())
    expect(hashPlan(turned)).toBe(hash)
    expect(readPlan(turned, hash)).toBe(turned)
    expect(planOf([organisation('a', 21), organisation('b', 30)]).hash).not.toBe(hash)
  })
  it('refuses a plan that was changed after it was hashed', () => {
    const { plan, hash } = planOf([organisation('a', 20)])
    expect(() => readPlan({ ...plan, minAnswered: 5 }, hash)).toThrow(RangeError)
    expect(() => readPlan(null, null)).toThrow(RangeError)
  })
})

describe('the turn of delicate facts', () => {
  it('comes again after a year', () => {
    expect(delicateRestIsOver('2027-03-21', '2028-03-19')).toBe(false)
    expect(delicateRestIsOver('2027-03-21', '2028-03-20')).toBe(true)
    expect(delicateRestIsOver('2027-03-21', '2026-01-01')).toBe(false)
  })
})

describe('hmac', () => {
  it('is HMAC-SHA256 for every key it meets', () => {
    for (const fill of [1, 2, 1]) {
      const key = new Uint8Array(32).fill(fill)
      expect(Buffer.from(hmac(key, new Uint8Array([9, 9])))).toEqual(
        createHmac('sha256', key)
          .update(new Uint8Array([9, 9]))
          .digest(),
      )
    }
  })
})
