import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

describe('stopping', () => {
  it('closes the house in order, however often it is told to stop', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ascolto-stop-'))
    const child = fork(join(import.meta.dirname, 'main.ts'), {
      silent: true,
      env: { ...process.env, NODE_ENV: 'development', DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '' },
    })
    await new Promise((resolve) => child.once('message', resolve))
    expect(existsSync(join(folder, 'in-use-by.pid'))).toBe(true)
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) child.kill(signal)
    expect(await ended).toBe(0)
    expect(existsSync(join(folder, 'in-use-by.pid'))).toBe(false)
    rmSync(folder, { recursive: true })
  })
})
