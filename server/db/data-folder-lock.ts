import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** PGlite does not lock its folder: two processes on one folder lose data silently. */
export class DataFolderBusy extends Error {
  override readonly name = 'DataFolderBusy'
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function holderOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8').trim())
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

/** Takes the folder for this process, or says who has it. Returns the release. */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'in-use-by.pid')
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, String(process.pid))
      closeSync(file)
      return () => {
        if (holderOf(path) === process.pid) rmSync(path, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = holderOf(path)
      if (holder !== undefined && holder !== process.pid && isAlive(holder)) {
        throw new DataFolderBusy(
          `The data folder ${folder} is in use by process ${holder}. Stop that process (Ctrl+C where it runs), or set DATA_DIR to another folder. If that process is not Ascolto, remove ${path}.`,
        )
      }
      rmSync(path, { force: true })
    }
  }
  throw new DataFolderBusy(`The data folder ${folder} could not be locked.`)
}
