import type { LocalText } from './profile.ts'

export type OperatorId =
  | 'SUBTRACT'
  | 'PREDICT'
  | 'LEGITIMISE'
  | 'SHIFT'
  | 'SYNCHRONISE'
  | 'SWAP'
  | 'SHARE'
  | 'POOL'
  | 'RESERVE'
  | 'GATHER'
  | 'BRIDGE'
  | 'MOVE'
  | 'DELEGATE'
  | 'FUND'

/** A sign in the family's facets that an operator may help: all facets together, weighed. */
export interface Trigger {
  readonly facets: readonly string[]
  readonly weight: number
}

export interface Operator {
  readonly id: OperatorId
  readonly label: LocalText
  /** First change work or rules, then combine what exists, only then create paid work. */
  readonly direction: 'remove-cause' | 'combine' | 'create'
  readonly triggers: readonly Trigger[]
}

const sign = (weight: number, ...facets: string[]): Trigger => ({ facets, weight })

/**
 * The fourteen design verbs in order of preference, each with the signs that call for it.
 * Source: the table "from facets to design verbs" of the ontology; weights are starting values.
 */
export const operators: readonly Operator[] = [
  {
    id: 'SUBTRACT',
    label: { it: 'Togliere la causa', en: 'Remove the cause' },
    direction: 'remove-cause',
    triggers: [
      sign(0.8, 'work:overtime'),
      sign(0.8, 'work:meeting_late'),
      sign(0.7, 'work:pressure'),
      sign(0.5, 'work:short_notice_roster'),
      sign(0.7, 'fn:rest', 'work:night_work'),
      sign(0.7, 'fn:rest', 'work:shift_night'),
      sign(0.5, 'fn:rest', 'work:shift_rot'),
      sign(0.3, 'who:self_health'),
      sign(0.3, 'who:self_time'),
      sign(0.5, 'res:energy'),
      sign(0.3, 'res:time'),
      sign(0.3, 'fn:paperwork'),
      sign(0.3, 'stake:exhaustion'),
    ],
  },
  {
    id: 'PREDICT',
    label: { it: 'Far sapere prima', en: 'Let people know sooner' },
    direction: 'remove-cause',
    triggers: [
      sign(1, 'work:short_notice_roster'),
      sign(0.8, 'res:notice'),
      sign(0.6, 'pred:days_notice', 'work:shift_rot'),
      sign(0.5, 'work:weekly_var'),
      sign(0.3, 'pred:days_notice'),
      sign(0.2, 'pred:same_day'),
    ],
  },
  {
    id: 'LEGITIMISE',
    label: { it: 'Rendere possibile chiedere', en: 'Make it possible to ask' },
    direction: 'remove-cause',
    triggers: [
      sign(1, 'res:legitimacy'),
      sign(0.9, 'work:boss_no'),
      sign(0.9, 'work:not_dared'),
      sign(0.5, 'work:cannot_leave'),
      sign(0.4, 'work:contract'),
      sign(0.4, 'work:temp_contract'),
      sign(0.2, 'must:private'),
      sign(0.2, 'stake:job'),
      sign(0.2, 'stake:career'),
      sign(0.2, 'stake:fairness'),
    ],
  },
  {
    id: 'SHIFT',
    label: { it: 'Spostare il tempo', en: 'Move the time' },
    direction: 'remove-cause',
    triggers: [
      sign(0.8, 'work:rigid_start'),
      sign(0.7, 'res:flexibility'),
      sign(0.4, 'work:split'),
      sign(0.4, 'work:shift_night'),
      sign(0.4, 'mob:traffic'),
      sign(0.4, 'mob:detour'),
      sign(0.3, 'fn:escort', 'when:b2'),
      sign(0.3, 'fn:escort', 'when:b5'),
      sign(0.3, 'work:hours'),
      sign(0.2, 'res:time'),
    ],
  },
  {
    id: 'SYNCHRONISE',
    label: { it: 'Accordare gli orari', en: 'Tune the hours together' },
    direction: 'remove-cause',
    triggers: [
      sign(0.9, 'res:coordination'),
      sign(0.6, 'fn:coordinate'),
      sign(0.6, 'mob:connection'),
      sign(0.5, 'place:office_desk'),
      sign(0.4, 'who:admin'),
      sign(0.5, 'mob:no_public_transport', 'work:shift_rot'),
      sign(0.5, 'mob:no_service', 'work:shift_rot'),
      sign(0.3, 'mob:no_public_transport'),
      sign(0.3, 'mob:no_service'),
    ],
  },
  {
    id: 'SWAP',
    label: { it: 'Scambiare alla pari', en: 'Swap as equals' },
    direction: 'combine',
    triggers: [
      sign(1, 'fn:cover_shift'),
      sign(0.7, 'work:no_replacement'),
      sign(0.5, 'work:shift_rot', 'res:flexibility'),
      sign(0.5, 'offer:swap'),
      sign(0.3, 'res:flexibility'),
      sign(0.2, 'fn:escort'),
      sign(0.2, 'tried:colleagues'),
    ],
  },
  {
    id: 'SHARE',
    label: { it: 'Condividere ciò che c’è', en: 'Share what is there' },
    direction: 'combine',
    triggers: [
      sign(0.6, 'res:ride'),
      sign(0.5, 'mob:no_public_transport'),
      sign(0.5, 'mob:no_service'),
      sign(0.5, 'res:place'),
      sign(0.4, 'mob:no_car'),
      sign(0.4, 'fn:meals_shop'),
      sign(0.4, 'offer:ride', 'res:ride'),
      sign(0.3, 'offer:space'),
      sign(0.3, 'mob:last_mile'),
      sign(0.3, 'work:seasonal_peak'),
    ],
  },
  {
    id: 'POOL',
    label: { it: 'Mettere insieme la domanda', en: 'Bring the demand together' },
    direction: 'combine',
    triggers: [
      sign(0.5, 'fn:escort'),
      sign(0.3, 'fn:escort', 'place:school'),
      sign(0.6, 'when:closure'),
      sign(0.3, 'fn:watch'),
      sign(0.4, 'fn:homework'),
      sign(0.3, 'res:ride'),
      sign(0.3, 'res:money'),
      sign(0.2, 'res:place'),
      sign(0.2, 'pred:fixed'),
    ],
  },
  {
    id: 'RESERVE',
    label: { it: 'Tenere una riserva', en: 'Keep a reserve' },
    direction: 'combine',
    triggers: [
      sign(0.6, 'pred:sudden'),
      sign(0.6, 'fn:emergency'),
      sign(0.4, 'pred:same_day'),
      sign(0.3, 'must:last_minute'),
      sign(0.2, 'res:trusted_person'),
    ],
  },
  {
    id: 'GATHER',
    label: { it: 'Trovarsi', en: 'Meet up' },
    direction: 'combine',
    triggers: [sign(0.9, 'res:company'), sign(0.7, 'stake:loneliness'), sign(0.5, 'fn:listen'), sign(0.4, 'who:community')],
  },
  {
    id: 'BRIDGE',
    label: { it: 'Fare da ponte', en: 'Be a bridge' },
    direction: 'combine',
    triggers: [
      sign(0.7, 'res:info'),
      sign(0.7, 'res:language'),
      sign(0.5, 'res:digital'),
      sign(0.4, 'fn:paperwork'),
      sign(0.4, 'res:skills'),
      sign(0.4, 'fn:visit'),
      sign(0.3, 'res:trusted_person'),
      sign(0.3, 'who:ill_relative'),
    ],
  },
  {
    id: 'MOVE',
    label: { it: 'Spostare il luogo', en: 'Move the place' },
    direction: 'combine',
    triggers: [
      sign(0.4, 'place:office_desk'),
      sign(0.4, 'place:health_site'),
      sign(0.4, 'mob:long_commute'),
      sign(0.4, 'mob:d60p'),
      sign(0.3, 'mob:d60'),
      sign(0.3, 'res:place'),
      sign(0.3, 'fn:learn'),
      sign(0.2, 'must:near_home'),
      sign(0.2, 'must:near_work'),
    ],
  },
  {
    id: 'DELEGATE',
    label: { it: 'Affidare', en: 'Hand over' },
    direction: 'create',
    triggers: [
      sign(0.7, 'fn:meals_shop'),
      sign(0.6, 'fn:paperwork'),
      sign(0.5, 'fn:care'),
      sign(0.5, 'fn:night'),
      sign(0.5, 'fn:watch'),
      sign(0.4, 'fn:visit'),
      sign(0.4, 'fn:homework'),
      sign(0.4, 'fn:escort'),
      sign(0.4, 'fn:emergency'),
      sign(0.4, 'fn:travel'),
      sign(0.3, 'res:time'),
      sign(0.3, 'res:energy'),
      sign(0.3, 'fn:listen'),
    ],
  },
  {
    id: 'FUND',
    label: { it: 'Comporre le gambe', en: 'Put the funding legs together' },
    direction: 'create',
    triggers: [
      sign(0.9, 'res:money'),
      sign(0.4, 'must:low_cost'),
      sign(0.4, 'mob:cost_travel'),
      sign(0.4, 'mob:cost'),
      sign(0.3, 'stake:income'),
      sign(0.3, 'tried:paid'),
    ],
  },
]

/** The operator with this id. Throws: RangeError for an unknown id. */
export function operatorOf(id: string): Operator {
  const found = operators.find((operator) => operator.id === id)
  if (!found) throw new RangeError(`operatorOf knows no operator '${id}'`)
  return found
}
