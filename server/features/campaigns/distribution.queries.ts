import type { Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import { toOutline } from './campaigns.queries.ts'

type Db = Kysely<Tables>

const rowsPerInsert = 1_000

export async function listWaveOrganisations(db: Db, waveIds: readonly string[]) {
  if (waveIds.length === 0) return []
  return db
    .selectFrom('wave_organisation')
    .innerJoin('organisation', 'organisation.id', 'wave_organisation.organisation_id')
    .select([
      'wave_organisation.wave_id as waveId',
      'wave_organisation.organisation_id as organisationId',
      'wave_organisation.slug as slug',
      'wave_organisation.invited as invited',
      'wave_organisation.cards_printed as cardsPrinted',
      'organisation.name as name',
    ])
    .where('wave_organisation.wave_id', 'in', [...waveIds])
    .orderBy('organisation.name')
    .execute()
}

const outlineColumns = [
  'wave.id',
  'wave.alliance_id',
  'wave.name',
  'wave.kind',
  'wave.state',
  'wave.opens_on',
  'wave.closes_on',
  'wave.instrument',
  'wave.instrument_version',
  'wave.instrument_hash',
  'wave.languages',
  'wave.publish_delicate',
  'wave.controller',
  'wave.contact',
  'wave.notice_version',
  'wave.plan_hash',
  'wave.number',
] as const

/** The wave and organisation behind a printed link, without the plan: this is asked at every answer. */
export async function findSlug(db: Db, slug: string) {
  const row = await db
    .selectFrom('wave_organisation')
    .innerJoin('organisation', 'organisation.id', 'wave_organisation.organisation_id')
    .innerJoin('wave', 'wave.id', 'wave_organisation.wave_id')
    .select(outlineColumns)
    .select(['organisation.id as organisationId', 'organisation.name as organisationName', 'wave_organisation.slug as slug'])
    .where('wave_organisation.slug', '=', slug)
    .executeTakeFirst()
  return row && { slug: row.slug, wave: toOutline(row), organisation: { id: row.organisationId, name: row.organisationName } }
}

/** Stores the codes of new cards, unless they would be more than the people invited: then says how many are left. */
export async function insertCards(
  db: Db,
  place: { waveId: string; organisationId: string },
  codeHashes: readonly string[],
): Promise<{ stored: true } | { stored: false; left: number }> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('wave_organisation')
      .select(['invited', 'cards_printed'])
      .where('wave_id', '=', place.waveId)
      .where('organisation_id', '=', place.organisationId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const left = Math.max(0, row.invited - row.cards_printed)
    if (codeHashes.length > left) return { stored: false, left }
    await trx
      .updateTable('wave_organisation')
      .set({ cards_printed: row.cards_printed + codeHashes.length })
      .where('wave_id', '=', place.waveId)
      .where('organisation_id', '=', place.organisationId)
      .execute()
    for (let start = 0; start < codeHashes.length; start += rowsPerInsert) {
      await trx
        .insertInto('urn_code')
        .values(
          codeHashes
            .slice(start, start + rowsPerInsert)
            .map((code_hash) => ({ code_hash, wave_id: place.waveId, organisation_id: place.organisationId })),
        )
        .execute()
    }
    return { stored: true }
  })
}
