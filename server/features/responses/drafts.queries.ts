import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../db/tables.ts'

type Db = Kysely<Tables>

export interface StoredDraft {
  slug: string
  version: number
  blob: string
  keepUntil: string
}

/** Replaces what the same code kept for the same link. False where a link holds more drafts than people could have started. */
export async function putDraft(db: Db, lookup: string, draft: StoredDraft, most: number): Promise<boolean> {
  const { slug, version: survey_version, blob, keepUntil: keep_until } = draft
  const row = await db
    .insertInto('draft')
    .columns(['lookup', 'slug', 'survey_version', 'blob', 'keep_until'])
    .expression((eb) =>
      eb
        .selectFrom(
          eb
            .selectFrom('draft')
            .select(sql<number>`count(*)::int`.as('others'))
            .where('slug', '=', slug)
            .where('lookup', '<>', lookup)
            .as('held'),
        )
        .select([
          sql<string>`${lookup}::text`.as('lookup'),
          sql<string>`${slug}::text`.as('slug'),
          sql<number>`${survey_version}::int`.as('survey_version'),
          sql<string>`${blob}::text`.as('blob'),
          sql<string>`${keep_until}::text`.as('keep_until'),
        ])
        .where('held.others', '<', most),
    )
    .onConflict((conflict) => conflict.columns(['lookup', 'slug']).doUpdateSet({ survey_version, blob, keep_until }))
    .returning('slug')
    .executeTakeFirst()
  return row !== undefined
}

/** Those whose days are not over; in an order that says nothing of when they came. */
export async function listDrafts(db: Db, lookup: string, today: string): Promise<StoredDraft[]> {
  return db
    .selectFrom('draft')
    .select(['slug', 'survey_version as version', 'blob', 'keep_until as keepUntil'])
    .where('lookup', '=', lookup)
    .where('keep_until', '>=', today)
    .orderBy('slug')
    .execute()
}

export async function deleteDrafts(db: Db, lookup: string, slug?: string): Promise<number> {
  const base = db.deleteFrom('draft').where('lookup', '=', lookup)
  const rows = await (slug === undefined ? base : base.where('slug', '=', slug)).returning('slug').execute()
  return rows.length
}

/** What nobody can go on with: its days, or those of its wave, are over. */
export async function deleteOldDrafts(db: Db, today: string): Promise<void> {
  const over = db
    .selectFrom('wave_organisation')
    .innerJoin('wave', 'wave.id', 'wave_organisation.wave_id')
    .select('wave_organisation.slug')
    .where((eb) => eb.or([eb('wave.state', 'in', ['closing', 'closed']), eb('wave.closes_on', '<', today)]))
  await db
    .deleteFrom('draft')
    .where((eb) => eb.or([eb('keep_until', '<', today), eb('slug', 'in', over)]))
    .execute()
}
