import type { Organisation } from '#contract/alliances'
import type { Cards, Distribution, WaveClosing, WaveListItem } from '#contract/campaigns'
import type { JobStatus } from '#contract/common'
import type { NeedMapDraft } from '#contract/needs'
import type { SubmitResponse, SurveyBundle, Welcome } from '#contract/responses'
import { getDefinition, type SurveyDefinition, visibleQuestions } from '#surveys'
import { findTags } from '#words'
import type { House } from '../house.ts'
import { type Caller, inParallel } from './caller.ts'
import type { DemoStaff } from './demo-staff.ts'
import type { BankLanguage } from './episodes/episode-bank.ts'
import type { DemoAnswer } from './population.ts'
import { makeRandom, type Random } from './seeded-random.ts'
import { demoContact, demoController, demoOrganisations } from './territory.ts'

const lanes = 8
export const demoLanguages = ['it', 'en', 'ro', 'ar'] as const satisfies readonly BankLanguage[]

/** Creates a listening wave of all members that invite somebody, and opens it. */
export async function openListening(
  coordinator: Caller,
  allianceId: string,
  members: ReadonlyMap<string, Organisation>,
  wave: { name: string; opensOn: string; closesOn: string; publishDelicate: boolean },
): Promise<WaveListItem> {
  const invited = demoOrganisations.filter((each) => each.invited > 0)
  const created = await coordinator.post<WaveListItem>(`/api/alliances/${allianceId}/waves`, {
    ...wave,
    languages: demoLanguages,
    organisationIds: invited.map((each) => members.get(each.name)!.id),
    controller: demoController,
    contact: demoContact,
  })
  await coordinator.post(`/api/waves/${created.id}/open`)
  return created
}

/** Every answer travels as from a phone: welcome, notice, cues shown back, one sending with its key. */
export async function sendAnswers(
  house: House,
  worker: Caller,
  coordinator: Caller,
  waveId: string,
  answers: readonly DemoAnswer[],
  onSent: (share: number) => void = () => {},
): Promise<void> {
  const distribution = await coordinator.get<Distribution>(`/api/waves/${waveId}/distribution`)
  const places = new Map<string, { slug: string; codes: string[] }>()
  await inParallel(distribution.organisations, lanes, async (each) => {
    const printed = await coordinator.post<Cards>(`/api/waves/${waveId}/organisations/${each.organisationId}/cards`, {
      count: each.invited,
    })
    places.set(each.name, { slug: each.openPath.split('/').at(-1)!, codes: printed.cards.map((card) => card.code) })
  })
  const anySlug = places.values().next().value!.slug
  const welcome = await worker.get<Welcome>(`/api/welcome/${anySlug}?lang=it`)
  const { instrument, version } = welcome.survey
  const definition = getDefinition(instrument, version)
  const bundles = new Map<BankLanguage, SurveyBundle>()
  for (const language of demoLanguages)
    bundles.set(language, await worker.get(`/api/surveys/${instrument}/${version}/${language}`))
  let sent = 0
  await inParallel(answers, lanes, async (answer, index) => {
    const place = places.get(answer.organisation)!
    const code = answer.entry === 'card' ? place.codes.pop() : undefined
    const random = makeRandom(`mirror:${index}:${answer.answers.ep_text}`)
    const body: SubmitResponse = {
      language: answer.language,
      instrument,
      version,
      noticeVersion: welcome.notice.version,
      consent: true,
      answers: withMirror(onlyAsked(definition, answer.answers), bundles.get(answer.language)!, random),
      ...(code ? { code } : {}),
      ...(answer.threadKey ? { threadKey: answer.threadKey } : {}),
    }
    await worker.post(`/api/responses/${place.slug}`, body, { 'idempotency-key': house.random.id() })
    sent += 1
    if (sent % 50 === 0) onSent(sent / answers.length)
  })
}

/** What this version of the survey asks of who answers so: a phone sends nothing else. */
export function onlyAsked(definition: SurveyDefinition, answers: Record<string, unknown>): Record<string, unknown> {
  const visible = new Set(visibleQuestions(definition, answers))
  const asked = Object.entries(answers).filter(([id]) => visible.has(id))
  // What hides a question may hide another that it opened.
  return asked.length === Object.keys(answers).length ? answers : onlyAsked(definition, Object.fromEntries(asked))
}

/** What the phone understood is shown back: most keep it, some remove a tag, some skip the page. */
function withMirror(answers: Record<string, unknown>, bundle: SurveyBundle, random: Random): Record<string, unknown> {
  const text = answers.ep_text
  if (typeof text !== 'string' || random.chance(0.2)) return answers
  const tags = findTags(text, { lexicon: bundle.words.lexicon, language: bundle.language }).map(
    (tag) => `${tag.dim}:${tag.value}`,
  )
  const shown = [...new Set(tags)].filter((tag) => !tag.startsWith('flag:') && bundle.words.labels[tag] !== undefined).slice(0, 6)
  if (shown.length === 0) return answers
  return { ...answers, mirror: shown.map((tag) => ({ tag, keep: random.chance(0.88) ? 1 : 0 })) }
}

export async function closeWave(coordinator: Caller, waveId: string): Promise<void> {
  const { jobId } = await coordinator.post<WaveClosing>(`/api/waves/${waveId}/close`)
  await jobDone(coordinator, jobId)
}

/** Facilitator and worker representative read the same bytes and sign them; the second signature publishes. */
export async function signMap(staff: DemoStaff, waveId: string): Promise<void> {
  const path = `/api/waves/${waveId}/need-map`
  const { map } = await staff.facilitator.caller.get<NeedMapDraft>(`${path}/draft`)
  await staff.facilitator.caller.post(`${path}/sign`, { hash: map.hash })
  const { jobId } = await staff['worker-rep'].caller.post<{ jobId?: string }>(`${path}/sign`, { hash: map.hash })
  if (!jobId) throw new Error('The demo map was signed twice and not published')
  await jobDone(staff.coordinator.caller, jobId)
}

async function jobDone(caller: Caller, jobId: string): Promise<void> {
  for (;;) {
    const job = await caller.get<JobStatus>(`/api/jobs/${jobId}`)
    if (job.state === 'done') return
    if (job.state === 'failed') throw new Error(`The demo's job ${job.kind} failed: ${job.message?.en ?? ''}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
