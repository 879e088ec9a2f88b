import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../db/tables.ts'

type Db = Kysely<Tables>

export interface StoredDraft {
  slug: string
  version: number
  blob: string
  keepUntil: string
}

/** Where drafts lie: each link and the alliance it belongs to. */
export async function listDraftPlaces(db: Db): Promise<{ slug: string; allianceId: string }[]> {
  return db
    .selectFrom('draft')
    .innerJoin('wave_organisation', 'wave_organisation.slug', 'draft.slug')
    .innerJoin('wave', 'wave.id', 'wave_organisation.wave_id')
    .select(['draft.slug as slug', 'wave.alliance_id as allianceId'])
    .distinct()
    .execute()
}

/**
 * Replaces what the same code kept for the same link. A first one is refused, with false, where the link holds `least` already and `perInvited`
 * for each person it invites: more than people could have started.
 */
export async function putDraft(
  db: Db,
  lookup: string,
  draft: StoredDraft,
  { least, perInvited }: { least: number; perInvited: number },
): Promise<boolean> {
  const { slug, version: survey_version, blob, keepUntil: keep_until } = draft
  const row = await db
    .insertInto('draft')
    .columns(['lookup', 'slug', 'survey_version', 'blob', 'keep_until'])
    .expression((eb) =>
      eb
        .selectFrom('wave_organisation')
        .select([
          sql<string>`${lookup}::text`.as('lookup'),
          'wave_organisation.slug',
          sql<number>`${survey_version}::int`.as('survey_version'),
          sql<string>`${blob}::text`.as('blob'),
          sql<string>`${keep_until}::text`.as('keep_until'),
        ])
        .where('wave_organisation.slug', '=', slug)
        .where(
          sql<boolean>`(exists (select 1 from draft own where own.slug = ${slug} and own.lookup = ${lookup})
            or (select count(*) from draft other where other.slug = ${slug})
              < greatest(${least}::int, ${perInvited}::int * wave_organisation.invited))`,
        ),
    )
    .onConflict((conflict) => conflict.columns(['lookup', 'slug']).doUpdateSet({ survey_version, blob, keep_until }))
    .returning('slug')
    .executeTakeFirst()
  return row !== undefined
}

/** Those whose days are not over; in an order that says nothing of when they came. */
export async function listDrafts(db: Db, lookups: readonly string[], today: string): Promise<StoredDraft[]> {
  if (lookups.length === 0) return []
  return db
    .selectFrom('draft')
    .select(['slug', 'survey_version as version', 'blob', 'keep_until as keepUntil'])
    .where('lookup', 'in', [...lookups])
    .where('keep_until', '>=', today)
    .orderBy('slug')
    .execute()
}

export async function deleteDrafts(db: Db, lookups: readonly string[]): Promise<number> {
  if (lookups.length === 0) return 0
  const rows = await db
    .deleteFrom('draft')
    .where('lookup', 'in', [...lookups])
    .returning('slug')
    .execute()
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
