import { type Kysely, sql } from 'kysely'
import type { WaveState } from '#contract/campaigns'
import { toJson } from '../../db/json.ts'
import type { Tables } from '../../db/tables.ts'
import { frozenSigners, holdAlliance } from './campaigns.queries.ts'
import type { Wave } from './wave.ts'

type Db = Kysely<Tables>

export interface OpenedWave {
  state: WaveState
  /** First day on which it could be answered. */
  beganOn: string
  /** The real day once it is closed, until then the last it may be. */
  closesOn: string
  publishDelicate: boolean
}

/** Other waves of listening of the alliance that were opened. */
export async function listOpenedWaves(db: Db, allianceId: string, exceptId: string): Promise<OpenedWave[]> {
  return db
    .selectFrom('wave')
    .select(['state', 'closes_on as closesOn', 'publish_delicate as publishDelicate'])
    .select(sql<string>`greatest(opens_on, opened_on)`.as('beganOn'))
    .where('alliance_id', '=', allianceId)
    .where('id', '<>', exceptId)
    .where('kind', '=', 'listening')
    .where('state', '<>', 'draft')
    .execute()
}

/**
 * Opens a draft with its frozen plan and head-counts. `allowed` sees the opened waves of the alliance while nobody else can
 * open one. False when it is no draft any more.
 */
export async function openDraft(
  db: Db,
  wave: Wave,
  frozen: { plan: object; hash: string; invited: readonly { organisationId: string; invited: number }[]; day: string },
  allowed: (others: OpenedWave[]) => void,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await holdAlliance(trx, wave.allianceId)
    allowed(await listOpenedWaves(trx, wave.allianceId, wave.id))
    const opened = await trx
      .updateTable('wave')
      .set({
        state: 'open',
        plan: toJson(frozen.plan),
        plan_hash: frozen.hash,
        ...(await frozenSigners(trx, wave.allianceId, frozen.day)),
      })
      .where('id', '=', wave.id)
      .where('state', '=', 'draft')
      .returning('id')
      .executeTakeFirst()
    if (!opened) return false
    const counts = JSON.stringify(Object.fromEntries(frozen.invited.map((each) => [each.organisationId, each.invited])))
    await trx
      .updateTable('wave_organisation')
      .set({ invited: sql<number>`(${counts}::text::jsonb ->> organisation_id)::int` })
      .where('wave_id', '=', wave.id)
      .execute()
    return true
  })
}

/**
 * Ends a wave where its state is among `from`; tells whether it did. A wave that ends before its last day ended today: the rest
 * of delicate questions and the year of the noise are measured on real days.
 */
export async function endWave(
  db: Db,
  id: string,
  from: readonly WaveState[],
  to: 'closing' | 'closed',
  today: string,
): Promise<boolean> {
  const moved = await db
    .updateTable('wave')
    .set({
      state: to,
      opens_on: sql<string>`least(opens_on, ${today}::text)`,
      closes_on: sql<string>`least(closes_on, ${today}::text)`,
    })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .returning('id')
    .executeTakeFirst()
  return moved !== undefined
}

/** Open waves whose last day is before today, and waves that are closing; never an imported one. */
export async function listOverdueWaveIds(db: Db, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('wave')
    .select('id')
    .where('kind', '<>', 'imported')
    .where((where) =>
      where.or([where.and([where('state', '=', 'open'), where('closes_on', '<', today)]), where('state', '=', 'closing')]),
    )
    .orderBy('number')
    .execute()
  return rows.map((row) => row.id)
}
