import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { workerLanguages } from '#contract/common'

const ascolto = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'ascolto.ts'), 'languages', ...args], { encoding: 'utf8' })

it('finds every language complete, without opening a database', () => {
  const { status, stdout, stderr } = ascolto('--json')
  expect([status, stderr]).toEqual([0, ''])
  const reports = JSON.parse(stdout) as {
    language: string
    machineWritten: boolean
    needed: number
    written: number
    counts: { kind: string; needed: number; missing: string[] }[]
  }[]
  expect(reports.map(({ language }) => language)).toEqual([...workerLanguages])
  for (const { language, machineWritten, needed, written, counts } of reports) {
    expect([language, counts.flatMap(({ missing }) => missing)]).toEqual([language, []])
    expect([language, written, machineWritten]).toEqual([language, needed, !['it', 'en'].includes(language)])
    expect(counts.map(({ kind }) => kind)).toEqual(['questions', 'notice', 'help', 'labels', 'fragments', 'screens', 'refusals'])
    expect(counts.every((count) => count.needed >= 5)).toBe(true)
    expect(needed).toBeGreaterThan(1_000)
  }
})

it('prints one line for each language', () => {
  const lines = ascolto().stdout.trimEnd().split('\n')
  expect(lines[0]).toMatch(/^language +questions +notice .* all +confirmed$/)
  expect(lines).toHaveLength(1 + workerLanguages.length)
  expect(lines.find((line) => line.startsWith('it'))).toMatch(/100 % +yes$/)
  expect(lines.find((line) => line.startsWith('ar'))).toMatch(/no$/)
})

it('explains itself', () => {
  expect(ascolto('--help').stdout).toMatch(/refusals[\s\S]*Needs no database/)
})
