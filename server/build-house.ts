import { randomBytes } from 'node:crypto'
import { type DestinationStream, pino } from 'pino'
import { buildAnalysisRuntime } from './analysis-runtime/analysis-runtime.ts'
import type { Config } from './config.ts'
import { type DatabasePlace, openDatabase } from './db/open-database.ts'
import { describeError } from './describe-error.ts'
import type { House } from './house.ts'
import { startDailyWork } from './jobs/daily.ts'
import { jobHandlers } from './jobs/handlers.ts'
import { openQueue } from './jobs/jobs.ts'
import { deriveKey, readMasterKey } from './keys.ts'

export interface BuiltHouse {
  readonly house: House
  /** Take jobs in this process; a command line that only asks does not. */
  startWork(): Promise<void>
  close(): Promise<void>
}

export interface Surroundings {
  /** Overrides what the configuration says; tests use memory. */
  place?: DatabasePlace
  clock?: House['clock']
  masterKey?: Uint8Array
  /** Where the log goes instead of the standard output. */
  logTo?: DestinationStream
}

const romeDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', year: 'numeric', month: '2-digit', day: '2-digit' })
/** ISO day of now, where the alliances are. */
export const todayInRome = (): string => romeDay.format(new Date())

/** Builds the one value that holds all effects. */
export async function buildHouse(config: Config, surroundings: Surroundings = {}): Promise<BuiltHouse> {
  const log = pino(
    { level: config.logLevel, base: null, serializers: { err: (error: unknown) => describeError(error) } },
    ...(surroundings.logTo ? [surroundings.logTo] : []),
  )
  const place = surroundings.place ?? (config.databaseUrl ? { url: config.databaseUrl } : { folder: config.dataDir })
  const opened = await openDatabase(place)
  try {
    const master = surroundings.masterKey ?? readMasterKey(config)
    const random = {
      bytes: (length: number) => new Uint8Array(randomBytes(length)),
      id: () => randomBytes(16).toString('base64url'),
    }
    const clock = surroundings.clock ?? { now: () => new Date(), today: todayInRome }
    const queue = await openQueue(opened, { newId: random.id, today: () => clock.today(), log })
    const house: House = {
      db: opened.db,
      clock,
      random,
      log,
      config,
      keys: { derive: (purpose) => deriveKey(master, purpose) },
      jobs: queue,
      analysis: buildAnalysisRuntime(),
    }
    let stopDaily = async () => {}
    return {
      house,
      startWork: async () => {
        await queue.work(jobHandlers(house))
        stopDaily = await startDailyWork(house)
      },
      close: async () => {
        await stopDaily()
        await queue.close()
        await opened.close()
      },
    }
  } catch (error) {
    await opened.close()
    throw error
  }
}
