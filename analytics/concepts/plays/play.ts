import type { OperatorId } from '../operators.ts'
import type { LocalText } from '../profile.ts'

/** Who stands in a role: a word of the grammar, or somebody the assembly looks for (see `placeActor`). */
export type Standing = 'employer' | 'local' | 'host' | 'pro'

/** The blocks a play asks for; what is left out comes from the family's facets. */
export interface PlayPlan {
  /** Resources of the grammar, the most telling first. */
  readonly resources: readonly string[]
  /** `kind:role`, where kind may be a `Standing`. */
  readonly actors: readonly string[]
  readonly place: string
  readonly access: string
  readonly governance: readonly string[]
  readonly funding: readonly string[]
  readonly lever: string
  readonly time?: string
}

/**
 * One way to play a design verb in a situation. Texts are templates of `fill`: `{subject}`, `{happens}`, `[ {when}]`.
 * No play names a service: the title is what people would be able to do.
 */
export interface Play {
  readonly operator: OperatorId
  /** Facets that make it fit; the play with the largest sum of shares is taken, the first when none shows. */
  readonly signs: readonly string[]
  /** All of these have to show, else the play is not taken. */
  readonly only?: readonly ('children' | 'adultCare')[]
  /** Facets it answers beyond its signs. */
  readonly answers?: readonly string[]
  /** Tasks the title names already, so that the tension that follows it is another one. */
  readonly tells?: readonly string[]
  readonly title: LocalText
  readonly scene: LocalText
  readonly ask: LocalText
  readonly leaves: LocalText
  /** A second wording, so that two families with the same play do not read alike. */
  readonly again?: { readonly ask: LocalText; readonly leaves: LocalText }
  readonly plan: PlayPlan
}

/** The words of a play: its first ones, or the second wording where another family of the map has the first. */
export const wordsOf = (play: Play, again: boolean): Pick<Play, 'ask' | 'leaves'> => (again && play.again ? play.again : play)

export const t = (it: string, en: string): LocalText => ({ it, en })

type PlayTexts = Pick<Play, 'title' | 'scene' | 'ask' | 'leaves'>

/** A play: verb, signs, texts, blocks. */
export const play = (
  operator: OperatorId,
  signs: readonly string[],
  texts: PlayTexts,
  plan: PlayPlan,
  marks: Pick<Play, 'only' | 'answers' | 'tells' | 'again'> = {},
): Play => ({ operator, signs, ...texts, plan, ...marks })

/** Blocks of paid work: who does it and under which rule are questions of the table. */
export const paid: PlayPlan = {
  resources: ['pro_hours'],
  actors: ['pro:doer_pro', 'local:rule_owner', 'open:coordinator'],
  place: 'near_home',
  access: 'phone',
  governance: ['single_owner'],
  funding: ['regional', 'cofin_kind'],
  lever: 'open',
}
