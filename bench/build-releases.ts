import { performance } from 'node:perf_hooks'
import { buildHouse } from '../server/build-house.ts'
import { readConfig } from '../server/config.ts'
import { toJson } from '../server/db/json.ts'
import { makeRandom } from '../server/demo/seeded-random.ts'
import { buildRelease } from '../server/disclosure/build-release.ts'
import { noiseKey } from '../server/disclosure/noise-key.ts'
import { buildPlan, hashPlan, type ReleasePlan } from '../server/disclosure/plan.ts'
import type { SealedAnswer } from '../server/disclosure/records.ts'
import { buildWaveReleases, verifyReleases } from '../server/features/releases/releases.ts'
import { getDefinition, holdsProperty } from '../surveys/index.ts'

/*
 * The release of 1,000 firms of 60 people, all of whom answer: built in memory, then read, built and stored through the house on the
 * embedded database. Baseline in the same run: the same yes-counts of the same groups without noise, rounding, gate or words.
 * `node bench/build-releases.ts [firms] [people]` prints JSON on stdout and a table on stderr; above 2,000 firms it builds in memory only,
 * once, to show how the time grows.
 */
const firmCount = Number(process.argv[2] ?? 1_000)
const people = Number(process.argv[3] ?? 60)
const inHouse = firmCount <= 2_000
const repeats = inHouse ? 3 : 1
const sectorsUsed = ['manufacturing', 'trade', 'services', 'transport', 'care_health'] as const
const definition = getDefinition('first-listening', 1)
const random = makeRandom('build-releases')

const organisations = Array.from({ length: firmCount }, (_, at) => ({
  id: `firm-${String(at).padStart(17, '0')}`,
  sector: sectorsUsed[at % sectorsUsed.length] as (typeof sectorsUsed)[number],
  sizeClass: 'medium' as const,
  invited: people,
  units: [
    { code: 'a', label: 'Reparto A', invited: Math.ceil(people / 2) },
    { code: 'b', label: 'Reparto B', invited: Math.floor(people / 2) },
  ],
}))
const plan: ReleasePlan = buildPlan({ organisations, publishDelicate: true, definition })
const choicesOf = (question: string) => plan.properties.filter((each) => each.question === question).map(({ code }) => code)
const choices = Object.fromEntries(['res', 'fn', 'pred', 'work', 'must'].map((question) => [question, choicesOf(question)]))
const pick = (question: string) => random.pick(choices[question] as string[])

const answers: SealedAnswer[] = organisations.flatMap(({ id }, firm) =>
  Array.from({ length: people }, (_, at) => ({
    id: `a${String(firm * people + at).padStart(21, '0')}`,
    organisationId: id,
    entry: 'card' as const,
    threadId: null,
    answers: {
      res: [...new Set([pick('res'), pick('res')])],
      fn: [...new Set([pick('fn'), pick('fn')])],
      pred: pick('pred'),
      work: [pick('work')],
      must: [...new Set([pick('must'), pick('must')])],
      weight: random.below(11),
      grid: { cells: ['mon:b4', 'tue:b5', 'sat:b3'].slice(random.below(3)), varies: false },
      unit: at % 2 === 0 ? 'a' : 'b',
    },
  })),
)

const built = await buildHouse(readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', PORT: '0', HOST: '127.0.0.1' }), {
  place: 'memory',
  masterKey: new Uint8Array(32).fill(7),
})
const { house } = built
const noise = noiseKey(house, 'release', { allianceId: 'bench-alliance', closesOn: '2027-03-21' })

/** The same yes-counts of the same groups: firms, their units, leaves and the whole. */
function plainCounts(): number {
  const counts = new Map<string, number>()
  const leafOf = new Map(plan.firms.map(({ id, leaf }) => [id, leaf]))
  for (const { organisationId, answers: said } of answers) {
    const groups = [organisationId, `${organisationId}:${said.unit}`, leafOf.get(organisationId as string), 'all']
    for (const property of plan.properties) {
      if (!holdsProperty(property, said)) continue
      for (const group of groups) {
        const cell = `${group}|${property.property}`
        counts.set(cell, (counts.get(cell) ?? 0) + 1)
      }
    }
  }
  return counts.size
}

const seconds = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1_000
}
/** Processor time of this process: what the work costs on a machine that does other things meanwhile. */
const processorSeconds = async (work: () => unknown): Promise<number> => {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number
const timed = async (work: () => unknown) => {
  const runs: number[] = []
  for (let run = 0; run < repeats; run++) runs.push(await processorSeconds(work))
  return median(runs)
}

plainCounts()
const plain = await timed(plainCounts)
let bytes = 0
let groups = 0
const memory = await timed(() => {
  const release = buildRelease({ waveId: 'bench', plan, answers, noise, delicateAllowed: true, before: { firms: new Map() } })
  const documents = [...release.firms, release.pools]
  bytes = documents.reduce((sum, document) => sum + JSON.stringify(document).length, 0)
  groups = release.firms.reduce((sum, { firm, units }) => sum + (firm ? 1 : 0) + units.length, release.pools.pools.length)
})

if (inHouse) await fillHouse()
let storedProcessor = 0
const whenInHouse = (work: () => Promise<unknown>) => seconds(async () => inHouse && work())
const stored = await whenInHouse(async () => {
  storedProcessor = await processorSeconds(() => buildWaveReleases(house, waveId()))
})
let verdict = 'in memory only'
const verified = await whenInHouse(async () => {
  const { chainHolds, waves } = await verifyReleases(house, 'bench-alliance')
  verdict = `${chainHolds ? 'chain holds' : 'CHAIN BROKEN'}, ${waves[0]?.rebuilt}`
})
const peakMb = process.resourceUsage().maxRSS / 1_000
await built.close()

function waveId(): string {
  return 'bench-wave'
}

async function fillHouse(): Promise<void> {
  const { db } = house
  await db.insertInto('alliance').values({ id: 'bench-alliance', name: 'Bench', territory: 'Bench', is_demo: false }).execute()
  const inBatches = async <T>(rows: readonly T[], insert: (batch: T[]) => Promise<unknown>) => {
    for (let at = 0; at < rows.length; at += 1_000) await insert(rows.slice(at, at + 1_000))
  }
  await inBatches(organisations, (batch) =>
    db
      .insertInto('organisation')
      .values(
        batch.map(({ id, sector, invited, units }) => ({
          id,
          alliance_id: 'bench-alliance',
          name: id,
          kind: 'firm',
          sector,
          invited,
          units: toJson(units),
        })),
      )
      .execute(),
  )
  await db
    .insertInto('wave')
    .values({
      id: waveId(),
      alliance_id: 'bench-alliance',
      name: 'Bench',
      kind: 'listening',
      state: 'closed',
      opens_on: '2027-03-01',
      closes_on: '2027-03-21',
      instrument: 'first-listening',
      instrument_version: 1,
      instrument_hash: 'bench',
      languages: toJson(['it']),
      publish_delicate: true,
      controller: 'Bench',
      contact: 'bench@example.it',
      notice_version: 'v1',
      plan: toJson(plan as object),
      plan_hash: hashPlan(plan),
      number: 1,
    })
    .execute()
  await inBatches(answers, (batch) =>
    db
      .insertInto('response')
      .values(
        batch.map((each) => ({
          id: each.id,
          wave_id: waveId(),
          organisation_id: each.organisationId,
          entry: each.entry,
          language: 'it',
          notice_version: 'v1',
          answers: toJson(each.answers as Record<string, unknown>),
          thread_id: null,
          pulse_of: null,
          employer: null,
        })),
      )
      .execute(),
  )
}

const result = {
  bench: 'build-releases',
  firms: firmCount,
  answers: answers.length,
  groups,
  figures: groups * plan.properties.length,
  plainCountsProcessorSeconds: plain,
  buildProcessorSeconds: memory,
  ratioToPlainCounts: memory / plain,
  microsecondsPerFigure: (1e6 * memory) / (groups * plan.properties.length),
  readBuildAndStoreSeconds: stored,
  readBuildAndStoreProcessorSeconds: storedProcessor,
  verifyAndRebuildSeconds: verified,
  verdict,
  documentsMb: bytes / 1e6,
  peakMb,
}
const row = (name: string, value: string) => process.stderr.write(`${name.padEnd(52)} ${value.padStart(14)}\n`)
row(`${firmCount} firms of ${people}: published groups`, String(groups))
row('published figures', String(result.figures))
row('the same counts, no noise, no gate (processor)', `${plain.toFixed(2)} s`)
row(`release built in memory (processor, median of ${repeats})`, `${memory.toFixed(2)} s`)
row('ratio', result.ratioToPlainCounts.toFixed(2))
if (inHouse) {
  row('read, built and stored on the embedded database', `${stored.toFixed(2)} s`)
  row('... of which processor time', `${storedProcessor.toFixed(2)} s`)
  row('verified, every cell, and rebuilt', `${verified.toFixed(2)} s`)
}
row('', verdict)
row('documents', `${result.documentsMb.toFixed(1)} MB`)
row('peak memory of the process', `${peakMb.toFixed(0)} MB`)
process.stdout.write(`${JSON.stringify(result)}\n`)
