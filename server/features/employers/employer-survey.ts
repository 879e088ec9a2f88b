import type {
  EarlierAnswers,
  EmployerAnswers,
  EmployerDraft,
  EmployerSending,
  EmployerSurvey,
  EmployersVoice,
} from '#contract/employers'
import { compileAnswerCheck, findDefinition, newestVersion, type SurveyDefinition, toSurveyJs } from '#surveys'
import { maskWords } from '#words'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import type { GrantedStaff } from '../accounts/accounts.ts'
import { getOrganisation, listOrganisations, listUsableResources } from '../alliances/alliances.ts'
import { findDraft, hasHr, insertSending, listNewestSendings, listSendings, putDraft } from './employers.queries.ts'

const instrument = 'employer'

/** The coordinator writes down what an organisation says that has no account; one that has answers by itself. */
async function mayWrite(house: House, organisationId: string, { grant }: GrantedStaff): Promise<boolean> {
  return grant.role === 'hr' || !(await hasHr(house.db, organisationId))
}

export async function getEmployerSurvey(
  house: House,
  organisationId: string,
  staff: GrantedStaff,
  language: 'it' | 'en',
): Promise<EmployerSurvey> {
  const organisation = await getOrganisation(house, organisationId)
  const draft = await findDraft(house.db, organisationId)
  const sendings = await listSendings(house.db, organisationId)
  // A draft goes on with the questions it was begun with.
  const version = draft?.instrument_version ?? newestVersion(instrument)
  const definition = definitionOf(version)
  const [newest] = sendings
  return {
    organisationName: organisation.name,
    mayWrite: await mayWrite(house, organisationId, staff),
    version,
    json: toSurveyJs(definition, language),
    ...(draft ? { draft: { answers: draft.answers, by: draft.by_name, on: draft.saved_on } } : {}),
    ...(newest ? { sent: { ...toSending(newest), answers: known(definition, newest.answers) } } : {}),
    history: sendings.map(toSending),
  }
}

/** Throws: Failure not-found. */
export async function getEarlierAnswers(house: House, organisationId: string, number: number): Promise<EarlierAnswers> {
  const row = (await listSendings(house.db, organisationId)).find((each) => each.number === number)
  if (!row) throw new Failure('not-found')
  return { ...toSending(row), version: row.instrument_version, answers: row.answers }
}

/** What is there must be right; what is missing may come later. Throws: Failure answers-refused, not-allowed. */
export async function keepDraft(house: House, organisationId: string, staff: GrantedStaff, draft: EmployerDraft): Promise<void> {
  if (!(await mayWrite(house, organisationId, staff))) throw new Failure('not-allowed')
  const { version } = draft
  const answers = check(version, draft.answers, { partly: true })
  await putDraft(house.db, { organisationId, version, answers, byName: staff.name, day: house.clock.today() })
}

/** A new version of the answers; those before stay, with who sent them and when. Throws: Failure answers-refused, conflict, not-allowed. */
export async function sendAnswers(
  house: House,
  organisationId: string,
  staff: GrantedStaff,
  sent: EmployerAnswers,
): Promise<EmployerSending> {
  if (!(await mayWrite(house, organisationId, staff))) throw new Failure('not-allowed')
  const answers = check(sent.version, sent.answers, { partly: false })
  const row = {
    organisation_id: organisationId,
    instrument_version: sent.version,
    answers,
    by_name: staff.name,
    on_behalf: staff.grant.role === 'coordinator',
    sent_on: house.clock.today(),
  }
  if (!(await insertSending(house.db, row, sent.basedOn))) throw new Failure('conflict')
  return toSending({ ...row, number: sent.basedOn + 1 })
}

/** The coordinator also learns which organisations answered; their words stay on their own page. */
export async function getEmployersVoice(house: House, allianceId: string, { grant }: GrantedStaff): Promise<EmployersVoice> {
  const resources = await listUsableResources(house, allianceId)
  if (grant.role !== 'coordinator') return { resources }
  const newest = new Map((await listNewestSendings(house.db, allianceId)).map((row) => [row.organisation_id, toSending(row)]))
  const organisations = (await listOrganisations(house, allianceId)).map(({ id, name, kind }) => {
    const answered = newest.get(id)
    return { id, name, kind, ...(answered ? { answered } : {}) }
  })
  return { organisations, resources }
}

function toSending(row: { number: number; by_name: string; on_behalf: boolean; sent_on: string }): EmployerSending {
  return { number: row.number, by: row.by_name, onBehalf: row.on_behalf, on: row.sent_on }
}

function definitionOf(version: number): SurveyDefinition {
  const definition = findDefinition(instrument, version)
  if (!definition) throw new Failure('conflict', [{ field: 'version', problem: 'changed' }])
  return definition
}

const known = ({ questions }: SurveyDefinition, answers: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(questions.flatMap(({ id }) => (id in answers ? [[id, answers[id]]] : [])))

const wordTypes: readonly string[] = ['long-text', 'short-text']
const compiled = new Map<number, ReturnType<typeof compileAnswerCheck>>()

/** Answers in the form of the published survey, with names and numbers in free words masked. */
function check(version: number, answers: Record<string, unknown>, { partly }: { partly: boolean }): Record<string, unknown> {
  const definition = definitionOf(version)
  const checkOf = compiled.get(version) ?? compileAnswerCheck(definition)
  compiled.set(version, checkOf)
  const checked = checkOf(answers)
  const problems = checked.ok ? [] : checked.problems.filter(({ problem }) => !(partly && problem === 'required'))
  if (problems.length > 0) throw new Failure('answers-refused', problems.slice(0, 20))
  const masked = checked.ok ? { ...checked.answers } : known(definition, answers)
  for (const { id, type } of definition.questions) {
    const words = masked[id]
    if (typeof words === 'string' && wordTypes.includes(type)) masked[id] = maskWords(words)
  }
  return masked
}
