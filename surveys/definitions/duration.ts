import type { Answers, Question, SurveyDefinition } from '../define-survey.ts'
import { bands, days, namesIn, shortQuestions } from '../define-survey.ts'
import { facetLabelIn, mirrorFacets } from '../ontology/ontology.ts'
import { visibleQuestions } from '../survey-logic.ts'
import type { OwnTexts, QuestionText } from '../texts/texts.ts'
import { questionText, textsFor } from '../texts/texts.ts'
import { likelyAnswers, pathsOf } from './paths.ts'

/**
 * Characters read in a minute, by language; ro as it, uk as ru, sq and others as the mean of all: those three were not measured.
 * Source: Trauzettel-Klosinski & Dietz 2012 (IReST), 17 languages, texts for the sixth grade, read aloud. Aloud is about three quarters of the
 * silent speed of practised adults (183 and 238 words a minute, Brysbaert 2019): the pace of who reads at B1.
 */
const charactersPerMinute: { readonly [language: string]: number } = {
  ...{ it: 950, en: 987, es: 1025, fr: 998, ar: 612, zh: 255, ro: 950, uk: 986 },
}
const otherCharactersPerMinute = 863
/** A list is scanned for one's own case, twice as fast as reading. Source: Carver 1992 (600 and 300 words a minute). */
const scanning = 2
/** To decide, to point and press. Source: Card, Moran & Newell 1983, keystroke-level model (M 1.35, P 1.1, K 0.2). */
const decideSeconds = 1.35
const tapSeconds = 1.3
/** Source: Palin and others 2019, 37,370 people on their phones: 36.2 words of five characters a minute. */
const typedPerSecond = (36.2 * 5) / 60
/** Of the room given, people use a part: a story of 600 characters is told in 150, two or three sentences. */
const usedOf = { 'long-text': 0.25, 'short-text': 0.15 } as const
/** A story comes to mind before it is written. */
const recallSeconds = { 'long-text': 5, 'short-text': 1.35 } as const
/** Codes chosen where several may be, tags shown, cells touched. */
const usualChoices = 2
const usualTags = 3
const usualCells = 6
const usualSentence = 90

/** Seconds of one instrument in one language. */
export interface SurveySeconds {
  /** Of a person in the middle: every list answered, half of the short texts left empty. */
  median: number
  /** Of the longest path there is, everything answered. */
  longest: number
  /** The longest path of the short mode, where there is one. */
  short?: number
}

/** One question, from its first word to the next screen. */
export function secondsOf(question: Question, text: QuestionText, language: string, skipped = false): number {
  const read = (words: string | undefined, gear = 1) =>
    (60 * (words ?? '').replace(/\s/g, '').length) / ((charactersPerMinute[language] ?? otherCharactersPerMinute) * gear)
  const screen = read(text.title) + read(text.hint) + tapSeconds
  if (skipped) return screen + decideSeconds
  const list = () => Object.values(text.choices ?? {}).reduce((sum, label) => sum + read(label, scanning), 0)
  const choose = (times: number) => times * (decideSeconds + tapSeconds)
  switch (question.type) {
    case 'info':
      return screen
    case 'long-text':
    case 'short-text':
      return screen + tapSeconds + recallSeconds[question.type] + (usedOf[question.type] * question.maxLength) / typedPerSecond
    case 'single':
      return screen + list() + choose(1)
    case 'multi':
      return screen + list() + choose(Math.min(usualChoices, question.max ?? usualChoices))
    case 'scale':
      return screen + read(text.min) + read(text.max) + choose(1)
    case 'number':
      return screen + decideSeconds + tapSeconds + String(question.max).length / typedPerSecond
    case 'week-grid': {
      const { weekGrid } = textsFor(language)[0] ?? {}
      const labels = [...days.map((day) => weekGrid?.days[day]), ...bands.map((band) => weekGrid?.bands[band])]
      const buttons = [weekGrid?.weekdays, weekGrid?.weekend, weekGrid?.varies]
      const scanned = [...labels, ...buttons].reduce((sum, label) => sum + read(label, scanning), 0)
      // Neighbouring cells are one decision.
      return screen + scanned + (usualCells / 2) * decideSeconds + usualCells * tapSeconds
    }
    case 'mirror': {
      const facets = mirrorFacets().map((facet) => facetLabelIn(facet, language))
      const label = facets.reduce((sum, words) => sum + read(words), 0) / facets.length
      return screen + Math.min(usualTags, question.maxProposed) * (label + decideSeconds + tapSeconds)
    }
    case 'sentence':
      // Read in the person's language, approved, or mended by a word or two.
      return screen + usualSentence * (read('xxxxxxxxxx') / 10) + 2 * decideSeconds + tapSeconds + 12 / typedPerSecond
  }
}
