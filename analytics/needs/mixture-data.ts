import type { SparseMatrix } from '../number/sparse-matrix.ts'

/** Words of the rows as counts, in blocks that are normalised together (concepts, then one block per language). */
export interface TextPart {
  readonly counts: SparseMatrix
  readonly block: Uint16Array
  readonly blocks: number
}

/** One question: its features are `from .. to - 1`. */
export interface Question {
  readonly name: string
  /** 'set': each feature may hold or not. 'levels': exactly one holds, neighbours are alike. */
  readonly kind: 'set' | 'levels'
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** Closed answers of the rows: features held (0..1), in each row by ascending number and only of answered questions. */
export interface AnswerPart {
  readonly features: SparseMatrix
  readonly questions: readonly Question[]
  /** rows x questions, 1 = answered. A question without an answer says nothing about its row. */
  readonly answered: Uint8Array
}

/** What is grouped: words, closed answers, or both over the same rows. */
export interface MixtureData {
  readonly rows: number
  readonly text: TextPart | null
  readonly answers: AnswerPart | null
}

/** One half of the mixture: it knows what its answers or words say for each group. */
export interface PartModel {
  /** Adds to scores[c] the log-likelihood of row i in group c; for its `own` group, of the model without the row (own = -1: none). */
  readonly addScores: (row: number, own: number, scores: Float64Array) => void
  /** Takes the row out of `from` and puts it into `to` (-1: nowhere). */
  readonly move: (row: number, from: number, to: number) => void
}

export interface SweepOptions {
  readonly groups: number
  /** One sweep per temperature; 0 takes the best group, above 0 draws one. */
  readonly temperatures: readonly number[]
  /** Weight of each term, or null for 1. */
  readonly termWeight: Float64Array | null
  /** Pseudo-count of a term in a group, as a share of its mean count. */
  readonly evenness: number
  readonly textWeight?: number
  readonly answerWeight?: number
}
