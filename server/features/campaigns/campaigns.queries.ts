import type { Kysely, Selectable } from 'kysely'
import type { WorkerLanguage } from '#contract/common'
import { toJson } from '../../db/json.ts'
import type { Tables, WaveRow } from '../../db/tables.ts'
import type { Wave, WaveOutline } from './wave.ts'

type Db = Kysely<Tables>

type PlannedRow = Selectable<WaveRow>

function toWave(row: PlannedRow): Wave {
  return { ...toOutline(row), plan: row.plan }
}

export function toOutline(row: Omit<PlannedRow, 'plan' | 'opened_on' | 'signing_roles'>): WaveOutline {
  return {
    id: row.id,
    allianceId: row.alliance_id,
    name: row.name,
    kind: row.kind,
    state: row.state,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    instrument: row.instrument,
    instrumentVersion: row.instrument_version,
    instrumentHash: row.instrument_hash,
    languages: row.languages as WorkerLanguage[],
    publishDelicate: row.publish_delicate,
    controller: row.controller,
    contact: row.contact,
    noticeVersion: row.notice_version,
    planHash: row.plan_hash,
    number: row.number,
  }
}

export async function findWave(db: Db, id: string): Promise<Wave | undefined> {
  const row = await db.selectFrom('wave').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toWave(row)
}

/** First to last. */
export async function listWavesOf(db: Db, allianceId: string): Promise<Wave[]> {
  const rows = await db.selectFrom('wave').selectAll().where('alliance_id', '=', allianceId).orderBy('number').execute()
  return rows.map(toWave)
}

export interface InvitedOrganisation {
  organisationId: string
  slug: string
  invited: number
}

const rowsPerInsert = 1_000

/** A wave with its links; the alliance's row is held so that numbers follow one another. */
export async function insertWave(
  db: Db,
  wave: Omit<Wave, 'number'>,
  organisations: readonly InvitedOrganisation[],
  importedOn?: string,
): Promise<Wave> {
  return db.transaction().execute(async (trx) => {
    await holdAlliance(trx, wave.allianceId)
    const last = await trx
      .selectFrom('wave')
      .select((eb) => eb.fn.max('number').as('number'))
      .where('alliance_id', '=', wave.allianceId)
      .executeTakeFirst()
    const number = Number(last?.number ?? 0) + 1
    await trx
      .insertInto('wave')
      .values({
        id: wave.id,
        alliance_id: wave.allianceId,
        name: wave.name,
        kind: wave.kind,
        state: wave.state,
        opens_on: wave.opensOn,
        closes_on: wave.closesOn,
        instrument: wave.instrument,
        instrument_version: wave.instrumentVersion,
        instrument_hash: wave.instrumentHash,
        languages: toJson<string[]>(wave.languages),
        publish_delicate: wave.publishDelicate,
        controller: wave.controller,
        contact: wave.contact,
        notice_version: wave.noticeVersion,
        plan: null,
        plan_hash: null,
        number,
        ...(importedOn ? await frozenSigners(trx, wave.allianceId, importedOn) : {}),
      })
      .execute()
    await insertOrganisations(trx, wave.id, organisations)
    return { ...wave, number }
  })
}

/** Who may sign the map is settled with the plan: later grants of a role that somebody holds now do not sign it. */
export async function frozenSigners(trx: Db, allianceId: string, day: string) {
  const held = await trx
    .selectFrom('staff_grant')
    .select('role')
    .distinct()
    .where('alliance_id', '=', allianceId)
    .where('role', 'in', ['facilitator', 'worker_rep'])
    .execute()
  return { opened_on: day, signing_roles: toJson(held.map(({ role }) => role)) }
}

export async function holdAlliance(trx: Db, allianceId: string): Promise<void> {
  await trx.selectFrom('alliance').select('id').where('id', '=', allianceId).forUpdate().execute()
}

async function insertOrganisations(trx: Db, waveId: string, organisations: readonly InvitedOrganisation[]): Promise<void> {
  for (let start = 0; start < organisations.length; start += rowsPerInsert) {
    await trx
      .insertInto('wave_organisation')
      .values(
        organisations.slice(start, start + rowsPerInsert).map((each) => ({
          wave_id: waveId,
          organisation_id: each.organisationId,
          slug: each.slug,
          invited: each.invited,
          cards_printed: 0,
        })),
      )
      .execute()
  }
}

export type DraftChange = Pick<
  Wave,
  'name' | 'kind' | 'opensOn' | 'closesOn' | 'languages' | 'publishDelicate' | 'controller' | 'contact' | 'instrument'
> &
  Pick<Wave, 'instrumentVersion' | 'instrumentHash' | 'noticeVersion'>

/** Rewrites a draft. An organisation that stays keeps its link and its printed cards. False when it is no draft any more. */
export async function updateDraft(
  db: Db,
  id: string,
  change: DraftChange,
  organisations: readonly InvitedOrganisation[],
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const updated = await trx
      .updateTable('wave')
      .set({
        name: change.name,
        kind: change.kind,
        opens_on: change.opensOn,
        closes_on: change.closesOn,
        languages: toJson<string[]>(change.languages),
        publish_delicate: change.publishDelicate,
        controller: change.controller,
        contact: change.contact,
        instrument: change.instrument,
        instrument_version: change.instrumentVersion,
        instrument_hash: change.instrumentHash,
        notice_version: change.noticeVersion,
      })
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .returning('id')
      .executeTakeFirst()
    if (!updated) return false
    const present = await trx.selectFrom('wave_organisation').select('organisation_id').where('wave_id', '=', id).execute()
    const wanted = new Set(organisations.map((each) => each.organisationId))
    const gone = present.map((row) => row.organisation_id).filter((organisationId) => !wanted.has(organisationId))
    if (gone.length > 0) {
      for (const table of ['urn_code', 'wave_organisation'] as const) {
        await trx.deleteFrom(table).where('wave_id', '=', id).where('organisation_id', 'in', gone).execute()
      }
    }
    const known = new Set(present.map((row) => row.organisation_id))
    const added = organisations.filter((each) => !known.has(each.organisationId))
    await insertOrganisations(trx, id, added)
    return true
  })
}

export async function deleteDraft(db: Db, id: string): Promise<boolean> {
  const gone = await db.deleteFrom('wave').where('id', '=', id).where('state', '=', 'draft').returning('id').executeTakeFirst()
  return gone !== undefined
}

export async function findPlan(db: Db, waveId: string): Promise<object | null> {
  const row = await db.selectFrom('wave').select('plan').where('id', '=', waveId).executeTakeFirst()
  return row?.plan ?? null
}
