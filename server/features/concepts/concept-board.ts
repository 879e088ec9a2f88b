import {
  blockLabel,
  blockLabels,
  composeConcepts,
  type FamilyProfile,
  operators as grammarOperators,
  type ResourceProfile,
  reviewBlocks,
  roleLabels,
} from '#analytics'
import type { LocalText } from '#contract/common'
import type { Block, BlocksChecked, Concept, ConceptVersionView, FamilyQuestions, Grammar, SaveVersion } from '#contract/concepts'
import type { MapFamily, NeedMap } from '#contract/needs'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { listOrganisations, listUsableResources } from '../alliances/alliances.ts'
import { getWave } from '../campaigns/campaigns.ts'
import { getPublishedMap } from '../needs/needs.ts'
import { keepOrigins, storedBlock } from './block-origin.ts'
import { findConcept, findNewestVersion, insertConcepts, insertVersion, listConcepts, listVersions } from './concepts.queries.ts'

/** A concept as described to readers, before the voices of the table are added. */
export type DescribedConcept = Omit<Concept, 'votes' | 'decision' | 'earlierDecisions'>

/** What is said of a concept once and for all; what changes is in its versions. */
type ConceptDocument = Pick<Concept, 'title' | 'challenge' | 'causeCheck' | 'why' | 'openPoints' | 'measures' | 'doesNotSolve'>

const generatorName = 'Ascolto'
const generatorReason = 'Proposta composta dai bisogni / Composed from the needs'

/** Composes the concepts of a published map, once: the map and shared resources are all it reads. */
export async function composeForWave(house: House, waveId: string): Promise<number> {
  const map = await getPublishedMap(house, waveId)
  const { allianceId } = await getWave(house, waveId)
  const { concepts } = compose(map, await readResources(house, allianceId))
  return insertConcepts(
    house.db,
    waveId,
    concepts.map((concept, position) => ({
      id: house.random.id(),
      allianceId,
      waveId,
      familyId: concept.familyId,
      direction: concept.direction,
      document: {
        title: concept.title,
        challenge: concept.challenge,
        causeCheck: concept.causeCheck,
        why: concept.why,
        openPoints: concept.openPoints,
        measures: concept.measures,
        doesNotSolve: concept.doesNotSolve,
      } satisfies ConceptDocument,
      position,
      operators: concept.operators.map((operator) => operator.id),
      blocks: concept.blocks.map(storedBlock),
      reason: generatorReason,
      byName: generatorName,
      day: house.clock.today(),
    })),
  )
}

function compose(map: NeedMap, resources: ResourceProfile[]) {
  return composeConcepts(map.families, { resources, cycle: { regionalGrant: true } })
}

async function readResources(house: House, allianceId: string): Promise<ResourceProfile[]> {
  const organisations = new Map(
    (await listOrganisations(house, allianceId)).map((organisation) => [organisation.id, organisation]),
  )
  return (await listUsableResources(house, allianceId)).map((resource) => {
    const organisation = organisations.get(resource.organisationId)
    return {
      id: resource.id,
      kind: resource.kind,
      grid: resource.grid,
      place: resource.place,
      capacity: resource.capacity,
      organisationKind: organisation?.kind ?? 'other',
      ...(organisation ? { sizeClass: organisation.sizeClass } : {}),
    }
  })
}

/** Only what a story tells of the concepts of a wave; nothing is composed or checked for it. */
export async function listConceptTitles(
  house: House,
  waveId: string,
): Promise<Pick<DescribedConcept, 'id' | 'familyId' | 'title'>[]> {
  return (await listConcepts(house.db, waveId)).map((row) => ({
    id: row.id,
    familyId: row.family_id,
    title: (row.document as unknown as ConceptDocument).title,
  }))
}

/** The concepts of a map with all their versions, and the families of which too little is known for a concept. */
export async function describeConcepts(
  house: House,
  map: NeedMap,
): Promise<{ concepts: DescribedConcept[]; questions: FamilyQuestions[] }> {
  const { allianceId } = await getWave(house, map.waveId)
  const resources = await readResources(house, allianceId)
  const rows = await listConcepts(house.db, map.waveId)
  const versions = await listVersions(
    house.db,
    rows.map((row) => row.id),
  )
  const concepts = rows.flatMap((row): DescribedConcept[] => {
    const family = map.families.find((candidate) => candidate.id === row.family_id)
    if (!family) return []
    return [
      {
        id: row.id,
        familyId: row.family_id,
        familyName: family.name,
        direction: row.direction as Concept['direction'],
        ...(row.document as unknown as ConceptDocument),
        versions: versions
          .filter((version) => version.concept_id === row.id)
          .map(
            (version): ConceptVersionView => ({
              version: version.version,
              by: version.by_name,
              on: version.made_on,
              reason: version.reason,
              ...review(version.blocks as unknown as Block[], version.operators, family, resources),
            }),
          ),
      },
    ]
  })
  return { concepts, questions: describeQuestions(map, resources) }
}

function describeQuestions(map: NeedMap, resources: ResourceProfile[]): FamilyQuestions[] {
  const names = new Map(map.families.map((family) => [family.id, family.name]))
  return compose(map, resources).questions.map(({ familyId, questions }) => ({
    familyId,
    familyName: names.get(familyId) ?? { it: '', en: '' },
    questions: [...questions],
  }))
}

function review(blocks: readonly Block[], operators: readonly string[], family: MapFamily, resources: ResourceProfile[]) {
  const reviewed = reviewBlocks(blocks, { operators, family: family as FamilyProfile, resources })
  return {
    operators: reviewed.operators,
    blocks: reviewed.blocks.map((block) => ({ ...storedBlock(block), label: block.label, why: block.why })),
    checks: reviewed.checks.map(({ patch, ...check }) => ({
      ...check,
      ...(patch ? { patch: { add: patch.add.map(storedBlock), remove: patch.remove.map(storedBlock) } } : {}),
    })),
    scores: reviewed.scores,
    scene: reviewed.scene,
  }
}

export interface ConceptOnBoard {
  id: string
  allianceId: string
  waveId: string
  familyId: string
  newestVersion: number
  newestBlocks: readonly Block[]
  operators: string[]
}

export async function getConcept(house: House, id: string): Promise<ConceptOnBoard> {
  const row = await findConcept(house.db, id)
  const newest = row && (await findNewestVersion(house.db, id))
  if (!row || !newest) throw new Failure('not-found')
  return {
    id,
    allianceId: row.alliance_id,
    waveId: row.wave_id,
    familyId: row.family_id,
    newestVersion: newest.version,
    newestBlocks: newest.blocks as unknown as Block[],
    operators: newest.operators,
  }
}

async function familyOf(house: House, concept: ConceptOnBoard): Promise<MapFamily> {
  const map = await getPublishedMap(house, concept.waveId)
  const family = map.families.find((candidate) => candidate.id === concept.familyId)
  if (!family) throw new Failure('not-found')
  return family
}

/** Blocks of words the grammar does not know are refused by name, not guessed. */
function assertGrammar(blocks: readonly Block[]): void {
  const unknown = blocks.flatMap((block, at) => {
    const known =
      blockLabel(block.kind, block.value) !== undefined && (block.role === undefined || Object.hasOwn(roleLabels, block.role))
    return known ? [] : [{ field: `blocks.${at}`, problem: 'unknown' }]
  })
  if (unknown.length > 0) throw new Failure('bad-request', unknown)
}

export async function checkBlocks(house: House, concept: ConceptOnBoard, blocks: readonly Block[]): Promise<BlocksChecked> {
  assertGrammar(blocks)
  const { checks, scores } = review(
    keepOrigins(blocks, concept.newestBlocks),
    concept.operators,
    await familyOf(house, concept),
    await readResources(house, concept.allianceId),
  )
  return { checks, scores }
}

/** Saves an edit as the next version. When somebody saved first the edit is refused and stays with its author. */
export async function saveVersion(
  house: House,
  concept: ConceptOnBoard,
  author: { userId: string; name: string },
  edit: SaveVersion,
): Promise<number> {
  assertGrammar(edit.blocks)
  if (edit.basedOn > concept.newestVersion)
    throw new Failure('bad-request', [{ field: 'basedOn', problem: 'range', limit: concept.newestVersion }])
  const [base] = (await listVersions(house.db, [concept.id])).filter((version) => version.version === edit.basedOn)
  if (!base) throw new Failure('conflict')
  const saved = await insertVersion(house.db, {
    conceptId: concept.id,
    basedOn: edit.basedOn,
    byName: author.name,
    byUser: author.userId,
    day: house.clock.today(),
    reason: edit.reason,
    operators: concept.operators,
    blocks: keepOrigins(edit.blocks, base.blocks as unknown as Block[]),
  })
  if (saved === undefined) throw new Failure('conflict')
  return saved
}

/** The vocabulary of the block board. */
export function readGrammar(): Grammar {
  const words = (labels: Readonly<Record<string, LocalText>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }))
  return {
    blocks: Object.fromEntries(Object.entries(blockLabels).map(([kind, labels]) => [kind, words(labels)])),
    roles: words(roleLabels),
    operators: grammarOperators.map(({ id, label }) => ({ id, label })),
  }
}
