/** Front door: earlier surveys as CSV become a wave of their own kind. */
export { ImportMapping } from './import-mapping.ts'
export { type ImportOutcome, importSurvey, listRejectedRows } from './import-survey.ts'
export { type RejectedRow, UnusableSurvey } from './read-survey-file.ts'
