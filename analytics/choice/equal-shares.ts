/** A need family or a seat. What it gets of the budget is proportional to `weight`. */
export interface ShareVoter {
  readonly id: string
  readonly weight: number
  /** How much each project is worth to it; what is not named is worth nothing. */
  readonly worth: { readonly [project: string]: number }
}

export interface ShareProject {
  readonly id: string
  /** Same unit as the budget. */
  readonly cost: number
}

/** What to do with money nobody can spend alone: nothing, or buy what is worth most per euro while it fits. Always said, never silent. */
export type CompletionRule = 'none' | 'most-worth-per-cost'

export interface FundedProject {
  id: string
  cost: number
  stage: 'shares' | 'completion'
  /** Who paid how much of it; what a completion adds from the common rest is `''`. */
  paidBy: { [voter: string]: number }
}

export interface VoterAccount {
  id: string
  share: number
  spent: number
  left: number
  /** What its money went to. */
  paidFor: { project: string; amount: number }[]
  /** Funded projects worth something to it, paid or not. */
  gets: string[]
}

export interface EqualSharesResult {
  /** In the order they were bought. */
  funded: FundedProject[]
  voters: VoterAccount[]
  spent: number
  left: number
  completion: CompletionRule
}

const tolerance = 1e-9

/**
 * A portfolio under a budget in which every group decides over its own part: the Method of Equal Shares.
 *
 * Shape: each voter holds budget * weight / all weights. The project bought next is the one its supporters can pay at the lowest price per worth (rho), each
 *   paying at most what it holds; ties go to the cheaper, then to the first id.
 * Result: no voter pays more than its share nor for what is worth nothing to it; with `completion` the rest buys whole projects by total worth per cost while
 *   they fit, and says so per project.
 * Too few: nothing is funded when no project can be paid, or nobody has a weight.
 * Throws: RangeError for a negative or unreal number, a repeated id, or worth for an unknown project.
 * Source: Peters, Pierczynski & Skowron 2021, "Proportional Participatory Budgeting with Additive Utilities".
 * Cost: O(projects^2 * voters log voters).
 */
export function equalShares(
  voters: readonly ShareVoter[],
  projects: readonly ShareProject[],
  budget: number,
  completion: CompletionRule,
): EqualSharesResult {
  check(voters, projects, budget)
  const people = [...voters].sort((a, b) => (a.id < b.id ? -1 : 1))
  const weights = people.reduce((total, { weight }) => total + weight, 0)
  const purses = people.map(({ weight }) => (weights === 0 ? 0 : (budget * weight) / weights))
  const shares = [...purses]
  const open = new Map(
    [...projects].sort((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1)).map((project) => [project.id, project]),
  )
  const funded: FundedProject[] = []

  for (;;) {
    let best: { project: ShareProject; rho: number } | undefined
    for (const project of open.values()) {
      const rho = pricePerWorth(people, purses, project)
      if (rho !== undefined && (best === undefined || rho < best.rho - tolerance)) best = { project, rho }
    }
    if (best === undefined) break
    const { project, rho } = best
    const paidBy: FundedProject['paidBy'] = {}
    for (const [i, { id, worth }] of people.entries()) {
      const pays = Math.min(purses[i] as number, rho * (worth[project.id] ?? 0))
      if (pays <= 0) continue
      purses[i] = Math.max(0, (purses[i] as number) - pays)
      paidBy[id] = pays
    }
    funded.push({ id: project.id, cost: project.cost, stage: 'shares', paidBy })
    open.delete(project.id)
  }
  if (completion === 'most-worth-per-cost') complete(people, purses, open, funded)

  const spent = funded.reduce((total, { cost }) => total + cost, 0)
  return {
    funded,
    voters: people.map((voter, i) => account(voter, shares[i] as number, purses[i] as number, funded)),
    spent,
    left: budget - spent,
    completion,
  }
}

/** The lowest rho with sum of min(purse, rho * worth) = cost; undefined when the supporters cannot pay it together. */
function pricePerWorth(people: readonly ShareVoter[], purses: readonly number[], { id, cost }: ShareProject): number | undefined {
  const supporters = people
    .map(({ worth }, i) => ({ purse: purses[i] as number, worth: worth[id] ?? 0 }))
    .filter((supporter) => supporter.worth > 0)
    .sort((a, b) => a.purse / a.worth - b.purse / b.worth)
  if (cost === 0) return supporters.length > 0 ? 0 : undefined
  let rest = cost
  let worth = supporters.reduce((total, supporter) => total + supporter.worth, 0)
  if (supporters.reduce((total, { purse }) => total + purse, 0) < cost - tolerance * Math.max(1, cost)) return undefined
  for (const supporter of supporters) {
    const rho = rest / worth
    if (rho * supporter.worth <= supporter.purse + tolerance) return rho
    rest -= supporter.purse
    worth -= supporter.worth
  }
  // Rounding alone kept the last purse from reaching: everybody pays all they hold.
  return supporters.length > 0 ? Number.MAX_SAFE_INTEGER : undefined
}

function complete(
  people: readonly ShareVoter[],
  purses: number[],
  open: Map<string, ShareProject>,
  funded: FundedProject[],
): void {
  let rest = purses.reduce((total, purse) => total + purse, 0)
  const worthOf = ({ id }: ShareProject) => people.reduce((total, { worth, weight }) => total + weight * (worth[id] ?? 0), 0)
  const queue = [...open.values()]
    .map((project) => ({ project, worth: worthOf(project) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth * a.project.cost - a.worth * b.project.cost || (a.project.id < b.project.id ? -1 : 1))
  for (const { project } of queue) {
    if (project.cost > rest + tolerance) continue
    rest -= project.cost
    funded.push({ id: project.id, cost: project.cost, stage: 'completion', paidBy: { '': project.cost } })
  }
}

function account({ id, worth }: ShareVoter, share: number, left: number, funded: readonly FundedProject[]): VoterAccount {
  const paidFor = funded.flatMap(({ id: project, paidBy }) => {
    const amount = paidBy[id]
    return amount === undefined ? [] : [{ project, amount }]
  })
  return {
    id,
    share,
    spent: share - left,
    left,
    paidFor,
    gets: funded.filter((each) => (worth[each.id] ?? 0) > 0).map((each) => each.id),
  }
}

function check(voters: readonly ShareVoter[], projects: readonly ShareProject[], budget: number): void {
  const isAmount = (value: number) => Number.isFinite(value) && value >= 0
  const known = new Set(projects.map(({ id }) => id))
  if (known.size !== projects.length) throw new RangeError('equalShares: a project is there twice')
  if (new Set(voters.map(({ id }) => id)).size !== voters.length) throw new RangeError('equalShares: a voter is there twice')
  if (!isAmount(budget)) throw new RangeError(`equalShares: ${budget} is no budget`)
  for (const { id, cost } of projects) if (!isAmount(cost)) throw new RangeError(`equalShares: ${id} costs ${cost}`)
  for (const { id, weight, worth } of voters) {
    if (id === '') throw new RangeError('equalShares: a voter without an id')
    if (!isAmount(weight)) throw new RangeError(`equalShares: ${id} weighs ${weight}`)
    for (const [project, value] of Object.entries(worth))
      if (!known.has(project) || !isAmount(value)) throw new RangeError(`equalShares: ${project} is worth ${value} to ${id}`)
  }
}
