import { type RawBuilder, sql } from 'kysely'

/**
 * A value for a jsonb column. Sent as text and cast by the server, so that arrays and strings mean the same
 * on PGlite and on postgres.js (which would send a bare array as a PostgreSQL array).
 */
export function toJson<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::text::jsonb`
}
