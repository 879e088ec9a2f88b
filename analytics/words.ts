/** The light door of the analysis room: what a phone may load when somebody writes in their own words. */

// How is a need said in one sentence?
export { composeSentence } from './text/compose-sentence.ts'
// What do these words tell?
export { type FindTagsOptions, type FoundTag, findTags, type LexiconCue } from './text/find-tags.ts'

// What must nobody read?
export { maskWords } from './text/mask-words.ts'
export { findTimes, type TimeExpression } from './text/time-expressions.ts'
