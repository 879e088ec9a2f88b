import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../server/db/tables.ts'

/** Every row of every table as text, by table: what somebody with a copy of the database holds. */
export async function dumpDatabase(db: Kysely<Tables>): Promise<Map<string, string[]>> {
  const { rows: tables } = await sql<{
    name: string
  }>`select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
    from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(
    db,
  )
  const dump = new Map<string, string[]>()
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db)
    dump.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return dump
}

/** Kendall's tau between an order and 0, 1, 2... */
export function kendall(order: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < order.length; i++) for (let j = 0; j < i; j++) sum += Math.sign((order[i] as number) - (order[j] as number))
  return sum / ((order.length * (order.length - 1)) / 2)
}
