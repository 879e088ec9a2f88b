import { type NoiseKey, sealSet } from '#analytics'
import { type Answers, holdsProperty } from '#surveys'
import type { PlannedFirm, ReleasePlan } from './plan.ts'

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
 * The rows that count as people, for the release and for the need analysis alike: of each person one, a card before an open link; of an
 * organisation as many open-link rows as the invited who used no card. Which of those stay is drawn by keyed hash of their ids. Rows of
 * nobody invited (erased organisation) and rows without any answer count nowhere; what was answered is never looked at. An imported
 * wave has neither links nor threads: its rows all count.
 */
export function countedAnswers<Row extends SealedAnswer>(
  rows: readonly Row[],
  firms: readonly Pick<PlannedFirm, 'id' | 'invited'>[],
  noise: NoiseKey,
): Row[] {
  const invited = new Map(firms.map((firm) => [firm.id, firm.invited]))
  const isInvited = ({ entry, organisationId }: Row) =>
    entry === 'imported' || (organisationId !== null && invited.has(organisationId))
  const chosen = new Map<string, Row>()
  for (const row of rows) {
    if (Object.keys(row.answers).length === 0 || !isInvited(row)) continue
    const present = chosen.get(personOf(row))
    if (present === undefined || comesFirst(row, present)) chosen.set(personOf(row), row)
  }
  const openOf = new Map<string, Row[]>()
  const counted: Row[] = []
  const places = new Map(invited)
  for (const row of chosen.values()) {
    const firm = row.organisationId ?? ''
    const beside = row.entry === 'open' ? openOf.get(firm) : counted
    if (beside) beside.push(row)
    else openOf.set(firm, [row])
    if (row.entry === 'card') places.set(firm, (places.get(firm) ?? 0) - 1)
  }
  for (const [firm, open] of openOf) counted.push(...draw(open, Math.max(0, places.get(firm) ?? 0), noise))
  return counted.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function draw<Row extends SealedAnswer>(rows: readonly Row[], places: number, noise: NoiseKey): readonly Row[] {
  if (rows.length <= places) return rows
  const drawn = rows.map((row) => ({ row, mark: Buffer.from(sealSet(noise, [`v1-open ${row.id}`])) }))
  return drawn
    .sort((a, b) => Buffer.compare(a.mark, b.mark))
    .slice(0, places)
    .map(({ row }) => row)
}

/** Counted answers as people. What was imported has no page and no pool. */
export function readPeople(
  rows: readonly SealedAnswer[],
  { firms, properties }: Pick<ReleasePlan, 'firms' | 'properties'>,
  noise: NoiseKey,
): Person[] {
  return countedAnswers(rows, firms, noise)
    .filter((row) => row.entry !== 'imported')
    .map(
      (row): Person => ({
        key: personOf(row),
        firmId: row.organisationId as string,
        byCard: row.entry === 'card',
        unit: typeof row.answers.unit === 'string' ? row.answers.unit : undefined,
        yes: properties.map((property) => holdsProperty(property, row.answers)),
      }),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

const personOf = ({ threadId, id }: SealedAnswer): string => threadId ?? id

function comesFirst(a: SealedAnswer, b: SealedAnswer): boolean {
  if (a.entry !== b.entry) return a.entry === 'card'
  return a.id < b.id
}
