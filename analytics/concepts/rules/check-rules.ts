import type { RuleCheck } from '../profile.ts'
import { fitRules } from './fit-rules.ts'
import { moneyRules } from './money-rules.ts'
import type { ConceptUnderReview, Rule } from './rule.ts'
import { safetyRules } from './safety-rules.ts'
import { shapeRules } from './shape-rules.ts'
import { workRules } from './work-rules.ts'

/** The 36 rules of the grammar in order of number. */
export const rules: readonly Rule[] = [...safetyRules, ...workRules, ...moneyRules, ...fitRules, ...shapeRules].sort((a, b) =>
  a.id < b.id ? -1 : 1,
)

const order: readonly RuleCheck['kind'][] = ['forbid', 'requires', 'warn', 'suggest']
const counsel = { it: ': da verificare con il consulente', en: ': to be checked with the adviser' }

function said(rule: Rule): RuleCheck['message'] {
  const close = (text: string, ending: string) =>
    rule.needsCounsel ? `${text}${ending}.` : /[?.]$/.test(text) ? text : `${text}.`
  return { it: close(rule.message.it, counsel.it), en: close(rule.message.en, counsel.en) }
}

/** The rule as it speaks to a table; undefined when it has nothing to say. */
export function checkRule(rule: Rule, concept: ConceptUnderReview): RuleCheck | undefined {
  if (!rule.applies(concept) || rule.met?.(concept)) return undefined
  const patch = rule.patch?.(concept)
  return {
    rule: rule.id,
    kind: rule.kind,
    message: said(rule),
    repair: rule.repair,
    ...(patch ? { patch: { add: [...patch.add], remove: [...patch.remove] } } : {}),
    needsCounsel: rule.needsCounsel === true,
  }
}

/**
 * Runs every rule over a concept.
 * Result: forbid, requires, warn, suggest, each by number; rules with nothing to say are left out. Cost: O(rules x blocks).
 */
export function checkRules(concept: ConceptUnderReview): RuleCheck[] {
  return rules
    .flatMap((rule) => checkRule(rule, concept) ?? [])
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.rule < b.rule ? -1 : 1))
}
