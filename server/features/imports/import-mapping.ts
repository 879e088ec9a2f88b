import { z } from 'zod'
import { ontology } from '#surveys'

/**
 * How the columns of an earlier survey become a need. A column that fits no dimension is left out: what the data lack is
 * said by the result, never filled in.
 */
const ColumnRef = z.union([
  z.string().min(1),
  z.strictObject({
    /** 0-based, for files whose headers repeat. */
    index: z.number().int().min(0),
    /** Guards against the wrong file: the header must begin so. */
    startsWith: z.string().min(1),
  }),
])
export type ColumnRef = z.infer<typeof ColumnRef>

const facets = new Set(
  Object.entries(ontology.dimensions)
    .filter(([, dimension]) => dimension.kind === 'set')
    .flatMap(([name, dimension]) => Object.keys(dimension.values).map((value) => `${name}:${value}`)),
)
const Facet = z
  .string()
  .refine((facet) => facets.has(facet), { error: (issue) => `"${String(issue.input)}" is not a facet of the ontology` })

export const dimensionOf = (facet: string) => facet.slice(0, facet.indexOf(':'))
const levelsOf = (dimension: string) => Object.keys(ontology.dimensions[dimension]?.values ?? {})
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const Cell = z.string().regex(new RegExp(`^(${days.join('|')}):b[1-7]$`), 'cells look like mon:b5')

/** What one raw value says; an empty list = a valid value that says nothing about a need. */
const FacetValues = z.record(z.string(), z.array(Facet))

const Item = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'items look like ask_for_leave')
const highestLevel = 10
const Level = z.number().int().min(0).max(highestLevel)

const ColumnMapping = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), column: ColumnRef }),
  z.strictObject({ kind: z.literal('single'), column: ColumnRef, values: FacetValues }),
  z.strictObject({ kind: z.literal('multi'), column: ColumnRef, separator: z.string().min(1).default(';'), values: FacetValues }),
  /**
   * One of several closed questions about a dimension, kept as its own question with its levels. From level `holdsFrom` up
   * (or `holdsUpTo` down) it says its facets, otherwise no to them. Two columns may be one item asked of two kinds of people: the first answer counts.
   */
  z
    .strictObject({
      kind: z.literal('item'),
      column: ColumnRef,
      item: Item,
      facets: z.array(Facet).min(1),
      /** Level of each raw value (null = no answer to it), or the numbers at which the next level begins. */
      levels: z.union([
        z.record(z.string(), Level.nullable()),
        z.strictObject({ steps: z.array(z.number()).min(1).max(highestLevel) }),
      ]),
      holdsFrom: Level.optional(),
      holdsUpTo: Level.optional(),
    })
    .refine(({ holdsFrom, holdsUpTo }) => (holdsFrom === undefined) !== (holdsUpTo === undefined), {
      error: 'give either holdsFrom or holdsUpTo',
    })
    .refine(({ facets: told }) => new Set(told.map(dimensionOf)).size === 1, {
      error: 'the facets of an item are of one dimension',
    }),
  /**
   * A best-worst design: in every set people named one item as the most and one as the least. Each item is its own question; its
   * score is how often it was named on the wanted side less how often on the other, over the sets that offered it, and it says
   * its facets from `atLeast` up.
   */
  z
    .strictObject({
      kind: z.literal('best-worst'),
      sets: z.array(z.strictObject({ best: ColumnRef, worst: ColumnRef, offered: z.array(z.string().min(1)).min(2) })).min(1),
      side: z.enum(['best', 'worst']).default('best'),
      atLeast: z.number().gt(0).max(1).default(0.5),
      /** What each offered item says; null = nothing about a need. */
      items: z.record(z.string(), z.strictObject({ item: Item, facet: Facet }).nullable()),
    })
    .superRefine(({ sets, items }, context) => {
      for (const name of new Set(sets.flatMap(({ offered }) => offered)))
        if (!Object.hasOwn(items, name))
          context.addIssue({ code: 'custom', message: `"${name}" is offered but not among the items` })
    }),
  z
    .strictObject({
      kind: z.literal('ordinal'),
      column: ColumnRef,
      dimension: z.enum(['freq', 'pred', 'dist']),
      /** null = a valid value without a level ("I do not know"). */
      values: z.record(z.string(), z.string().nullable()),
    })
    .superRefine((mapping, context) => {
      for (const level of Object.values(mapping.values)) {
        if (level !== null && !levelsOf(mapping.dimension).includes(level)) {
          context.addIssue({
            code: 'custom',
            message: `"${level}" is not a level of ${mapping.dimension} (${levelsOf(mapping.dimension).join(', ')})`,
          })
        }
      }
    }),
  z.strictObject({
    kind: z.literal('grid'),
    column: ColumnRef,
    separator: z.string().min(1).default(';'),
    values: z.record(z.string(), z.union([z.array(Cell), z.literal('varies')])),
  }),
  /** A number between `min` and `max`, or words with their number; becomes the weight 0..10. */
  z.strictObject({
    kind: z.literal('weight'),
    column: ColumnRef,
    min: z.number(),
    max: z.number(),
    values: z.record(z.string(), z.number().nullable()).optional(),
  }),
])
export type ColumnMapping = z.infer<typeof ColumnMapping>

export const ImportMapping = z.strictObject({
  /** Who made the survey, when, under which licence: printed with the result. */
  name: z.string().min(3).max(120),
  source: z.string().min(3).max(500),
  licence: z.string().min(2).max(200),
  fieldwork: z.strictObject({ from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), to: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  /** Language of the texts: fixed, read from a column of codes, or detected with a fall-back. */
  language: z.union([
    z.strictObject({ fixed: z.string().length(2) }),
    z.strictObject({ column: ColumnRef, values: z.record(z.string(), z.string().length(2)) }),
    z.strictObject({ detect: z.literal(true), otherwise: z.string().length(2) }),
  ]),
  /**
   * The pool rule counts employers. `independent`: the source drew people from many employers, said why; `unknown`:
   * families then need 30 people and show no words.
   */
  employer: z.union([
    z.strictObject({ column: ColumnRef }),
    z.strictObject({ independent: z.literal(true), why: z.string().min(10).max(300) }),
    z.strictObject({ unknown: z.literal(true) }),
  ]),
  /** Identifies a respondent in the file, so that a file that grew can be imported again. */
  respondent: ColumnRef.optional(),
  columns: z.array(ColumnMapping).min(1),
  /** Raw values that mean "no answer" everywhere. */
  missing: z.array(z.string()).default(['', 'NA', 'N/A']),
})
export type ImportMapping = z.infer<typeof ImportMapping>
