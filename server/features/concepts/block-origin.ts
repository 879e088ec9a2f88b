import type { Block } from '#contract/concepts'

export function storedBlock({
  kind,
  value,
  role,
  provenance,
  source,
}: Omit<Block, 'role' | 'source'> & { role?: string | undefined; source?: string | undefined }): Block {
  return { kind, value, provenance, ...(role ? { role } : {}), ...(source ? { source } : {}) }
}

const same = (a: Block, b: Block) =>
  a.kind === b.kind && a.value === b.value && (a.role ?? '') === (b.role ?? '') && (a.source ?? '') === (b.source ?? '')

/**
 * Where a block comes from is told by the version it was in, never by who sends it: what is new comes from the table,
 * a second copy too.
 */
export function keepOrigins(sent: readonly Block[], before: readonly Block[]): Block[] {
  const left = [...before]
  return sent.map((block) => {
    const at = left.findIndex((known) => same(known, block))
    const [known] = at < 0 ? [] : left.splice(at, 1)
    return known ?? storedBlock({ ...block, provenance: block.value === 'open' ? 'open' : 'table', source: undefined })
  })
}
