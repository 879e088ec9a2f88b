import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importRules } from './import-rules.ts'
import { breaches } from './planted-violations.ts'

const root = join(import.meta.dirname, '../..')
const rooms = ['analytics', 'surveys', 'server', 'client', 'tests']

async function cruiseHouse(folder: string): Promise<ICruiseResult> {
  const { forbidden, options } = importRules
  const { output } = await cruise(
    rooms,
    { ...options, baseDir: folder, validate: true, ruleSet: { forbidden } } as Parameters<typeof cruise>[1],
    options.enhancedResolveOptions as Parameters<typeof cruise>[2],
    { tsConfig: extractTSConfig(join(folder, 'tsconfig.json')) } as Parameters<typeof cruise>[3],
  )
  return output as ICruiseResult
}

describe('import rules', () => {
  let clean: ICruiseResult
  let breached: ICruiseResult
  const copy = mkdtempSync(join(tmpdir(), 'ascolto-house-'))

  beforeAll(async () => {
    clean = await cruiseHouse(root)
    for (const room of rooms) cpSync(join(root, room), join(copy, room), { recursive: true })
    for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(copy, file))
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    for (const breach of breaches) {
      for (const [file, code] of Object.entries({ [breach.file]: breach.code, ...breach.also })) {
        mkdirSync(dirname(join(copy, file)), { recursive: true })
        writeFileSync(join(copy, file), `${code}\n`)
      }
    }
    breached = await cruiseHouse(copy)
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('sees every source file', () => {
    const sources = globSync(
      rooms.map((room) => `${room}/**/*.{ts,tsx}`),
      { cwd: root },
    ).filter((file) => !file.endsWith('.d.ts'))
    const seen = new Set(clean.modules.map((module) => module.source))
    expect(sources.filter((file) => !seen.has(file))).toEqual([])
  })

  it('finds the house clean', () => {
    expect(clean.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`)).toEqual(
      [],
    )
  })

  it.each(breaches)('$rule catches $file', ({ rule, file }) => {
    const found = breached.summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`)
    expect(found).toContain(`${rule} ${file}`)
  })

  it('has a planted breach for every rule', () => {
    const planted = new Set(breaches.map((breach) => breach.rule))
    expect(importRules.forbidden.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([])
  })
})

describe('names', () => {
  const files = globSync(
    rooms.map((room) => `${room}/**/*`),
    { cwd: root },
  )

  it('has no room named after a technique', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|lib|types|services?)(\/|$)/.test(file))).toEqual([])
  })

  it('names files in kebab-case', () => {
    const names = files.filter((file) => /\.(tsx?|mjs|css)$/.test(file)).map((file) => file.split('/').at(-1) ?? '')
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(tsx?|mjs|css)$/.test(name))).toEqual([])
  })

  it('never promises anonymity', () => {
    const shown = files.filter(
      (file) =>
        /^(client|surveys\/texts|server\/(http|features|demo))\//.test(file) &&
        /\.(tsx?|json)$/.test(file) &&
        !/\.test\./.test(file),
    )
    const promising = shown.filter((file) => /\b(anonim[aoie]|anonymous)\b/i.test(readFileSync(join(root, file), 'utf8')))
    expect(promising).toEqual([])
  })
})
