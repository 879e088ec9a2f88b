import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { ReleaseRow } from '../../db/tables.ts'
import { openStored, type Released } from '../../disclosure/disclosure.ts'

export type StoredRelease = Selectable<ReleaseRow>

type Hashed = Pick<StoredRelease, 'wave_id' | 'organisation_id' | 'document' | 'built_on' | 'previous_hash'>

/** Hash of a release and of everything released before it in the alliance. */
export function hashRelease({ previous_hash, wave_id, organisation_id, built_on, document }: Hashed): string {
  const parts = [previous_hash, wave_id, organisation_id, built_on, document]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** Rows in the order in which they were chained, as far as the links hold. */
export function followChain<Row extends Pick<StoredRelease, 'hash' | 'previous_hash'>>(rows: readonly Row[]): Row[] {
  const next = new Map(rows.map((row) => [row.previous_hash, row]))
  const ordered: Row[] = []
  for (let row = next.get(null); row !== undefined && ordered.length < rows.length; row = next.get(row.hash)) ordered.push(row)
  return ordered
}

const mostOpened = 32
const opened = new Map<string, { bytes: string; document: Released<unknown> }>()

/**
 * The document of a release; changed bytes are never shown. The last ones read stay open in memory, and serve again only for exactly the
 * same bytes under the same hash. Throws: RangeError when the bytes are not those of the hash.
 */
export function openChecked<T>(row: StoredRelease): Released<T> {
  const known = opened.get(row.id)
  if (known?.bytes === hashedBytes(row)) return known.document as Released<T>
  if (hashRelease(row) !== row.hash) throw new RangeError(`The bytes of release ${row.id} are not those that were published`)
  const document = openStored<T>(row.document)
  opened.delete(row.id)
  opened.set(row.id, { bytes: hashedBytes(row), document })
  const [oldest] = opened.keys()
  if (opened.size > mostOpened && oldest !== undefined) opened.delete(oldest)
  return document
}

/** Everything the hash speaks of, and the hash. */
const hashedBytes = ({ hash, previous_hash, wave_id, organisation_id, built_on, document }: StoredRelease): string =>
  [hash, previous_hash, wave_id, organisation_id, built_on, document].join('\n')
