import { addBlock, blockFor, type Draft } from './assembly.ts'
import { employerKinds } from './place-actors.ts'
import type { ConceptBlock, CycleProfile } from './profile.ts'
import type { Situation } from './situation.ts'

/** First facet of a list that reaches a share. */
const held = (situation: Situation, least: number, ...facets: string[]) => facets.find((facet) => situation.share(facet) >= least)
const isPrivate = (situation: Situation) => situation.share('must:private') >= 0.3

function placeBlock({ situation, plays, used }: Draft): ConceptBlock {
  const plan = plays[0]!.plan
  const operator = plays[0]!.operator
  const atWork = plan.place === 'company_space'
  if (atWork && isPrivate(situation) && plan.access !== 'automatic')
    return blockFor('place', 'public_space', 'worker_text', 'must:private')
  if (plan.access === 'automatic' || plan.place === 'on_route' || plan.place === 'home')
    return blockFor('place', plan.place, 'facilitator', `operator:${operator}`)
  const standing = used.find((match) => ['space', 'kitchen', 'opening_hours', 'pro_hours', 'admin'].includes(match.kind))
  if (standing && !(isPrivate(situation) && standing.resource.place === 'company_space'))
    return blockFor('place', standing.resource.place, 'employer_share', standing.resource.id)
  if (atWork && !isPrivate(situation)) return blockFor('place', plan.place, 'facilitator', `operator:${operator}`)
  const wished = held(
    situation,
    0.2,
    ...(situation.share('must:near_work') > situation.share('must:near_home')
      ? ['must:near_work', 'must:near_home']
      : ['must:near_home', 'must:near_work']),
  )
  if (wished) return blockFor('place', wished.slice('must:'.length), 'worker_text', wished)
  if (situation.share('place:school') >= 0.3) return blockFor('place', 'school', 'worker_text', 'place:school')
  return plan.place === 'open'
    ? blockFor('place', 'open', 'open')
    : blockFor('place', plan.place, 'facilitator', `operator:${operator}`)
}

const byNotice: Readonly<Record<string, string>> = {
  'pred:sudden': 'same_day',
  'pred:same_day': 'same_day',
  'pred:days_notice': 'days_notice',
}

function timeBlock({ situation, plays }: Draft): ConceptBlock {
  const { plan, operator } = plays[0]!
  if (plan.time) return blockFor('time', plan.time, 'facilitator', `operator:${operator}`)
  const words = (value: string, facet: string) => blockFor('time', value, 'worker_text', facet)
  const closure = situation.children ? held(situation, 0.4, 'when:closure', 'when:summer') : undefined
  if (closure) return words('closure_days', closure)
  const season = held(situation, 0.4, 'when:peak', 'when:winter', 'when:summer')
  if (season) return words('season', season)
  if (situation.share('must:shift_ok') >= 0.3) return words('shift_aligned', 'must:shift_ok')
  const nights = situation.cells.filter((cell) => cell % 7 === 6).length
  if (nights > situation.cells.length / 2) return words('night', 'grid')
  const notice = situation.strongest('pred')[0]
  const soon = notice && notice.share >= 0.3 ? byNotice[notice.facet] : undefined
  if (soon) return words(soon, notice!.facet)
  if (situation.shifts) return words('shift_aligned', situation.strongest('work')[0]!.facet)
  const edges = situation.cells.filter((cell) => cell % 7 === 1 || cell % 7 === 4).length
  if (situation.share('fn:escort') >= 0.3 && edges > situation.cells.length / 2) return words('edge', 'grid')
  const often = situation.strongest('freq')[0]
  if (often?.value === 'daily') return words('daily_fixed', 'freq:daily')
  if (often && ['weekly', 'weekly_multi'].includes(often.value)) return words('weekly_fixed', often.facet)
  if (often && ['monthly', 'rare', 'once'].includes(often.value)) return words('days_notice', often.facet)
  return blockFor('time', 'open', 'open')
}

function accessBlock({ situation, plays }: Draft): ConceptBlock {
  const { plan, operator } = plays[0]!
  if (plan.access === 'automatic') return blockFor('access', 'automatic', 'facilitator', `operator:${operator}`)
  const words = (value: string, facet: string) => blockFor('access', value, 'worker_text', facet)
  if (isPrivate(situation)) return words('phone', 'must:private')
  if (situation.share('must:culture') >= 0.3) return words('person', 'must:culture')
  if (situation.share('must:last_minute') >= 0.3) return words('phone', 'must:last_minute')
  if (situation.share('must:low_digital') >= 0.2) return words('person', 'must:low_digital')
  return blockFor('access', plan.access, 'facilitator', `operator:${operator}`)
}

function addTrust(draft: Draft): void {
  const { situation, blocks, plays } = draft
  const words = (value: string, facet: string) => addBlock(draft, blockFor('trust', value, 'worker_text', facet))
  const rule = (value: string, id: string) => addBlock(draft, blockFor('trust', value, 'facilitator', `rule:${id}`))
  const helped = blocks.some((block) => ['host', 'doer_pro', 'doer_peer', 'coordinator'].includes(block.role ?? ''))
  const uses = (value: string) => blocks.some((block) => block.kind === 'resource' && block.value === value)
  const verbs = new Set(plays.map((play) => play.operator))
  if (isPrivate(situation)) words('privacy_shield', 'must:private')
  if (helped && situation.share('must:same_person') >= 0.3) words('same_person', 'must:same_person')
  if (helped && situation.share('must:known_person') >= 0.3) words('known', 'must:known_person')
  if (
    verbs.has('RESERVE') ||
    blocks.some((block) => block.kind === 'time' && ['same_day', 'emergency'].includes(block.value) && helped)
  )
    rule('reserve', 'R03')
  const minors = helped && situation.children && held(situation, 0.2, 'fn:watch', 'fn:homework', 'fn:escort', 'fn:emergency')
  if (minors) for (const value of ['check', 'two_adults', 'insurance']) rule(value, 'R01')
  if (uses('vehicle')) rule('insurance', 'R14')
  if (uses('language')) words('mediator', situation.share('res:language') >= 0.2 ? 'res:language' : 'must:culture')
  if (uses('roster_info') || uses('swap_room')) rule('privacy_shield', 'R16')
  if (
    blocks.some((block) => block.role === 'doer_pro' && !employerKinds.has(block.value)) &&
    held(situation, 0.3, 'fn:care', 'fn:night')
  )
    rule('training', 'R34')
}

function addRulesAndMoney(draft: Draft, cycle: CycleProfile): void {
  const { situation, plays, used, blocks } = draft
  const { plan, operator } = plays[0]!
  const from = `operator:${operator}`
  for (const value of plan.governance) {
    const agreed = value === 'union_agreement' || value === 'network_contract' || value === 'public_act'
    addBlock(draft, blockFor('governance', value, agreed ? 'open' : 'facilitator', from))
  }
  if (blocks.some((block) => block.kind === 'trust' && block.value === 'reserve'))
    addBlock(draft, blockFor('governance', 'pool_coord', 'facilitator', 'rule:R03'))
  if (used.some((match) => match.kind === 'vehicle'))
    addBlock(draft, blockFor('governance', 'written_pact', 'facilitator', 'rule:R14'))
  addBlock(draft, blockFor('governance', 'table_review', 'facilitator', 'review'))

  const thing = used.find((match) =>
    ['space', 'kitchen', 'vehicle', 'pro_hours', 'admin', 'language', 'skill'].includes(match.kind),
  )
  const money = used.find((match) => match.kind === 'money')
  for (const leg of plan.funding) {
    if (leg === 'regional') {
      if (cycle.regionalGrant) addBlock(draft, blockFor('funding', 'regional', 'facilitator', 'cycle'))
    } else if (leg === 'cofin_kind') {
      if (thing) addBlock(draft, blockFor('funding', 'cofin_kind', 'employer_share', thing.resource.id))
    } else if (leg === 'employer') {
      addBlock(
        draft,
        money
          ? blockFor('funding', 'employer', 'employer_share', money.resource.id)
          : blockFor('funding', 'employer', 'open', from),
      )
    } else if (leg === 'user_flat' && situation.share('must:low_cost') >= 0.3) {
      addBlock(draft, blockFor('funding', 'user_income', 'worker_text', 'must:low_cost'))
    } else addBlock(draft, blockFor('funding', leg, 'facilitator', from))
  }
  const legs = blocks.filter((block) => block.kind === 'funding')
  if (legs.every((block) => block.value === 'regional')) addBlock(draft, blockFor('funding', 'open', 'open'))

  const employers = blocks.filter((block) => block.kind === 'actor' && employerKinds.has(block.value)).map((block) => block.value)
  const several = used.filter((match) => match.kind === 'swap_room').length > 1 || new Set(employers).size > 1
  const company = plan.lever === 'company_agr'
  const small = employers.length > 0 && employers.every((value) => value === 'micro_firm')
  const lever = company && several && operator === 'SWAP' ? 'network_second' : company && small ? 'territorial_agr' : plan.lever
  if (lever !== 'none')
    addBlock(draft, lever === 'open' ? blockFor('lever', 'open', 'open') : blockFor('lever', lever, 'facilitator', from))
}

/** Where, when, how to ask, what builds trust, who runs it, who pays and under which rule: from conditions first, then the verb. */
export function addConditions(draft: Draft, cycle: CycleProfile): void {
  addBlock(draft, placeBlock(draft))
  addBlock(draft, timeBlock(draft))
  addBlock(draft, accessBlock(draft))
  addTrust(draft)
  addRulesAndMoney(draft, cycle)
}
