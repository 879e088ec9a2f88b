import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'

/** The master key lives outside the database: in MASTER_KEY, or in a file beside the embedded data. */
export function readMasterKey(config: Config): Uint8Array {
  if (config.masterKey) return Buffer.from(config.masterKey, 'hex')
  const folder = join(config.dataDir, 'keys')
  const path = join(folder, 'master.key')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const stored = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(stored)) throw new Error(`The key file ${path} is damaged: it must hold 64 hexadecimal characters.`)
  return Buffer.from(stored, 'hex')
}

/** One key per purpose, so that a leaked one opens nothing else. */
export function deriveKey(master: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, new Uint8Array(0), `ascolto:${purpose}`, 32))
}
