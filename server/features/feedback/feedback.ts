/** Front door: "what happened to my words". */
export { feedbackRoutes } from './feedback.routes.ts'
export { openThread } from './thread-story.ts'
