import {
  buildRelease,
  cellsOf,
  type FirmDocument,
  keyMark,
  openRows,
  openStored,
  type PoolsDocument,
  type ReleaseCell,
  readPeople,
  sealBase,
} from '../../disclosure/disclosure.ts'
import type { House } from '../../house.ts'
import { listWaves, type Wave } from '../campaigns/campaigns.ts'
import { beforeOf, releaseInput } from './build-wave-releases.ts'
import { followChain, hashRelease, type StoredRelease } from './release-chain.ts'
import { listCells, listReleases } from './releases.queries.ts'

export interface ReleaseVerdict {
  /** Every document, link and figure is as it was published. */
  chainHolds: boolean
  releases: number
  /** What is wrong, in plain words. */
  problems: string[]
  waves: { wave: string; name: string /** 'same bytes', or why it cannot be or is not the same. */; rebuilt: string }[]
}

/** Checks the chain always, and rebuilds a wave while no row of it was erased and its key lives. */
export async function verifyReleases(house: House, allianceId: string): Promise<ReleaseVerdict> {
  const rows = await listReleases(house.db, allianceId)
  const ordered = followChain(rows)
  const waves = await listWaves(house, allianceId)
  const problems = [
    ...(ordered.length < rows.length ? [`${rows.length - ordered.length} releases are not linked to the chain`] : []),
    ...ordered
      .filter((row) => hashRelease(row) !== row.hash)
      .map((row) => `release ${row.id}: its bytes are not those that were published`),
    ...(await brokenCells(house, ordered)),
    ...waves.flatMap((wave) => missingDocuments(wave, ordered)),
  ]
  const chainHolds = problems.length === 0
  const released = waves.filter((wave) => ordered.some((row) => row.wave_id === wave.id)).sort((a, b) => a.number - b.number)
  const verdicts: ReleaseVerdict['waves'] = []
  for (const wave of released) {
    verdicts.push({
      wave: wave.id,
      name: wave.name,
      rebuilt: chainHolds ? await rebuild(house, wave, ordered, waves) : 'not tried: the chain is broken',
    })
  }
  return { chainHolds, releases: rows.length, problems, waves: verdicts }
}

async function brokenCells(house: House, rows: readonly StoredRelease[]): Promise<string[]> {
  const problems: string[] = []
  for (const row of rows) {
    const stored = await listCells(house.db, row.id)
    const cells = stored.map(({ group_id, property, kind, percent, step }) =>
      lineOf({ groupId: group_id, property, kind: kind as ReleaseCell['kind'], percent, step }),
    )
    const published = cellsOf(openStored<FirmDocument | PoolsDocument>(row.document)).map(lineOf)
    if (cells.sort().join('\n') !== published.sort().join('\n'))
      problems.push(`release ${row.id}: its cells differ from its document`)
  }
  return problems
}

const lineOf = ({ groupId, property, kind, percent, step }: ReleaseCell): string =>
  [groupId, property, kind, percent, step].join(' ')

/** The pools' document, last of its wave, names every other one: none can be taken away unseen. */
function missingDocuments(wave: Wave, rows: readonly StoredRelease[]): string[] {
  const own = rows.filter((row) => row.wave_id === wave.id)
  const pools = own.find((row) => row.organisation_id === null)
  if (!pools) {
    const owed = own.length > 0 || (wave.kind === 'listening' && wave.state === 'closed')
    return owed ? [`wave ${wave.id}: it is closed and its release is not there`] : []
  }
  const present = new Set(own.map((row) => row.organisation_id))
  return openStored<PoolsDocument>(pools.document)
    .organisationIds.filter((id) => !present.has(id))
    .map((id) => `wave ${wave.id}: the document of organisation ${id} is not there`)
}

async function rebuild(house: House, wave: Wave, chain: readonly StoredRelease[], waves: readonly Wave[]): Promise<string> {
  const own = chain.filter((row) => row.wave_id === wave.id)
  const published = openStored<PoolsDocument>((own.find((row) => row.organisation_id === null) as StoredRelease).document)
  const input = await releaseInput(house, wave)
  if (keyMark(input.noise, wave.id) !== published.base.key) return 'not rebuildable: the key of that year is gone'
  const people = readPeople(input.answers, input.plan, input.noise)
  if (sealBase(input.noise, wave.id, people).commitment !== published.base.commitment) {
    const erased = openRows(input.noise, wave.id, published.base) - people.length
    return erased > 0 ? `not rebuildable: ${erased} erasures` : 'not rebuildable: the sealed rows are not those it was built of'
  }
  const numberOf = new Map(waves.map(({ id, number }) => [id, number]))
  const earlier = chain
    .slice(0, chain.indexOf(own[0] as StoredRelease))
    .filter((row) => (numberOf.get(row.wave_id) ?? 0) < wave.number)
    .sort((a, b) => (numberOf.get(b.wave_id) ?? 0) - (numberOf.get(a.wave_id) ?? 0))
  const newest = [...new Set(earlier.map((row) => row.organisation_id))].flatMap(
    (id) => earlier.find((row) => row.organisation_id === id) ?? [],
  )
  const built = buildRelease({ ...input, delicateAllowed: published.delicateAllowed, before: beforeOf(newest) })
  const bytes = new Map(own.map((row) => [row.organisation_id, row.document]))
  const differing = [...built.firms.map((each) => [each.organisationId, each] as const), [null, built.pools] as const].filter(
    ([id, document]) => bytes.get(id) !== JSON.stringify(document),
  )
  return differing.length === 0 ? 'same bytes' : `${differing.length} of ${own.length} documents come out different`
}
