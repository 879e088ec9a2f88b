import { type Kysely, sql } from 'kysely'
import type { OrganisationInput, SharedResourceInput } from '#contract/alliances'
import { toJson } from '../../db/json.ts'
import type { Tables } from '../../db/tables.ts'

type Db = Kysely<Tables>

export async function insertAlliance(
  db: Db,
  alliance: { id: string; name: string; territory: string; isDemo: boolean },
): Promise<void> {
  const { isDemo, ...rest } = alliance
  await db
    .insertInto('alliance')
    .values({ ...rest, is_demo: isDemo })
    .execute()
}

export async function findAlliance(db: Db, id: string) {
  return db.selectFrom('alliance').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function listAllAlliances(db: Db) {
  return db.selectFrom('alliance').selectAll().orderBy('name').orderBy('id').execute()
}

/** So that two changes of the members of one alliance wait for each other; call it inside a transaction. */
export async function lockAlliance(db: Db, id: string): Promise<void> {
  await db.selectFrom('alliance').select('id').where('id', '=', id).forUpdate().execute()
}

/* organisations */

export async function listMembers(db: Db, allianceId: string) {
  return db.selectFrom('organisation').selectAll().where('alliance_id', '=', allianceId).orderBy('name').orderBy('id').execute()
}

export async function findOrganisation(db: Db, id: string) {
  return db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Inserts the organisation, or changes the one with this id. */
export async function putOrganisations(
  db: Db,
  allianceId: string,
  organisations: readonly (OrganisationInput & { id: string })[],
): Promise<void> {
  if (organisations.length === 0) return
  await db
    .insertInto('organisation')
    .values(
      organisations.map(({ units, ...organisation }) => ({ ...organisation, alliance_id: allianceId, units: toJson(units) })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({
        name: set.ref('excluded.name'),
        kind: set.ref('excluded.kind'),
        sector: set.ref('excluded.sector'),
        invited: set.ref('excluded.invited'),
        units: set.ref('excluded.units'),
      })),
    )
    .execute()
}

/** What still hangs on an organisation, so that it cannot simply go. */
export async function countHolds(db: Db, organisationId: string): Promise<{ waves: number; staff: number }> {
  const count = sql<number>`count(*)::int`
  const waves = await db
    .selectFrom('wave_organisation')
    .select(count.as('count'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const staff = await db
    .selectFrom('staff_grant')
    .select(count.as('count'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return { waves: waves.count, staff: staff.count }
}

export async function deleteOrganisation(db: Db, id: string): Promise<void> {
  await db.deleteFrom('organisation').where('id', '=', id).execute()
}

/* shared resources */

const resources = (db: Db) =>
  db
    .selectFrom('shared_resource')
    .innerJoin('organisation', 'organisation.id', 'shared_resource.organisation_id')
    .selectAll('shared_resource')
    .select(['organisation.name as organisation_name', 'organisation.alliance_id'])

export async function listResourcesOfAlliance(db: Db, allianceId: string) {
  return resources(db)
    .where('organisation.alliance_id', '=', allianceId)
    .orderBy('organisation.name')
    .orderBy('shared_resource.id')
    .execute()
}

export async function listResourcesOfOrganisation(db: Db, organisationId: string) {
  return resources(db).where('organisation_id', '=', organisationId).orderBy('kind').orderBy('shared_resource.id').execute()
}

export async function findResource(db: Db, id: string) {
  return resources(db).where('shared_resource.id', '=', id).executeTakeFirst()
}

export async function putResource(
  db: Db,
  place: { id: string; organisationId: string },
  { kind, note, grid, place: placeClass, capacity, validUntil }: Omit<SharedResourceInput, 'consent'>,
): Promise<void> {
  const shared = { kind, note, grid: toJson<number[]>(grid), place: placeClass, capacity, valid_until: validUntil }
  await db
    .insertInto('shared_resource')
    .values({ id: place.id, organisation_id: place.organisationId, ...shared })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(shared))
    .execute()
}

export async function deleteResource(db: Db, id: string): Promise<void> {
  await db.deleteFrom('shared_resource').where('id', '=', id).execute()
}
