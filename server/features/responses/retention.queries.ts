import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { OwnQuestion } from '../questionnaires/questionnaires.ts'

type Db = Kysely<Tables>

/** A wave of long ago: counted from its real last day, an imported one from the day it was brought in. */
const closedFor = (today: string, months: number) =>
  sql<boolean>`wave.state = 'closed' and case when wave.kind = 'imported' then wave.opened_on else wave.closes_on end::date
    + make_interval(months => ${months}::int) <= ${today}::date`

/**
 * Empties the free words of sealed answers. The question keeps its place with an empty text, so that who answered in words only stays a
 * person of the wave. Words are the answers to the house's questions named, and to those of an alliance's own in waves that asked that
 * version; beside them whatever holds a space: no code does. Result: how many answers changed.
 */
export async function emptyOldWords(
  db: Db,
  today: string,
  months: number,
  { questions, own }: { questions: readonly string[]; own: readonly OwnQuestion[] },
): Promise<number> {
  const isWords = sql`jsonb_typeof(value) = 'string' and value <> '""'::jsonb
    and (key in (${sql.join(questions)}) or value #>> '{}' ~ '\\s' or (wave.instrument, wave.instrument_version, key) in (
      select own.instrument, own.version, own.id
      from jsonb_to_recordset(${JSON.stringify(own)}::text::jsonb) as own(instrument text, version int, id text)))`
  const { rows } = await sql`
    update response set answers = (
      select jsonb_object_agg(key, case when ${isWords} then '""'::jsonb else value end) from jsonb_each(response.answers))
    from wave
    where wave.id = response.wave_id and ${closedFor(today, months)}
      and exists (select 1 from jsonb_each(response.answers) where ${isWords})
    returning response.id`.execute(db)
  return rows.length
}

/** Deletes sealed answers; what the analysis made of them follows. Result: how many. */
export async function deleteOldAnswers(db: Db, today: string, months: number): Promise<number> {
  const { rows } = await sql`
    delete from response using wave where wave.id = response.wave_id and ${closedFor(today, months)} returning response.id`.execute(
    db,
  )
  return rows.length
}
