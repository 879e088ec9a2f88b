import { type Kysely, type Selectable, sql } from 'kysely'
import type { OwnTexts, SurveyDefinition } from '#surveys'
import { toJson } from '../../db/json.ts'
import type { OwnSurveyRow, Tables } from '../../db/tables.ts'
import type { OwnQuestion, OwnSurveyVersion } from './own-survey-row.ts'

type Db = Kysely<Tables>

function toVersion(row: Selectable<OwnSurveyRow>): OwnSurveyVersion {
  return {
    id: row.id,
    allianceId: row.alliance_id,
    instrument: row.instrument,
    version: row.version,
    name: row.name,
    base: { instrument: row.base_instrument, version: row.base_version },
    state: row.state,
    definition: row.definition as SurveyDefinition,
    texts: row.texts as OwnTexts,
    revision: row.revision,
    hash: row.hash,
    madeBy: row.made_by,
    madeOn: row.made_on,
    publishedBy: row.published_by,
    publishedOn: row.published_on,
  }
}

export async function findOwnSurvey(db: Db, id: string): Promise<OwnSurveyVersion | undefined> {
  const row = await db.selectFrom('own_survey').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toVersion(row)
}

export async function findPublishedOwn(db: Db, instrument: string, version?: number): Promise<OwnSurveyVersion | undefined> {
  const row = await db
    .selectFrom('own_survey')
    .selectAll()
    .where('instrument', '=', instrument)
    .where('state', '=', 'published')
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toVersion(row)
}

/** Every question of these types that a published version asks. */
export async function listOwnQuestions(db: Db, types: readonly string[]): Promise<OwnQuestion[]> {
  const { rows } = await sql<OwnQuestion>`
    select s.instrument, s.version, q ->> 'id' as id
    from own_survey s, jsonb_array_elements(s.definition -> 'questions') q
    where s.state = 'published' and q ->> 'type' in (${sql.join(types)})
    order by 1, 2, 3`.execute(db)
  return rows
}

/** By instrument, newest version first. */
export async function listOwnSurveys(db: Db, allianceId: string): Promise<OwnSurveyVersion[]> {
  const rows = await db
    .selectFrom('own_survey')
    .selectAll()
    .where('alliance_id', '=', allianceId)
    .orderBy('name')
    .orderBy('instrument')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(toVersion)
}

/** False when this instrument has that version, or another draft, already. */
export async function insertOwnSurvey(
  db: Db,
  survey: Omit<OwnSurveyVersion, 'revision' | 'hash' | 'publishedBy' | 'publishedOn' | 'state'>,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('alliance').select('id').where('id', '=', survey.allianceId).forUpdate().execute()
    const draft = await trx
      .selectFrom('own_survey')
      .select('id')
      .where('instrument', '=', survey.instrument)
      .where((eb) => eb.or([eb('state', '=', 'draft'), eb('version', '>=', survey.version)]))
      .executeTakeFirst()
    if (draft) return false
    await trx
      .insertInto('own_survey')
      .values({
        id: survey.id,
        alliance_id: survey.allianceId,
        instrument: survey.instrument,
        version: survey.version,
        name: survey.name,
        base_instrument: survey.base.instrument,
        base_version: survey.base.version,
        state: 'draft',
        definition: toJson<object>(survey.definition),
        texts: toJson<object>(survey.texts),
        hash: null,
        made_by: survey.madeBy,
        made_on: survey.madeOn,
        published_by: null,
        published_on: null,
      })
      .execute()
    return true
  })
}

/** False when it is no draft any more, or somebody changed it since. */
export async function updateOwnSurvey(
  db: Db,
  id: string,
  revision: number,
  change: Pick<OwnSurveyVersion, 'name' | 'definition' | 'texts'>,
): Promise<boolean> {
  const updated = await db
    .updateTable('own_survey')
    .set({
      name: change.name,
      definition: toJson<object>(change.definition),
      texts: toJson<object>(change.texts),
      revision: revision + 1,
    })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

export async function publishDraft(
  db: Db,
  id: string,
  revision: number,
  by: { hash: string; name: string; day: string },
): Promise<boolean> {
  const published = await db
    .updateTable('own_survey')
    .set({ state: 'published', hash: by.hash, published_by: by.name, published_on: by.day })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return published !== undefined
}

export async function deleteOwnDraft(db: Db, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('own_survey')
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

export async function listServiceNames(db: Db, allianceId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('own_service_name')
    .select('name')
    .where('alliance_id', '=', allianceId)
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}

export async function putServiceNames(db: Db, allianceId: string, names: readonly string[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom('alliance').select('id').where('id', '=', allianceId).forUpdate().execute()
    await trx.deleteFrom('own_service_name').where('alliance_id', '=', allianceId).execute()
    if (names.length === 0) return
    await trx
      .insertInto('own_service_name')
      .values(names.map((name) => ({ alliance_id: allianceId, name })))
      .execute()
  })
}
