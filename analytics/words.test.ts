import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { expect, it } from 'vitest'

const most = 25_000

it('reaches the phone in at most 25 kB', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry: `${import.meta.dirname}/words.ts`, formats: ['es'], fileName: 'words' } },
  })
  const chunks = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []))
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []))
  expect(code).toHaveLength(1)
  expect(code[0]).toContain('findTags')
  expect(code[0]).not.toMatch(/^import\s/mu)
  const size = brotliCompressSync(code[0] ?? '').length
  expect(size).toBeGreaterThan(5_000)
  expect(size).toBeLessThanOrEqual(most)
})
