import type { ReleasedGroup } from '#contract/releases'
import type { FirmDocument, PoolsDocument } from './build-release.ts'

/** One published figure as a row: what an export or a check reads without the texts. */
export interface ReleaseCell {
  groupId: string
  property: string
  kind: 'share' | 'below' | 'above' | 'not-published'
  percent: number | null
  step: number | null
}

/** Every figure of a document, in its order. */
export function cellsOf(document: FirmDocument | PoolsDocument): ReleaseCell[] {
  const groups: { id: string; group: ReleasedGroup }[] =
    'pools' in document ? document.pools : [...(document.firm ? [{ id: 'firm', group: document.firm }] : []), ...document.units]
  return groups.flatMap(({ id, group }) =>
    group.sections.flatMap(({ items }) =>
      items.map(({ property, value }): ReleaseCell => {
        const figure =
          value.kind === 'not-published' ? { percent: null, step: null } : { percent: value.percent, step: value.step }
        return { groupId: id, property, kind: value.kind, ...figure }
      }),
    ),
  )
}
