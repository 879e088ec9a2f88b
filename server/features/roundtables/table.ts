import type { CastVote, Concept, Decide, Decision, TableView } from '#contract/concepts'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { getAlliance } from '../alliances/alliances.ts'
import { type DescribedConcept, describeConcepts, listConceptTitles, readGrammar } from '../concepts/concepts.ts'
import { getPublishedMap, listMaps } from '../needs/needs.ts'
import { insertDecision, listDecisions, listSeats, listVotes, putVote } from './roundtables.queries.ts'

/** What the table sees: published maps, the concepts composed from one of them, votes and decisions. Never a run, never a row. */
export async function getTable(house: House, allianceId: string, waveId?: string): Promise<TableView> {
  const alliance = await getAlliance(house, allianceId)
  const maps = await listMaps(house, allianceId)
  const chosen = waveId ? maps.find((map) => map.waveId === waveId) : maps[0]
  if (waveId && !chosen) throw new Failure('not-found')
  const seats = (await listSeats(house.db, allianceId)).map((seat) => ({
    name: seat.name,
    kind: seat.kind,
    ...(seat.organisation_name ? { organisationName: seat.organisation_name } : {}),
  }))
  const common = { allianceName: alliance.name, isDemo: alliance.isDemo, maps, seats, grammar: readGrammar() }
  if (!chosen) return { ...common, concepts: [], questions: [] }
  const map = await getPublishedMap(house, chosen.waveId)
  const { concepts, questions } = await describeConcepts(house, map)
  return { ...common, map, concepts: await withVoices(house, concepts), questions }
}

async function withVoices(house: House, concepts: DescribedConcept[]): Promise<Concept[]> {
  const ids = concepts.map((concept) => concept.id)
  const [votes, decisions] = [await listVotes(house.db, ids), await listDecisions(house.db, ids)]
  return concepts.map((concept) => {
    const [decision, ...earlierDecisions] = decisions.filter((each) => each.concept_id === concept.id).map(toDecision)
    return {
      ...concept,
      votes: votes
        .filter((vote) => vote.concept_id === concept.id)
        .map((vote) => ({
          version: vote.version,
          choice: vote.choice as CastVote['choice'],
          reason: vote.reason,
          by: vote.by_name,
          seat: vote.seat,
          on: vote.voted_on,
        })),
      ...(decision ? { decision } : {}),
      ...(earlierDecisions.length > 0 ? { earlierDecisions } : {}),
    }
  })
}

function toDecision(row: Awaited<ReturnType<typeof listDecisions>>[number]): Decision {
  return { outcome: row.outcome, reason: row.reason, by: row.by_name, on: row.decided_on }
}

interface Voter {
  userId: string
  name: string
}

/** A vote speaks of the newest version, so that nobody is counted for words that changed; a reason is always kept with it. */
export async function castVote(
  house: House,
  concept: { id: string; allianceId: string; newestVersion: number },
  voter: Voter,
  vote: CastVote,
): Promise<void> {
  if (vote.version !== concept.newestVersion) throw new Failure('conflict')
  const seat = (await listSeats(house.db, concept.allianceId)).find((candidate) => candidate.user_id === voter.userId)
  await putVote(house.db, {
    conceptId: concept.id,
    version: vote.version,
    userId: voter.userId,
    byName: voter.name,
    seat: seat?.kind ?? 'other',
    choice: vote.choice,
    reason: vote.reason,
    day: house.clock.today(),
  })
}

export async function decide(house: House, concept: { id: string }, name: string, decision: Decide): Promise<void> {
  await insertDecision(house.db, { conceptId: concept.id, ...decision, byName: name, day: house.clock.today() })
}

export interface ConceptStory {
  familyId: string
  title: Concept['title']
  decision?: NonNullable<Concept['decision']>
}

/** What became of the families of a map: for "what happened to my words". */
export async function listConceptStories(house: House, waveId: string): Promise<ConceptStory[]> {
  const titles = await listConceptTitles(house, waveId)
  const decisions = await listDecisions(
    house.db,
    titles.map(({ id }) => id),
  )
  return titles.map(({ id, familyId, title }) => {
    const newest = decisions.find((decision) => decision.concept_id === id)
    return { familyId, title, ...(newest ? { decision: toDecision(newest) } : {}) }
  })
}
