import type { Kysely } from 'kysely'
import type { Block } from '#contract/concepts'
import { toJson } from '../../db/json.ts'
import type { Tables } from '../../db/tables.ts'

type Db = Kysely<Tables>

export interface ConceptToStore {
  id: string
  allianceId: string
  waveId: string
  familyId: string
  direction: string
  document: object
  position: number
  operators: string[]
  blocks: Block[]
  reason: string
  byName: string
  day: string
}

/** All concepts of a wave at once, or none when they are there already. Returns how many were stored. */
export async function insertConcepts(db: Db, waveId: string, concepts: readonly ConceptToStore[]): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const present = await trx.selectFrom('concept').select('id').where('wave_id', '=', waveId).limit(1).executeTakeFirst()
    if (present) return 0
    for (const concept of concepts) {
      await trx
        .insertInto('concept')
        .values({
          id: concept.id,
          alliance_id: concept.allianceId,
          wave_id: concept.waveId,
          family_id: concept.familyId,
          direction: concept.direction,
          document: toJson(concept.document),
          position: concept.position,
        })
        .execute()
      await trx
        .insertInto('concept_version')
        .values({
          concept_id: concept.id,
          version: 1,
          by_name: concept.byName,
          by_user: null,
          made_on: concept.day,
          reason: concept.reason,
          operators: toJson(concept.operators),
          blocks: toJson(concept.blocks),
        })
        .execute()
    }
    return concepts.length
  })
}

export async function listConcepts(db: Db, waveId: string) {
  return db.selectFrom('concept').selectAll().where('wave_id', '=', waveId).orderBy('position').execute()
}

export async function findConcept(db: Db, id: string) {
  return db.selectFrom('concept').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function listVersions(db: Db, conceptIds: readonly string[]) {
  if (conceptIds.length === 0) return []
  return db.selectFrom('concept_version').selectAll().where('concept_id', 'in', conceptIds).orderBy('version').execute()
}

/** Stores the next version, unless somebody else's came first: then returns undefined and nothing is lost on either side. */
export async function insertVersion(
  db: Db,
  version: {
    conceptId: string
    basedOn: number
    byName: string
    byUser: string
    day: string
    reason: string
    operators: string[]
    blocks: Block[]
  },
): Promise<number | undefined> {
  const next = version.basedOn + 1
  const inserted = await db
    .insertInto('concept_version')
    .columns(['concept_id', 'version', 'by_name', 'by_user', 'made_on', 'reason', 'operators', 'blocks'])
    .values({
      concept_id: version.conceptId,
      version: next,
      by_name: version.byName,
      by_user: version.byUser,
      made_on: version.day,
      reason: version.reason,
      operators: toJson(version.operators),
      blocks: toJson(version.blocks as object[]),
    })
    .onConflict((conflict) => conflict.columns(['concept_id', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst()
  return inserted?.version
}

export async function findNewestVersion(db: Db, conceptId: string) {
  return db
    .selectFrom('concept_version')
    .selectAll()
    .where('concept_id', '=', conceptId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}
