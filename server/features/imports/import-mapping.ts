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

const levelsOf = (dimension: string) => Object.keys(ontology.dimensions[dimension]?.values ?? {})
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const Cell = z.string().regex(new RegExp(`^(${days.join('|')}):b[1-7]$`), 'cells look like mon:b5')

/** What one raw value says; an empty list = nothing about a need; 'none' = no to everything the column could tell. */
const FacetValues = z.record(z.string(), z.union([z.array(Facet), z.literal('none')]))
export type FacetValues = z.infer<typeof FacetValues>

const ColumnMapping = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), column: ColumnRef }),
  z.strictObject({ kind: z.literal('single'), column: ColumnRef, values: FacetValues }),
  z.strictObject({ kind: z.literal('multi'), column: ColumnRef, separator: z.string().min(1).default(';'), values: FacetValues }),
  /** A number that says the facets from `atLeast` up or from `atMost` down, and no to them otherwise. */
  z
    .strictObject({
      kind: z.literal('number'),
      column: ColumnRef,
      atLeast: z.number().optional(),
      atMost: z.number().optional(),
      facets: z.array(Facet).min(1),
    })
    .refine(({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined), {
      error: 'give either atLeast or atMost',
    }),
  /**
   * A best-worst design: in every set people named one item as the most and one as the least. An item says its facets when it was
   * named on the wanted side, less the times it was named on the other, in at least this share of the sets that offered it.
   */
  z
    .strictObject({
      kind: z.literal('best-worst'),
      sets: z.array(z.strictObject({ best: ColumnRef, worst: ColumnRef, offered: z.array(z.string().min(1)).min(2) })).min(1),
      side: z.enum(['best', 'worst']).default('best'),
      atLeast: z.number().gt(0).max(1).default(0.5),
      values: FacetValues,
    })
    .superRefine(({ sets, values }, context) => {
      for (const item of new Set(sets.flatMap(({ offered }) => offered)))
        if (!Object.hasOwn(values, item)) context.addIssue({ code: 'custom', message: `"${item}" is offered but has no values` })
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
