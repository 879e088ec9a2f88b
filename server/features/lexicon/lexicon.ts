/** Front door: what an alliance learns about the words of its people. */
export { lexiconRoutes } from './lexicon.routes.ts'
export { type LearntText, type LearntWords, learnTags, learntWords, withLearnt } from './tag-learning.ts'
