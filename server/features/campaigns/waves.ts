import type { Organisation } from '#contract/alliances'
import type { WaveInput, WaveKind, WaveState } from '#contract/campaigns'
import type { FieldProblem, WorkerLanguage } from '#contract/common'
import { noticeVersion } from '#surveys'
import { delicateRestIsOver, opensTooOften, policy } from '../../disclosure/disclosure.ts'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { listOrganisations } from '../alliances/alliances.ts'
import { findPublished, type PublishedSurvey } from '../questionnaires/questionnaires.ts'
import { deleteDraft, findWave, type InvitedOrganisation, insertWave, listWavesOf, updateDraft } from './campaigns.queries.ts'
import { makeSlug } from './card-code.ts'
import { listWaveOrganisations } from './distribution.queries.ts'
import type { Wave } from './wave.ts'
import { draftPlan } from './wave-plan.ts'
import { endWave, listOpenedWaves, type OpenedWave, openDraft } from './wave-state.queries.ts'

const instruments = { listening: 'first-listening', pulse: 'pulse' } as const

export async function getWave(house: House, id: string): Promise<Wave> {
  // No database can be asked about a NUL, which an address may hold.
  const wave = id.includes('\0') ? undefined : await findWave(house.db, id)
  if (!wave) throw new Failure('not-found')
  return wave
}

/** First to last. */
export async function listWaves(house: House, allianceId: string): Promise<Wave[]> {
  return listWavesOf(house.db, allianceId)
}

/** A draft: nobody can answer before it is opened. */
export async function createWave(
  house: House,
  allianceId: string,
  input: WaveInput,
  kind: Exclude<WaveKind, 'imported'> = input.kind,
): Promise<Wave> {
  const id = house.random.id()
  const survey = await surveyOf(house, allianceId, { ...input, kind })
  const invited = await checkInput(house, allianceId, { ...input, kind }, id)
  const asks = asked(input, kind, survey)
  return insertWave(house.db, { id, allianceId, state: 'draft', plan: null, planHash: null, ...asks }, invited)
}

export async function editWave(house: House, id: string, input: WaveInput): Promise<Wave> {
  const wave = await getWave(house, id)
  const survey = await surveyOf(house, wave.allianceId, input)
  const invited = await checkInput(house, wave.allianceId, input, id)
  if (!(await updateDraft(house.db, id, asked(input, input.kind, survey), invited))) throw new Failure('conflict')
  return getWave(house, id)
}

/** Only a draft goes away; what was opened stays with its answers. */
export async function deleteWave(house: House, id: string): Promise<void> {
  await getWave(house, id)
  if (!(await deleteDraft(house.db, id))) throw new Failure('conflict')
}

/** Freezes plan and head-counts and lets the answers in, from the first day on. */
export async function openWave(house: House, id: string): Promise<Wave> {
  const wave = await getWave(house, id)
  if (wave.state !== 'draft') throw new Failure('conflict')
  if (wave.closesOn < house.clock.today()) throw new Failure('bad-request', [{ field: 'closesOn', problem: 'past' }])
  const chosen = new Set((await listWaveOrganisations(house.db, [id])).map((each) => each.organisationId))
  const organisations = (await listOrganisations(house, wave.allianceId)).filter((each) => chosen.has(each.id))
  if (!organisations.some((each) => each.invited > 0)) {
    throw new Failure('bad-request', [{ field: 'organisationIds', problem: 'nobody-invited' }])
  }
  const { plan, hash } = await draftPlan(house, wave, organisations)
  const invited = organisations.map((each) => ({ organisationId: each.id, invited: each.invited }))
  const today = house.clock.today()
  const opened = await openDraft(house.db, wave, { plan, hash, invited, day: today }, (others) => {
    const problems = [frequencyProblem(wave, others, today), delicateProblem(wave, others) ?? overlapProblem(wave, others)]
    const found = problems.filter((problem) => problem !== undefined)
    if (found.length > 0) throw new Failure('bad-request', found)
  })
  if (!opened) throw new Failure('conflict')
  return getWave(house, id)
}

const order: readonly WaveState[] = ['draft', 'open', 'closing', 'closed']

/** A wave only goes forward, and only `openWave` opens one, because it freezes the plan. What ends early ends today. */
export async function setWaveState(house: House, id: string, state: WaveState): Promise<void> {
  const wave = await getWave(house, id)
  if (wave.state === state) return
  if (state === 'draft' || state === 'open') throw new Failure('conflict')
  const earlier = order.slice(0, order.indexOf(state)).filter((each) => each !== 'draft')
  if (!(await endWave(house.db, id, earlier, state, house.clock.today()))) throw new Failure('conflict')
}

export interface ImportedWaveInput {
  allianceId: string
  name: string
  opensOn: string
  closesOn: string
  languages: WorkerLanguage[]
  controller?: string
  contact?: string
}

/** A kind of its own: closed from the start, no consent of ours, no plan, no page of a firm. */
export async function createImportedWave(house: House, input: ImportedWaveInput): Promise<Wave> {
  const { controller = '', contact = '', ...given } = input
  return insertWave(
    house.db,
    {
      ...given,
      ...{ controller, contact },
      id: house.random.id(),
      kind: 'imported',
      state: 'closed',
      instrument: 'imported',
      instrumentVersion: 0,
      instrumentHash: '',
      publishDelicate: false,
      noticeVersion: 'imported',
      plan: null,
      planHash: null,
    },
    [],
    house.clock.today(),
  )
}

/** What a wave asks: the newest version of the house's instrument of its kind or, of a listening, of one of the alliance's own. */
async function surveyOf(
  house: House,
  allianceId: string,
  { kind, instrument }: Pick<WaveInput, 'kind' | 'instrument'>,
): Promise<PublishedSurvey> {
  const chosen = instrument ?? instruments[kind]
  const fits = chosen === instruments[kind] || (kind === 'listening' && chosen.startsWith('own-'))
  const published = fits ? await findPublished(house, allianceId, chosen) : undefined
  if (!published) throw new Failure('bad-request', [{ field: 'instrument', problem: 'unknown' }])
  return published
}

function asked(input: WaveInput, kind: Exclude<WaveKind, 'imported'>, survey: PublishedSurvey) {
  const { name, opensOn, closesOn, languages, controller, contact } = input
  const { instrument, version: instrumentVersion, hash: instrumentHash } = survey
  return {
    ...{ name, kind, opensOn, closesOn, controller, contact },
    languages: [...new Set(languages)],
    publishDelicate: kind === 'listening' && input.publishDelicate,
    ...{ instrument, instrumentVersion, instrumentHash, noticeVersion },
  }
}

/** Every problem of a draft at once, or the links of its organisations. */
async function checkInput(house: House, allianceId: string, input: WaveInput, id: string): Promise<InvitedOrganisation[]> {
  const problems: FieldProblem[] = []
  for (const field of ['name', 'controller', 'contact'] as const) {
    if (/[\p{Cc}\p{Cs}]/u.test(input[field])) problems.push({ field, problem: 'format' })
  }
  for (const field of ['opensOn', 'closesOn'] as const) if (!isDay(input[field])) problems.push({ field, problem: 'format' })
  if (input.closesOn < input.opensOn) problems.push({ field: 'closesOn', problem: 'range' })
  else if (input.closesOn < house.clock.today()) problems.push({ field: 'closesOn', problem: 'past' })
  const members = new Map((await listOrganisations(house, allianceId)).map((each) => [each.id, each]))
  const chosen = [...new Set(input.organisationIds)].map((each) => members.get(each))
  const organisations = chosen.filter((each): each is Organisation => each !== undefined)
  if (organisations.length < chosen.length) problems.push({ field: 'organisationIds', problem: 'unknown' })
  else if (organisations.some((each) => each.invited === 0))
    problems.push({ field: 'organisationIds', problem: 'nobody-invited' })
  if (input.kind === 'listening' && input.publishDelicate) {
    const problem = delicateProblem({ ...input, publishDelicate: true }, await listOpenedWaves(house.db, allianceId, id))
    if (problem) problems.push(problem)
  }
  if (problems.length > 0) throw new Failure('bad-request', problems)
  return organisations.map((each) => ({ organisationId: each.id, slug: makeSlug(house), invited: each.invited }))
}

/** Delicate questions are published at most once in 12 months, by planned days here and by real ones when a wave closes. */
function delicateProblem(
  wave: Pick<Wave, 'publishDelicate' | 'closesOn' | 'kind'>,
  others: readonly OpenedWave[],
): FieldProblem | undefined {
  if (!wave.publishDelicate || wave.kind !== 'listening') return undefined
  const rests = others
    .filter((other) => other.publishDelicate)
    .every(({ closesOn }) => delicateRestIsOver(...([closesOn, wave.closesOn].sort() as [string, string])))
  return rests ? undefined : { field: 'publishDelicate', problem: 'once-a-year' }
}

/** Of two delicate waves that are open, the one that closes first would take the turn of the other. */
function overlapProblem(wave: Wave, others: readonly OpenedWave[]): FieldProblem | undefined {
  const overlaps = wave.publishDelicate && others.some((other) => other.publishDelicate && other.state === 'open')
  return overlaps && wave.kind === 'listening' ? { field: 'publishDelicate', problem: 'still-open' } : undefined
}

/** Each wave of listening tells a little more of who answers all of them. */
function frequencyProblem(wave: Wave, others: readonly OpenedWave[], today: string): FieldProblem | undefined {
  if (wave.kind !== 'listening') return undefined
  const begins = wave.opensOn < today ? today : wave.opensOn
  const began = others.map((other) => other.beganOn)
  return opensTooOften(began, begins)
    ? { field: 'opensOn', problem: 'too-many-waves', limit: policy.maxListeningWaves }
    : undefined
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}
