import type { Random } from './seeded-random.ts'

const children = ['kid02', 'kid35', 'kid610', 'kid1114', 'teen']
const adults = ['elder', 'ill_relative', 'disab', 'partner', 'far_family']

/** Share of the structured questions put to a worker that stay without an answer. */
export const missingShare = 0.2

/** Structured questions that can be skipped one by one; `sched` and the like included, words not. */
export const structured = [
  ...['who', 'fn', 'grid', 'season', 'freq', 'pred', 'place', 'dist', 'sched', 'notice', 'hour_off', 'work', 'res', 'stake'],
  ...['weight', 'manage', 'trend', 'tried', 'must', 'offer', 'codesign', 'age', 'gender', 'jobfam', 'contract'],
  ...['ba_gap', 'ba_who_else', 'ba_together', 'bb_where', 'bb_hours', 'bb_hard', 'bb_tell'],
  ...['bc_from', 'bc_mode', 'bc_min', 'bc_block', 'bd_protect', 'bd_rest', 'be_help'],
] as const

/** Skips questions as people do, then keeps only the branches that the remaining answers open. */
export function leaveOut(answers: Record<string, unknown>, random: Random): Record<string, unknown> {
  const left: Record<string, unknown> = { ...answers }
  for (const question of structured) if (random.chance(missingShare)) delete left[question]
  const closed = closedBranches(left)
  for (const question of Object.keys(left)) if (closed.some((prefix) => question.startsWith(prefix))) delete left[question]
  return left
}

/** At most two branches are open, in the order of the questionnaire. */
function closedBranches(answers: Record<string, unknown>): string[] {
  const holds = (question: string, codes: readonly string[]) =>
    Array.isArray(answers[question]) && answers[question].some((code) => codes.includes(code))
  const open = [
    { prefix: 'ba_', is: holds('who', children) },
    { prefix: 'bb_', is: holds('who', adults) },
    { prefix: 'bc_', is: holds('who', ['commute']) || holds('res', ['ride']) || holds('fn', ['travel']) },
    { prefix: 'bd_', is: holds('who', ['self_health', 'self_time']) },
    { prefix: 'be_', is: holds('who', ['study', 'admin', 'second_job', 'community']) },
  ]
  let opened = 0
  return open.filter(({ is }) => !is || ++opened > 2).map(({ prefix }) => prefix)
}
