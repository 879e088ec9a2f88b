import { describe, expect, it } from 'vitest'
import { sampleFamily } from '../../../tests/harness/sample-families.ts'
import type { BlockKind, ConceptBlock, RuleCheck } from '../profile.ts'
import { readSituation } from '../situation.ts'
import { checkRules, rules } from './check-rules.ts'
import { type ReviewFacts, underReview } from './rule.ts'

/** `kind:value` or `actor:value:role`, separated by spaces. */
const blocksOf = (words: string): ConceptBlock[] =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [kind, value, role] = word.split(':') as [BlockKind, string, string | undefined]
      return { kind, value, ...(role ? { role } : {}), provenance: 'worker_text' }
    })

interface Case {
  readonly rule: string
  readonly facets?: Readonly<Record<string, number>>
  readonly operators?: readonly string[]
  readonly facts?: ReviewFacts
  readonly sizeBand?: string
  /** A set of blocks it speaks about. */
  readonly fires: string
  /** The same with what the rule asks, or without what makes it apply. */
  readonly silent: string
  readonly silentFacts?: ReviewFacts
  readonly silentFacets?: Readonly<Record<string, number>>
  readonly silentOperators?: readonly string[]
  readonly silentSizeBand?: string
}

const owner = 'actor:sme:rule_owner'
const cases: readonly Case[] = [
  {
    rule: 'R01',
    facets: { 'fn:watch': 70, 'who:kid35': 70 },
    fires: 'actor:social_coop:doer_pro trust:insurance',
    silent: 'actor:household:doer_peer trust:insurance',
  },
  {
    rule: 'R02',
    facets: { 'fn:escort': 70 },
    fires: 'actor:association:doer_peer resource:vehicle',
    silent: 'actor:association:doer_peer resource:vehicle trust:insurance',
  },
  { rule: 'R03', fires: 'time:same_day trust:reserve', silent: 'time:same_day trust:reserve governance:pool_coord' },
  { rule: 'R04', fires: `lever:solidarity_hours ${owner} actor:large_firm:funder`, silent: `lever:solidarity_hours ${owner}` },
  { rule: 'R05', fires: 'lever:solidarity_hours', silent: 'lever:solidarity_hours lever:internal_rule' },
  { rule: 'R06', fires: 'funding:pdr actor:municipality:funder', silent: 'funding:pdr actor:large_firm:funder' },
  { rule: 'R07', fires: 'funding:pdr', silent: 'funding:pdr lever:territorial_agr' },
  { rule: 'R08', fires: 'funding:tuir_c2 lever:territorial_agr', silent: 'funding:tuir_c2 lever:company_agr' },
  { rule: 'R09', fires: 'funding:tuir_c3', silent: 'funding:tuir_c2' },
  { rule: 'R10', fires: `${owner} lever:company_agr`, silent: `${owner} lever:company_agr lever:territorial_agr` },
  { rule: 'R11', fires: 'actor:public_company:funder funding:employer', silent: 'actor:large_firm:funder funding:employer' },
  {
    rule: 'R12',
    fires: 'actor:municipality:funder actor:association:coordinator funding:municipal',
    silent: 'actor:municipality:funder actor:association:coordinator funding:municipal lever:collab',
  },
  { rule: 'R13', fires: 'resource:seats funding:user_flat', silent: 'resource:seats funding:reciprocity' },
  { rule: 'R14', fires: 'resource:vehicle trust:insurance', silent: 'resource:vehicle trust:insurance governance:written_pact' },
  {
    rule: 'R15',
    fires: 'resource:kitchen place:company_space actor:micro_firm:receiver trust:insurance',
    silent: 'resource:kitchen place:company_space actor:worker_group:receiver trust:insurance',
  },
  {
    rule: 'R16',
    fires: 'resource:roster_info actor:firm_network:promoter',
    silent: 'resource:roster_info actor:public_company:rule_owner',
  },
  {
    rule: 'R17',
    facets: { 'must:private': 40 },
    fires: 'access:person place:company_space',
    silent: 'access:person place:public_space',
  },
  { rule: 'R18', facets: { 'must:low_digital': 20 }, fires: 'access:app', silent: 'access:app access:phone' },
  { rule: 'R19', facets: { 'must:shift_ok': 30 }, fires: 'time:weekly_fixed', silent: 'time:shift_aligned' },
  { rule: 'R20', facets: { 'must:last_minute': 30 }, fires: 'time:days_notice', silent: 'time:same_day' },
  { rule: 'R21', facets: { 'must:same_person': 40 }, fires: 'governance:rota', silent: 'governance:rota trust:same_person' },
  {
    rule: 'R22',
    facets: { 'dist:d40': 40, 'dist:d60': 20, 'dist:d10': 10 },
    fires: 'place:near_work',
    silent: 'place:near_home',
  },
  {
    rule: 'R23',
    facets: { 'freq:rare': 80 },
    sizeBand: '10-19',
    silentSizeBand: '50-99',
    fires: 'resource:vehicle',
    silent: 'resource:vehicle',
  },
  { rule: 'R24', sizeBand: '5-9', silentSizeBand: '10-19', fires: owner, silent: owner },
  {
    rule: 'R25',
    facets: { 'stake:exhaustion': 40 },
    fires: 'funding:reciprocity',
    silent: 'funding:reciprocity resource:pro_hours',
  },
  {
    rule: 'R26',
    facets: { 'fn:escort': 60 },
    fires: 'actor:household:doer_peer',
    silent: 'actor:household:doer_peer',
    silentFacts: { peers: 'mixed' },
  },
  { rule: 'R27', fires: 'actor:sme:host', silent: owner },
  { rule: 'R28', fires: '', silent: 'time:night' },
  {
    rule: 'R29',
    fires: 'actor:social_coop:doer_pro actor:worker_group:receiver',
    silent: `actor:social_coop:doer_pro actor:worker_group:receiver ${owner}`,
  },
  { rule: 'R30', facts: { offerSimilarity: 0.7 }, fires: owner, silent: owner, silentFacts: { offerSimilarity: 0.69 } },
  {
    rule: 'R31',
    facets: { 'work:hours': 40 },
    operators: ['POOL'],
    silentOperators: ['POOL', 'SHIFT'],
    fires: owner,
    silent: owner,
  },
  { rule: 'R32', fires: 'funding:regional', silent: 'funding:regional funding:cofin_kind' },
  { rule: 'R33', fires: 'funding:regional', silent: 'funding:regional funding:employer' },
  {
    rule: 'R34',
    fires: 'time:night actor:association:doer_peer',
    silent: 'time:night actor:association:doer_peer trust:training',
  },
  { rule: 'R35', fires: 'lever:domestic_parts', silent: 'lever:domestic_parts resource:admin' },
  {
    rule: 'R36',
    fires: 'resource:opening_hours actor:municipality:rule_owner',
    silent: 'resource:opening_hours actor:shop:host',
  },
]

function check(words: string, { facets = {}, operators = [], facts = {}, sizeBand = '30-49' }: Partial<Case>): RuleCheck[] {
  const situation = readSituation(sampleFamily('one', facets, { sizeBand }))
  return checkRules(underReview(blocksOf(words), { operators: new Set(operators), situation, resources: [], facts }))
}
const fired = (each: Case) => check(each.fires, each)
const silent = (each: Case) =>
  check(each.silent, {
    facets: each.silentFacets ?? each.facets ?? {},
    operators: each.silentOperators ?? each.operators ?? [],
    facts: each.silentFacts ?? each.facts ?? {},
    sizeBand: each.silentSizeBand ?? each.sizeBand ?? '30-49',
  })

describe('checkRules', () => {
  it('knows the 36 rules, and each has a case here', () => {
    expect(rules.map(({ id }) => id)).toEqual(Array.from({ length: 36 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`))
    expect(cases.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id))
  })

  it.each(cases)('$rule speaks when it has to, and only then', (each) => {
    expect(fired(each).map(({ rule }) => rule)).toContain(each.rule)
    expect(silent(each).map(({ rule }) => rule)).not.toContain(each.rule)
  })

  it.each(cases)('the repair of $rule, applied with one press, is enough', (each) => {
    const patch = fired(each).find(({ rule }) => rule === each.rule)?.patch
    if (!patch) return
    const kept = blocksOf(each.fires).filter(
      (block) => !patch.remove.some((gone) => gone.kind === block.kind && gone.value === block.value && gone.role === block.role),
    )
    const words = [...kept, ...patch.add].map(({ kind, value, role }) => [kind, value, role].filter(Boolean).join(':')).join(' ')
    const advice = ['R36', 'R21'].includes(each.rule)
    if (!advice) expect(check(words, each).map(({ rule }) => rule)).not.toContain(each.rule)
    expect(patch.add.every(({ provenance, source }) => provenance === 'table' && source === `rule:${each.rule}`)).toBe(true)
  })

  it.each(cases)('$rule speaks both languages, and sends points of law to the adviser', (each) => {
    const spoken = fired(each).find(({ rule }) => rule === each.rule)!
    const law = ['R01', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15', 'R34', 'R35']
    expect(spoken.needsCounsel).toBe(law.includes(each.rule))
    expect(spoken.message.it.endsWith('da verificare con il consulente.')).toBe(spoken.needsCounsel)
    expect(spoken.message.en.endsWith('to be checked with the adviser.')).toBe(spoken.needsCounsel)
    for (const text of [spoken.message, spoken.repair]) {
      expect(text.it).toMatch(/^[A-ZÈ].*[.?]$/)
      expect(text.en).toMatch(/^[A-Z].*[.?]$/)
      expect(text.it).not.toBe(text.en)
    }
  })

  it('puts what is forbidden first, then what is required', () => {
    const kinds = check('lever:solidarity_hours actor:firm_network:host time:same_day funding:tuir_c3', {}).map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(
      [...kinds].sort(
        (a, b) => ['forbid', 'requires', 'warn', 'suggest'].indexOf(a) - ['forbid', 'requires', 'warn', 'suggest'].indexOf(b),
      ),
    )
    expect(kinds[0]).toBe('forbid')
    expect(new Set(kinds).size).toBeGreaterThan(2)
  })

  it('leaves questions out: a rule owner still to be found is not a rule owner', () => {
    expect(check('actor:open:rule_owner', {}).map(({ rule }) => rule)).toContain('R27')
  })

  it('answers an open question when a repair names who it is', () => {
    const patch = check('actor:open:rule_owner actor:school:host', {}).find(({ rule }) => rule === 'R27')?.patch
    expect(patch?.add.map(({ value, role }) => `${value}:${role}`)).toEqual(['school:rule_owner'])
    expect(patch?.remove.map(({ value }) => value)).toEqual(['open'])
  })

  it('knows a rota that is too large when the table says its size', () => {
    const facets = { 'must:known_person': 50 }
    expect(check('trust:known governance:rota', { facets, facts: { rotaSize: 7 } }).map(({ rule }) => rule)).toContain('R21')
    expect(check('trust:known governance:rota', { facets, facts: { rotaSize: 6 } }).map(({ rule }) => rule)).not.toContain('R21')
  })
})
