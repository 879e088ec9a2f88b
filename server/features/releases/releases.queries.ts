import { type Kysely, sql, type Transaction } from 'kysely'
import type { ReleaseCellRow, Tables } from '../../db/tables.ts'
import type { StoredRelease } from './release-chain.ts'

type Db = Kysely<Tables> | Transaction<Tables>

/** Runs in one transaction that is alone in its alliance: two builds never fork the chain. */
export async function inAlliance<T>(
  db: Kysely<Tables>,
  allianceId: string,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('alliance').select('id').where('id', '=', allianceId).forUpdate().executeTakeFirstOrThrow()
    return work(trx)
  })
}

export async function countReleases(db: Db, waveId: string): Promise<number> {
  const row = await db
    .selectFrom('release')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('wave_id', '=', waveId)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Hash of the last release of an alliance: the one that no other release names as its predecessor. */
export async function findLastHash(db: Db, allianceId: string): Promise<string | null> {
  const row = await db
    .selectFrom('release')
    .select('hash')
    .where('alliance_id', '=', allianceId)
    .where('hash', 'not in', (eb) =>
      eb
        .selectFrom('release as later')
        .select('later.previous_hash')
        .where('later.alliance_id', '=', allianceId)
        .where('later.previous_hash', 'is not', null)
        .$castTo<string>(),
    )
    .executeTakeFirst()
  return row?.hash ?? null
}

/** The newest release of each subject from waves before a number. */
export async function listReleasesBefore(db: Db, allianceId: string, number: number) {
  return db
    .selectFrom('release')
    .innerJoin('wave', 'wave.id', 'release.wave_id')
    .distinctOn('release.organisation_id')
    .select(['release.organisation_id', 'release.document'])
    .where('release.alliance_id', '=', allianceId)
    .where('wave.number', '<', number)
    .orderBy('release.organisation_id')
    .orderBy('wave.number', 'desc')
    .execute()
}

const releasesPerInsert = 200
const cellsPerInsert = 10_000

/** Cells travel as one value for each batch: a release of a region has hundreds of thousands. */
export async function insertReleases(
  db: Db,
  releases: readonly StoredRelease[],
  cells: readonly ReleaseCellRow[],
): Promise<void> {
  for (let at = 0; at < releases.length; at += releasesPerInsert) {
    await db
      .insertInto('release')
      .values(releases.slice(at, at + releasesPerInsert))
      .execute()
  }
  for (let at = 0; at < cells.length; at += cellsPerInsert) {
    const batch = JSON.stringify(cells.slice(at, at + cellsPerInsert))
    await sql`
      insert into release_cell (release_id, group_id, property, kind, percent, step)
      select release_id, group_id, property, kind, percent, step from jsonb_to_recordset(${batch}::text::jsonb)
        as cell (release_id text, group_id text, property text, kind text, percent int, step int)`.execute(db)
  }
}

/** Releases an organisation may read, newest wave first. */
export async function listReleasesOf(db: Db, organisationId: string) {
  return db
    .selectFrom('release')
    .innerJoin('wave', 'wave.id', 'release.wave_id')
    .select(['wave.id', 'wave.name', 'wave.closes_on', 'wave.number'])
    .where('release.organisation_id', '=', organisationId)
    .orderBy('wave.number', 'desc')
    .execute()
}

/** Of every organisation of an alliance, the newest wave with a release, the newest first. */
export async function listNewestReleases(db: Db, allianceId: string) {
  return db
    .selectFrom('release')
    .innerJoin('wave', 'wave.id', 'release.wave_id')
    .select(['release.organisation_id', 'wave.name', 'wave.closes_on'])
    .where('release.alliance_id', '=', allianceId)
    .where('release.organisation_id', 'is not', null)
    .orderBy('wave.number', 'desc')
    .execute()
}

export async function findRelease(db: Db, waveId: string, organisationId: string | null): Promise<StoredRelease | undefined> {
  return db
    .selectFrom('release')
    .selectAll()
    .where('wave_id', '=', waveId)
    .where('organisation_id', organisationId === null ? 'is' : '=', organisationId)
    .executeTakeFirst()
}

export async function findReleaseById(db: Db, id: string): Promise<StoredRelease | undefined> {
  return db.selectFrom('release').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function listReleases(db: Db, allianceId: string): Promise<StoredRelease[]> {
  return db.selectFrom('release').selectAll().where('alliance_id', '=', allianceId).execute()
}

export async function listCells(db: Db, releaseId: string): Promise<Omit<ReleaseCellRow, 'release_id'>[]> {
  return db
    .selectFrom('release_cell')
    .select(['group_id', 'property', 'kind', 'percent', 'step'])
    .where('release_id', '=', releaseId)
    .execute()
}

/** Releases of an organisation, or of its alliance's pools, from waves up to a number, the oldest first. */
export async function listReleasesUpTo(
  db: Db,
  of: { organisationId: string } | { allianceId: string },
  number: number,
  atMost: number,
): Promise<(StoredRelease & { name: string; closes_on: string })[]> {
  const rows = await db
    .selectFrom('release')
    .innerJoin('wave', 'wave.id', 'release.wave_id')
    .selectAll('release')
    .select(['wave.name', 'wave.closes_on'])
    .where('wave.number', '<=', number)
    .$if('organisationId' in of, (query) =>
      query.where('release.organisation_id', '=', 'organisationId' in of ? of.organisationId : ''),
    )
    .$if('allianceId' in of, (query) =>
      query
        .where('release.organisation_id', 'is', null)
        .where('release.alliance_id', '=', 'allianceId' in of ? of.allianceId : ''),
    )
    .orderBy('wave.number', 'desc')
    .limit(atMost)
    .execute()
  return rows.reverse()
}

/** The newest opened wave of listening an organisation was invited to, unless its release is there. */
export async function findUnreleasedWave(db: Db, organisationId: string) {
  const newest = await db
    .selectFrom('wave_organisation')
    .innerJoin('wave', 'wave.id', 'wave_organisation.wave_id')
    .leftJoin('release', (join) =>
      join.onRef('release.wave_id', '=', 'wave.id').on('release.organisation_id', '=', organisationId),
    )
    .select(['wave.id', 'wave.name', 'wave.state', 'wave.opens_on', 'wave.closes_on', 'release.id as release_id'])
    .where('wave_organisation.organisation_id', '=', organisationId)
    .where('wave.kind', '=', 'listening')
    .where('wave.state', '!=', 'draft')
    .orderBy('wave.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest && newest.release_id === null ? newest : undefined
}

export async function listClosingStates(db: Db, waveId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('job_progress')
    .select('state')
    .where('kind', '=', 'close-wave')
    .where('subject_id', '=', waveId)
    .execute()
  return rows.map(({ state }) => state)
}
