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

export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  const opened = place !== 'memory' && 'url' in place ? openPostgres(place) : await openEmbedded(place)
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

function openPostgres(place: { url: string }): OpenDatabase {
  const connection = postgres(place.url, { max: 10, onnotice: () => {} })
  const db = new Kysely<Tables>({ dialect: new PostgresJSDialect({ postgres: connection }) })
  return {
    db,
    engine: { kind: 'postgres', url: place.url },
    close: () => db.destroy(),
  }
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  const failed = results?.find((result) => result.status === 'Error')
  if (error) throw new Error(`The database could not be migrated${failed ? ` (at ${failed.migrationName})` : ''}`, { cause: error })
}
