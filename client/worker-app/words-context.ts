import { createContext, useContext } from 'react'

/** What the phone understood from the person's own words; nothing of it is sent unless the person keeps it. */
export interface WordsView {
  proposed: readonly string[]
  /** Label of `dim:value` in the language of the survey. */
  labels: Record<string, string>
  /** Generated from the choices so far. */
  proposal: string
}

export const WordsContext = createContext<WordsView>({ proposed: [], labels: {}, proposal: '' })
export const useWords = () => useContext(WordsContext)
