/** Front door: which survey a wave asks, the house's or an alliance's own; how coordinators make their own. */
export { findPublished, findSurvey, getSurvey, type PublishedSurvey } from './find-survey.ts'
export type { OwnQuestion } from './own-survey-row.ts'
export { listOwnQuestions } from './questionnaires.queries.ts'
export { onlyCoordinators, questionnairesRoutes } from './questionnaires.routes.ts'
