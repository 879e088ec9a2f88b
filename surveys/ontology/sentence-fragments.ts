import { readIn } from '../texts/reading-chain.ts'
import ar from './fragments/ar.json' with { type: 'json' }
import en from './fragments/en.json' with { type: 'json' }
import es from './fragments/es.json' with { type: 'json' }
import fr from './fragments/fr.json' with { type: 'json' }
import it from './fragments/it.json' with { type: 'json' }
import ro from './fragments/ro.json' with { type: 'json' }
import sq from './fragments/sq.json' with { type: 'json' }
import uk from './fragments/uk.json' with { type: 'json' }
import zh from './fragments/zh.json' with { type: 'json' }

/*
 * How the sentence of the last step is put together ("Nei giorni feriali dalle 16 alle 19 devo accompagnare bambini di 6-10 anni,
 * ma so tardi il mio orario. Mi manca una persona di fiducia."). All keys are lower case; the composer writes capitals at the start
 * of each sentence and inserts fragments as text.
 *
 *   when:<weekday|weekend>:<b1..b7>   the strongest group of the grid; `when:varies`; else `season:<code>` (`season:all` has none)
 *   who:<code>                        people and animals only, without article trouble: fits "di", "con", "per", "a"
 *   fn:<code>                         what must be done, in the infinitive
 *   fn:<code>+who                     the same with {who}; absent where no person fits (rest, learn, travel, cover_shift)
 *   do:<code>                         for a `who` that is no person (study, admin, commute ...) when no fn was told
 *   do:person                         for a person when no fn was told: "esserci per {who}"
 *   pred:<code>                       how early it is known (`fixed` has none)
 *   work:<code>                       a clause with its own verb (`none`, `fix_full`, `fix_part`, `self` have none)
 *   res:<code>                        a clause with its own verb, so that "manca / mancano" agree (`none` has none)
 *   template:when-do | template:do    the opening, {when} and {do}
 *   template:work                     after the opening; `template:work-alone` when nothing must be done
 *   template:pred                     after the opening without work; `template:pred-after-work` after work
 *   template:end, template:res        the full stop, then the last sentence
 *   template:and                      between two people
 *
 * Too long for 140 characters: leave out, in this order, pred, when, work (where something must be done), the second
 * person, res.
 */

type Fragments = { readonly [key: string]: string }
const fragments: { readonly [language: string]: Fragments | undefined } = { it, en, ro, es, fr, ar, uk, sq, zh }

/** The fragments of this very language; undefined where nobody wrote them. */
export const fragmentsIn = (language: string): Fragments | undefined => fragments[language]

/** Fragments of the generated sentence by `dim:value`, and its templates. Languages without fragments of their own read Italian. */
export function sentenceFragments(language: string): Fragments {
  return readIn(fragments, language).text
}

/** The language in which the sentence of a reader of this language is put together. */
export const fragmentsLanguage = (language: string): string => readIn(fragments, language).language
