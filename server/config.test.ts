import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const problemsOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment)
    return ''
  } catch (error) {
    return error instanceof ConfigError ? error.message : String(error)
  }
}

describe('readConfig', () => {
  it('needs nothing for a try-out; an empty variable is one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual({
      ...{ port: 3000, host: '0.0.0.0', dataDir: 'data', proxies: 0, logLevel: 'info', mode: 'development' },
    })
  })

  it('names every wrong variable at once', () => {
    const problems = problemsOf({
      PORT: 'abc',
      DATABASE_URL: 'mysql://x',
      PUBLIC_URL: 'ascolto',
      MASTER_KEY: 'short',
      LOG_LEVEL: 'loud',
    })
    for (const name of ['PORT', 'DATABASE_URL', 'PUBLIC_URL', 'MASTER_KEY', 'LOG_LEVEL'])
      expect(problems).toContain(`  ${name}: `)
  })

  it.each([
    [{ PORT: '70000' }],
    [{ PORT: '80.5' }],
    [{ PORT: '-1' }],
    [{ TRUST_PROXY: 'true' }],
    [{ TRUST_PROXY: '1.5' }],
    [{ PUBLIC_URL: 'javascript:alert(1)' }],
    [{ DATABASE_URL: 'postgres://:::' }],
  ])('refuses %o', (environment) => {
    expect(problemsOf(environment)).toContain(`  ${Object.keys(environment)[0]}: must be `)
  })

  it('never repeats a wrong value, which may be a secret', () => {
    expect(problemsOf({ MASTER_KEY: 'my-secret', DATABASE_URL: 'mysql://u:my-secret@h/d' })).not.toContain('my-secret')
  })

  it('names everything that production needs', () => {
    const problems = problemsOf({ NODE_ENV: 'production' })
    for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'MASTER_KEY']) expect(problems).toContain(`${name}: required in production`)
  })
})
