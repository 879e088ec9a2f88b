import type { z } from 'zod'
import type { FieldProblem } from '#contract/common'
import { Failure } from './failure.ts'

/** The one way a body or query becomes a typed value. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Failure('bad-request', parsed.error.issues.slice(0, 20).map(toProblem))
}

function toProblem(issue: z.core.$ZodIssue): FieldProblem {
  const own = issue.code === 'custom' ? issue.params?.problem : undefined
  const problem =
    typeof own === 'string'
      ? own
      : issue.code === 'too_big'
        ? 'too-long'
        : issue.code === 'too_small'
          ? 'too-short'
          : issue.code === 'invalid_type'
            ? 'type'
            : 'format'
  const limit = issue.code === 'too_big' ? Number(issue.maximum) : issue.code === 'too_small' ? Number(issue.minimum) : undefined
  return { field: issue.path.join('.'), problem, ...(limit === undefined ? {} : { limit }) }
}
