import type { Concept, ConceptVersionView, VoteView } from '#contract/concepts'

export const voteOrder = ['object', 'consent_with_worry', 'consent'] as const satisfies readonly VoteView['choice'][]

export function newestVersion(concept: Pick<Concept, 'versions'>): ConceptVersionView {
  const [first, ...others] = concept.versions
  if (!first) throw new RangeError('a concept has at least one version')
  return others.reduce((last, version) => (version.version > last.version ? version : last), first)
}

/** Who disagrees is read first: a majority needs no help to be seen. */
export const minorityFirst = (votes: readonly VoteView[]): VoteView[] =>
  [...votes].sort((a, b) => voteOrder.indexOf(a.choice) - voteOrder.indexOf(b.choice) || a.by.localeCompare(b.by))

export function voicesOf(votes: readonly VoteView[], version: number) {
  const earlier = votes.filter((vote) => vote.version < version)
  const latestFirst = (list: VoteView[]) => [...list].sort((a, b) => b.version - a.version)
  return {
    current: minorityFirst(votes.filter((vote) => vote.version === version)),
    /** An objection is kept with the version it was made to, also after the version changed. */
    earlierObjections: latestFirst(earlier.filter(({ choice }) => choice === 'object')),
    earlierOthers: latestFirst(minorityFirst(earlier.filter(({ choice }) => choice !== 'object'))),
  }
}

export const countChoice = (votes: readonly VoteView[], choice: VoteView['choice']): number =>
  votes.filter((vote) => vote.choice === choice).length
