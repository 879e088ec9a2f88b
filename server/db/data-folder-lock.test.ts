import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataFolderBusy, lockDataFolder } from './data-folder-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ascolto-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const pidFile = () => join(folder, 'in-use-by.pid')

describe('lockDataFolder', () => {
  it('is taken and given back', () => {
    lockDataFolder(folder)()
    expect(existsSync(pidFile())).toBe(false)
  })

  it('names the living process that has the folder', () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    try {
      writeFileSync(pidFile(), String(other.pid))
      expect(() => lockDataFolder(folder)).toThrow(DataFolderBusy)
      expect(() => lockDataFolder(folder)).toThrow(`in use by process ${other.pid}`)
    } finally {
      other.kill('SIGKILL')
    }
  })

  it.each([['2147483646'], [''], ['not a number']])('is taken over from a process that is gone (%o)', (content) => {
    writeFileSync(pidFile(), content)
    const unlock = lockDataFolder(folder)
    unlock()
    expect(existsSync(pidFile())).toBe(false)
  })
})
