import { type Answers, holdsProperty, type MenuProperty } from '#surveys'

/** A sealed answer as the release reads it. */
export interface SealedAnswer {
  id: string
  organisationId: string | null
  entry: 'card' | 'open' | 'imported'
  threadId: string | null
  answers: Answers
}

/** One person of a wave: whom the die is keyed by, where he or she counts, and what was said yes to. */
export interface Person {
  /** Stable across waves for who kept a code. */
  key: string
  firmId: string
  /** Answered with a card: counts in the firm's page. With an open link: in pools only. */
  byCard: boolean
  unit: string | undefined
  /** By position in the plan's properties. */
  yes: readonly boolean[]
}

/**
 * Sealed answers as people: one per thread, a card before an open link. Answers of nobody invited (erased organisation, other entry) count nowhere.
 */
export function readPeople(
  answers: readonly SealedAnswer[],
  properties: readonly MenuProperty[],
  firmIds: ReadonlySet<string>,
): Person[] {
  const chosen = new Map<string, SealedAnswer>()
  for (const answer of answers) {
    if (answer.organisationId === null || answer.entry === 'imported' || !firmIds.has(answer.organisationId)) continue
    const key = answer.threadId ?? answer.id
    const present = chosen.get(key)
    if (present === undefined || comesFirst(answer, present)) chosen.set(key, answer)
  }
  return [...chosen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([key, answer]): Person => ({
        key,
        firmId: answer.organisationId as string,
        byCard: answer.entry === 'card',
        unit: typeof answer.answers.unit === 'string' ? answer.answers.unit : undefined,
        yes: properties.map((property) => holdsProperty(property, answer.answers)),
      }),
    )
}

function comesFirst(a: SealedAnswer, b: SealedAnswer): boolean {
  if (a.entry !== b.entry) return a.entry === 'card'
  return a.id < b.id
}
