import ar from './texts/help/ar.json' with { type: 'json' }
import en from './texts/help/en.json' with { type: 'json' }
import es from './texts/help/es.json' with { type: 'json' }
import fr from './texts/help/fr.json' with { type: 'json' }
import it from './texts/help/it.json' with { type: 'json' }
import ro from './texts/help/ro.json' with { type: 'json' }
import sq from './texts/help/sq.json' with { type: 'json' }
import uk from './texts/help/uk.json' with { type: 'json' }
import zh from './texts/help/zh.json' with { type: 'json' }
import type { TextLanguage } from './texts/reading-chain.ts'
import { readIn } from './texts/reading-chain.ts'

export interface HelpPanel {
  title: string
  text: string
  contacts: { name: string; phone: string }[]
}

// Numbers of Italy: da verificare before every publication.
const panels: { readonly [language: string]: HelpPanel | undefined } = { it, en, ro, es, fr, ar, uk, sq, zh }

/** The panel in this very language; undefined where nobody wrote it. */
export const helpPanelIn = (language: string): HelpPanel | undefined => panels[language]

/**
 * Where to find help, shown to the writer alone when a cue of distress or violence appears; that it appeared is never stored or sent.
 * Result: a language without a panel of its own gets Italian.
 */
export function helpPanel(language: string): HelpPanel {
  const { title, text, contacts } = readIn(panels, language).text
  return { title, text, contacts }
}

/** The language a reader of this language finds the help panel in. */
export const helpLanguage = (language: string): TextLanguage => readIn(panels, language).language
