import { clusterMixed, findNeedFamilies, scoreLabels } from '#analytics'
import { ontology } from '#surveys'
import { projectRows } from '../analytics/number/project-rows.ts'
import { seededRandom } from '../analytics/number/seeded-random.ts'
import { sphericalKMeans } from '../analytics/number/spherical-k-means.ts'
import { countTerms } from '../analytics/text/term-counts.ts'
import { tfidf } from '../analytics/text/term-weights.ts'
import { tokenise } from '../analytics/text/tokenise.ts'
import { buildAnalysisRuntime } from '../server/analysis-runtime/analysis-runtime.ts'
import { syntheticNeeds } from '../tests/harness/synthetic-needs.ts'

/*
 * How long it takes to find the families of a wave, how much memory, and how well planted families are recovered.
 * Baseline of the same run: plain TF-IDF, projection and spherical k-means with one start and the true number of groups.
 * `node bench/find-families.ts` prints JSON on stdout and a table on stderr. `node bench/find-families.ts 600` measures one size.
 */

interface Row {
  what: string
  needs: number
  seconds: number
  cpuSeconds: number
  peakMegabytes: number
  groups: number
  /** Agreement with the planted families, over the needs that have one. */
  ari: number
}

const planted = 12
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [600, 10_000]
const runtime = buildAnalysisRuntime()
const rows: Row[] = []

for (const size of sizes) {
  const { needs, truth } = syntheticNeeds({ needs: size, families: planted, seed: `bench ${size}`, loose: 0.15 })
  const scored = [...needs.keys()].filter((at) => truth[at]! >= 0)
  const ariOf = (labels: readonly number[]) =>
    scoreLabels(
      scored.map((at) => truth[at]!),
      scored.map((at) => labels[at]!),
    ).ari
  measure('families, joint', size, () => {
    const run = findNeedFamilies(needs, ontology, { seed: 1, groups: 'auto', runtime })
    const family = new Map(run.memberships.map((each) => [each.needId, each.family]))
    return { groups: run.families.length, ari: ariOf(needs.map(({ id }) => family.get(id)!)) }
  })
  measure('texts alone, consensus', size, () => {
    const found = clusterMixed(
      { texts: needs.map(({ text }) => text), languages: needs.map(() => 'it') },
      { groups: planted, seed: 1, runtime },
    )
    return { groups: found.groups, ari: ariOf(found.labels) }
  })
  measure('baseline: TF-IDF k-means', size, () => {
    const documents = needs.map(({ text }) => ({
      stems: tokenise(text).map((word) => runtime.stem(word, 'it')),
      language: 0,
      concepts: [],
    }))
    const random = seededRandom('baseline')
    const labels = sphericalKMeans(
      projectRows(tfidf(countTerms(documents, { pairs: false }).counts), 20, random),
      planted,
      random,
      1,
    )
    return { groups: planted, ari: ariOf([...labels]) }
  })
}

function measure(what: string, needs: number, run: () => { groups: number; ari: number }): void {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const result = run()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  rows.push({
    what,
    needs,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    ...result,
  })
}

const ratios = sizes.map((size) => {
  const of = (what: string) => rows.find((row) => row.needs === size && row.what.startsWith(what))!
  return {
    needs: size,
    secondsOverBaseline: of('families').seconds / of('baseline').seconds,
    ariOverBaseline: of('families').ari - of('baseline').ari,
  }
})

console.error(
  `${'what'.padEnd(26)} ${'needs'.padStart(7)} ${'s'.padStart(8)} ${'cpu s'.padStart(8)} ${'peak MB'.padStart(8)} ${'groups'.padStart(7)} ${'ARI'.padStart(6)}`,
)
for (const { what, needs, seconds, cpuSeconds, peakMegabytes, groups, ari } of rows) {
  console.error(
    `${what.padEnd(26)} ${String(needs).padStart(7)} ${seconds.toFixed(2).padStart(8)} ${cpuSeconds.toFixed(2).padStart(8)} ${peakMegabytes.toFixed(0).padStart(8)} ${String(groups).padStart(7)} ${ari.toFixed(3).padStart(6)}`,
  )
}
for (const { needs, secondsOverBaseline, ariOverBaseline } of ratios) {
  console.error(
    `${needs} needs: ${secondsOverBaseline.toFixed(0)} times the seconds of the baseline, ARI ${ariOverBaseline >= 0 ? '+' : ''}${ariOverBaseline.toFixed(3)}`,
  )
}
console.log(JSON.stringify({ planted, rows, ratios }))
