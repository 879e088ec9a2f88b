import { describe, expect, it } from 'vitest'
import type { BlockView, RuleCheck } from '#contract/concepts'
import { readinessOf, sortChecks } from './rule-order.ts'

const words = { it: '', en: '' }
const check = (rule: string, kind: RuleCheck['kind']): RuleCheck => ({
  rule,
  kind,
  message: words,
  repair: words,
  needsCounsel: false,
})
const actor = (role: string, value = 'municipality'): BlockView => ({
  kind: 'actor',
  value,
  role,
  provenance: 'table',
  label: words,
  why: words,
})

describe('order of rules', () => {
  it('puts what forbids first, then what is missing, whatever order they came in', () => {
    const mixed = [
      check('R31', 'suggest'),
      check('R26', 'warn'),
      check('R27', 'requires'),
      check('R18', 'forbid'),
      check('R02', 'requires'),
    ]
    const order = ['R18', 'R02', 'R27', 'R26', 'R31']
    expect(sortChecks(mixed).map(({ rule }) => rule)).toEqual(order)
    expect(sortChecks([...mixed].reverse()).map(({ rule }) => rule)).toEqual(order)
  })
  it('counts rules as numbers and leaves the list it was given alone', () => {
    const given = [check('R10', 'warn'), check('R9', 'warn')]
    expect(sortChecks(given).map(({ rule }) => rule)).toEqual(['R9', 'R10'])
    expect(given[0]?.rule).toBe('R10')
  })
})

describe('before a yes', () => {
  const met = (version: Parameters<typeof readinessOf>[0]) =>
    Object.fromEntries(readinessOf(version).map(({ id, met: is }) => [id, is]))
  it('sees what stops, what is missing and who can change the rule', () => {
    expect(met({ checks: [], blocks: [actor('rule_owner')] })).toEqual({ forbid: true, requires: true, owner: true })
    expect(met({ checks: [check('R18', 'forbid')], blocks: [actor('host')] })).toEqual({
      forbid: false,
      requires: true,
      owner: false,
    })
    expect(met({ checks: [check('R02', 'requires')], blocks: [actor('rule_owner', 'open')] })).toEqual({
      forbid: true,
      requires: false,
      owner: false,
    })
  })
})
