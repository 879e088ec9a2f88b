import { type BuiltHouse, buildHouse } from '../build-house.ts'
import { readConfig } from '../config.ts'
import type { House } from '../house.ts'

/** Opens the house of the environment for one command and closes it whatever happens. */
export async function withHouse<T>(work: (house: House, built: BuiltHouse) => Promise<T>): Promise<T> {
  const built = await buildHouse(readConfig({ LOG_LEVEL: 'warn', ...process.env }))
  try {
    return await work(built.house, built)
  } finally {
    await built.close()
  }
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** A line of progress that replaces itself on a terminal and stays out of logs otherwise. */
export function showProgress(share: number, text: string): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r\u001b[K${String(Math.round(share * 100)).padStart(3)} %  ${text}`)
  if (share >= 1) process.stderr.write('\n')
}
