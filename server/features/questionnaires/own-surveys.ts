import type { FieldProblem, WorkerLanguage } from '#contract/common'
import type { LintReply, OwnSurveyEdit, SurveyImported } from '#contract/questionnaires'
import { composeOwnSurvey, fromSurveyJs, getDefinition, newestVersion, type OwnTexts, surveySeconds, tidyTexts } from '#surveys'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { baseInstrument, describeSurvey } from './describe-surveys.ts'
import { hashSurvey } from './hash-survey.ts'
import { lintOnce } from './lint-once.ts'
import type { OwnSurveyVersion } from './own-survey-row.ts'
import {
  deleteOwnDraft,
  findOwnSurvey,
  insertOwnSurvey,
  listServiceNames,
  publishDraft,
  updateOwnSurvey,
} from './questionnaires.queries.ts'

type Asked = Parameters<typeof composeOwnSurvey>[2]

/** Throws: Failure not-found. */
export async function getOwnSurvey(house: House, id: string): Promise<OwnSurveyVersion> {
  const survey = /^[A-Za-z0-9_-]{22}$/.test(id) ? await findOwnSurvey(house.db, id) : undefined
  if (!survey) throw new Failure('not-found')
  return survey
}

/** A draft with every question of the house's newest first listening, in the house's words. */
export async function createOwnSurvey(house: House, allianceId: string, name: string, by: string): Promise<OwnSurveyVersion> {
  const base = { instrument: baseInstrument, version: newestVersion(baseInstrument) }
  const asked = getDefinition(base.instrument, base.version).questions.map(({ id }) => ({ id }))
  return insertNew(house, allianceId, { name, by, base, asked, texts: {} })
}

/** A SurveyJS file as a draft, refusals of the linter included; nothing is stored when the file cannot be read as one. */
export async function importOwnSurvey(
  house: House,
  allianceId: string,
  given: { name: string; file: string; language: WorkerLanguage },
  by: string,
): Promise<SurveyImported> {
  const base = { instrument: baseInstrument, version: newestVersion(baseInstrument) }
  const read = fromSurveyJs(given.file, base, given.language)
  if (!read.ok) return { notices: [], problems: read.problems }
  const survey = await insertNew(house, allianceId, { name: given.name, by, base, asked: read.asked, texts: read.texts })
  return { survey: await describeSurvey(house, survey), notices: read.notices, problems: [] }
}

async function insertNew(
  house: House,
  allianceId: string,
  { name, by, base, asked, texts }: { name: string; by: string; base: OwnSurveyVersion['base']; asked: Asked; texts: OwnTexts },
): Promise<OwnSurveyVersion> {
  const named = { instrument: newInstrument(house), version: 1 }
  const composed = compose(base, named, asked, texts)
  const id = house.random.id()
  const made = { madeBy: by, madeOn: house.clock.today() }
  if (!(await insertOwnSurvey(house.db, { id, allianceId, name, base, ...named, ...composed, ...made })))
    throw new Failure('conflict')
  return getOwnSurvey(house, id)
}

/** `own-` and 10 letters and digits. */
function newInstrument(house: House): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  return `own-${[...house.random.bytes(10)].map((byte) => letters[byte % letters.length]).join('')}`
}

function compose(base: OwnSurveyVersion['base'], named: { instrument: string; version: number }, asked: Asked, texts: OwnTexts) {
  const composed = composeOwnSurvey(base, named, asked, texts)
  if (!composed.ok) {
    throw new Failure(
      'bad-request',
      composed.problems.slice(0, 20).map(({ id, problem }): FieldProblem => ({ field: `questions.${id}`, problem })),
    )
  }
  return { definition: composed.definition, texts: tidyTexts(texts, composed.definition) }
}

/** Throws: Failure conflict when it is published, or was changed by somebody else in the meantime. */
export async function editOwnSurvey(house: House, survey: OwnSurveyVersion, edit: OwnSurveyEdit): Promise<OwnSurveyVersion> {
  if (survey.state !== 'draft' || survey.revision !== edit.revision) throw new Failure('conflict')
  const composed = compose(survey.base, survey, edit.questions, edit.texts)
  if (!(await updateOwnSurvey(house.db, survey.id, edit.revision, { name: edit.name, ...composed })))
    throw new Failure('conflict')
  return getOwnSurvey(house, survey.id)
}

/** What would be refused of an edit, without storing it. */
export async function lintEdit(house: House, survey: OwnSurveyVersion, edit: OwnSurveyEdit): Promise<LintReply> {
  const { definition, texts } = compose(survey.base, survey, edit.questions, edit.texts)
  const services = await listServiceNames(house.db, survey.allianceId)
  return { refusals: lintOnce(definition, texts, services), seconds: surveySeconds(definition, texts) }
}

/** Published for good, with its hash and by whom. Throws: Failure bad-request with each question the linter refuses. */
export async function publishOwnSurvey(
  house: House,
  survey: OwnSurveyVersion,
  revision: number,
  by: string,
): Promise<OwnSurveyVersion> {
  if (survey.state !== 'draft' || survey.revision !== revision) throw new Failure('conflict')
  const { definition, texts } = survey
  const refusals = lintOnce(definition, texts, await listServiceNames(house.db, survey.allianceId))
  if (refusals.length > 0) {
    throw new Failure(
      'bad-request',
      refusals.slice(0, 20).map(({ question, rule }): FieldProblem => ({ field: `questions.${question}`, problem: rule })),
    )
  }
  const hash = hashSurvey(definition, texts)
  if (!(await publishDraft(house.db, survey.id, revision, { hash, name: by, day: house.clock.today() })))
    throw new Failure('conflict')
  house.log.info({ survey: survey.instrument, version: survey.version, hash }, 'a survey of an alliance was published')
  return getOwnSurvey(house, survey.id)
}

/** A draft that begins as a published version stands; one at a time for each survey. */
export async function nextOwnVersion(house: House, survey: OwnSurveyVersion, by: string): Promise<OwnSurveyVersion> {
  if (survey.state !== 'published') throw new Failure('conflict')
  const { allianceId, instrument, name, base, texts } = survey
  const id = house.random.id()
  const version = survey.version + 1
  const definition = { ...survey.definition, version }
  const made = { madeBy: by, madeOn: house.clock.today() }
  if (!(await insertOwnSurvey(house.db, { id, allianceId, instrument, version, name, base, definition, texts, ...made })))
    throw new Failure('conflict')
  return getOwnSurvey(house, id)
}

/** Only a draft goes away: what was published may have been answered. */
export async function deleteOwnSurvey(house: House, survey: OwnSurveyVersion): Promise<void> {
  if (!(await deleteOwnDraft(house.db, survey.id))) throw new Failure('conflict')
}
