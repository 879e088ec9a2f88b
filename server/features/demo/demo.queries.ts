import type { Kysely } from 'kysely'
import type { DemoDoors } from '#contract/demo'
import { toJson } from '../../db/json.ts'
import type { Tables } from '../../db/tables.ts'

const settingKey = 'demo-doors'

export async function readDoors(db: Kysely<Tables>): Promise<DemoDoors | undefined> {
  const row = await db.selectFrom('house_setting').select('value').where('key', '=', settingKey).executeTakeFirst()
  return row?.value as DemoDoors | undefined
}

export async function writeDoors(db: Kysely<Tables>, doors: DemoDoors): Promise<void> {
  await db
    .insertInto('house_setting')
    .values({ key: settingKey, value: toJson(doors) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: toJson(doors) }))
    .execute()
}
