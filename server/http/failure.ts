import type { FailureCode, FieldProblem } from '#contract/common'

/** A refusal, not a bug. The message belongs to the code and the reader's language; `details` never hold stored data. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode
  readonly fields: FieldProblem[] | undefined
  constructor(code: FailureCode, fields?: FieldProblem[]) {
    super(code)
    this.code = code
    this.fields = fields
  }
}
