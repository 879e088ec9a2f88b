import type { ConceptVersionView, RuleCheck } from '#contract/concepts'

export const ruleKinds = ['forbid', 'requires', 'warn', 'suggest'] as const satisfies readonly RuleCheck['kind'][]

/** What stops comes first, then what is missing, then what to mind, then what could help; inside a kind by number of rule. */
export function sortChecks(checks: readonly RuleCheck[]): RuleCheck[] {
  const place = ({ kind }: RuleCheck) => ruleKinds.indexOf(kind)
  return [...checks].sort((a, b) => place(a) - place(b) || a.rule.localeCompare(b.rule, 'en', { numeric: true }))
}

export const countKind = (checks: readonly RuleCheck[], kind: RuleCheck['kind']): number =>
  checks.filter((check) => check.kind === kind).length

/** What should be in place before a yes: nothing forbidden, nothing required that is missing, somebody who can change the rule. */
export function readinessOf({ checks, blocks }: Pick<ConceptVersionView, 'checks' | 'blocks'>) {
  return [
    { id: 'forbid', met: countKind(checks, 'forbid') === 0 },
    { id: 'requires', met: countKind(checks, 'requires') === 0 },
    { id: 'owner', met: blocks.some(({ kind, role, value }) => kind === 'actor' && role === 'rule_owner' && value !== 'open') },
  ] as const
}
