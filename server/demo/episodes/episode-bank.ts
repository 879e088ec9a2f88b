/**
 * Words of invented people. A template holds alternatives in braces: `{lunedì|martedì}` is any of them,
 * `{stanca/stanco}` follows the writer's gender. Nothing here was derived from the lexicon of tags.
 */
export interface LanguageBank {
  /** What happened, told whole: each template is a different person's way of saying it. */
  readonly tell: readonly string[]
  /** A sentence that may follow. */
  readonly tail: readonly string[]
  /** Answer to "next time everything goes smoothly: what is different?" */
  readonly better: readonly string[]
  /** Short sentence the worker approves; at most 140 characters whatever is drawn. */
  readonly sentence: readonly string[]
}

export const bankLanguages = ['it', 'en', 'ro', 'ar'] as const
export type BankLanguage = (typeof bankLanguages)[number]

export type EpisodeBank = { readonly it: LanguageBank } & { readonly [language in BankLanguage]?: LanguageBank }
