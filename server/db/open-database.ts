import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { PostgresJSDialect } from 'kysely-postgres-js'
import postgres from 'postgres'
import { lockDataFolder } from './data-folder-lock.ts'
import { migrations } from './migrations/index.ts'
import type { Tables } from './tables.ts'

export interface OpenDatabase {
  readonly db: Kysely<Tables>
  /** What the job queue connects to: the same embedded instance, or the address of the server. */
  readonly engine: { kind: 'pglite'; instance: PGlite } | { kind: 'postgres'; url: string }
  close(): Promise<void>
}

/** Where the data live: a folder (embedded), `memory` (tests), or a PostgreSQL address. */
export type DatabasePlace = { folder: string } | 'memory' | { url: string }

/** The server of DATABASE_URL does not answer or does not let us in. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable'
}

export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  const opened = place !== 'memory' && 'url' in place ? await openPostgres(place) : await openEmbedded(place)
  try {
    await migrate(opened.db)
  } catch (error) {
    await opened.close()
    throw error
  }
  return opened
}

async function openEmbedded(place: { folder: string } | 'memory'): Promise<OpenDatabase> {
  const unlock = place === 'memory' ? () => {} : lockDataFolder(place.folder)
  try {
    const instance = await (place === 'memory' ? PGlite.create() : PGlite.create(join(place.folder, 'database')))
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: instance }) })
    const close = async () => {
      if (!instance.closed) await instance.close()
      unlock()
    }
    return { db, engine: { kind: 'pglite', instance }, close }
  } catch (error) {
    unlock()
    throw error
  }
}

async function openPostgres(place: { url: string }): Promise<OpenDatabase> {
  const connection = postgres(place.url, { max: 10, onnotice: () => {} })
  await connection`select 1`.catch(async (error: unknown) => {
    await connection.end()
    throw new DatabaseUnreachable(
      `The database of DATABASE_URL cannot be used (${whereOf(place.url)}): ${reasonOf(error)}. Is it running, and are the address, name, user and password right?`,
    )
  })
  const db = new Kysely<Tables>({ dialect: new PostgresJSDialect({ postgres: connection }) })
  return {
    db,
    engine: { kind: 'postgres', url: place.url },
    close: () => db.destroy(),
  }
}

/** Never the password. */
const whereOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || '5432'}${pathname}`
}

const reasonOf = (error: unknown): string => (error instanceof Error && error.message !== '' ? error.message : String(error))

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  const failed = results?.find((result) => result.status === 'Error')
  if (error)
    throw new Error(`The database could not be migrated${failed ? ` (at ${failed.migrationName})` : ''}`, { cause: error })
}
