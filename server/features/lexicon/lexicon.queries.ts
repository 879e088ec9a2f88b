import type { Kysely } from 'kysely'
import type { CueSuggestionRow, Tables, TagQualityRow } from '../../db/tables.ts'

type Db = Kysely<Tables>

export const listQuality = (db: Db, allianceId: string): Promise<TagQualityRow[]> =>
  db.selectFrom('tag_quality').selectAll().where('alliance_id', '=', allianceId).orderBy('language').execute()

export const listCues = (db: Db, allianceId: string, state: CueSuggestionRow['state']): Promise<CueSuggestionRow[]> =>
  db
    .selectFrom('cue_suggestion')
    .selectAll()
    .where('alliance_id', '=', allianceId)
    .where('state', '=', state)
    .orderBy('people', 'desc')
    .orderBy('language')
    .orderBy('cue')
    .orderBy('facet')
    .execute()

/** Figures of today in place of those of before; suggestions nobody judged yet are replaced, judged ones stay. */
export async function replaceFindings(
  db: Db,
  allianceId: string,
  quality: readonly Omit<TagQualityRow, 'counts_from'>[],
  cues: readonly CueSuggestionRow[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const row of quality) {
      const { alliance_id: _, language: __, ...figures } = row
      await trx
        .insertInto('tag_quality')
        .values({ ...row, counts_from: 0 })
        .onConflict((conflict) => conflict.columns(['alliance_id', 'language']).doUpdateSet(figures))
        .execute()
    }
    await trx.deleteFrom('cue_suggestion').where('alliance_id', '=', allianceId).where('state', '=', 'waiting').execute()
    if (cues.length === 0) return
    await trx
      .insertInto('cue_suggestion')
      .values([...cues])
      .onConflict((conflict) => conflict.columns(['alliance_id', 'language', 'cue', 'facet']).doNothing())
      .execute()
  })
}

/** False when there is no such suggestion. */
export async function judgeCue(
  db: Db,
  key: { allianceId: string; language: string; cue: string; facet: string },
  judgement: Pick<CueSuggestionRow, 'state' | 'reviewed_by' | 'reviewed_on'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('cue_suggestion')
    .set(judgement)
    .where('alliance_id', '=', key.allianceId)
    .where('language', '=', key.language)
    .where('cue', '=', key.cue)
    .where('facet', '=', key.facet)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False when tags were proposed anyway. */
export async function resumeLanguage(db: Db, allianceId: string, language: string, countsFrom: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('tag_quality')
    .set({ proposed: true, people: 0, decided: 0, precision_share: null, counts_from: countsFrom })
    .where('alliance_id', '=', allianceId)
    .where('language', '=', language)
    .where('proposed', '=', false)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
