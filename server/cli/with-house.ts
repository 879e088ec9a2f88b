import { type BuiltHouse, buildHouse } from '../build-house.ts'
import { readConfig } from '../config.ts'
import type { House } from '../house.ts'
import { Failure } from '../http/failure.ts'
import { CommandError } from './command-error.ts'

/** Opens the house of the environment for one command and closes it whatever happens. */
export async function withHouse<T>(work: (house: House, built: BuiltHouse) => Promise<T>): Promise<T> {
  const built = await buildHouse(readConfig({ LOG_LEVEL: 'warn', ...process.env }))
  try {
    return await work(built.house, built)
  } finally {
    await built.close()
  }
}

/** What the id typed names, or a message that says which id names nothing. */
export async function named<T>(what: string, id: string, get: (id: string) => Promise<T>): Promise<T> {
  try {
    return await get(id)
  } catch (error) {
    throw error instanceof Failure && error.code === 'not-found' ? new CommandError(`There is no ${what} "${id}" here.`) : error
  }
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

let lastStep = ''

/** On a terminal a line that replaces itself; elsewhere one line for each step. */
export function showProgress(share: number, text: string): void {
  const line = `${String(Math.round(share * 100)).padStart(3)} %  ${text}`
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}${share >= 1 ? '\n' : ''}`)
  else if (text !== lastStep) process.stderr.write(`${line}\n`)
  lastStep = text
}
