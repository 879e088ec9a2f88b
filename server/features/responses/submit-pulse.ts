import { type FieldProblem, workerLanguages } from '#contract/common'
import type { PulseReply } from '#contract/responses'
import { SubmitPulse } from '#contract/responses'
import { findDefinition, nextDate, type PulseSaid, stateOf } from '#surveys'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { parse } from '../../http/parse.ts'
import { getWave, type WaveOutline } from '../campaigns/campaigns.ts'
import { checkAnswers } from './check-words.ts'
import { type Arrival, deliver } from './responses.queries.ts'
import type { ThreadResponse } from './sealed-response.ts'
import { hashKey, receipt, refuseLanguage, refuseUnlessOpen } from './submit-response.ts'
import { findThreadIn, listThreadResponses, lookupOf } from './threads.ts'

/** Whether something is being tried for a need, given everything its thread told. */
export type IsTried = (wave: WaveOutline, needId: string, responses: readonly ThreadResponse[]) => Promise<boolean>

/**
 * How needs told in a sealed wave stand now, and a need that was not there before. A pulse belongs to its wave and counts where the answer it
 * speaks of counts; each need is spoken of once in a wave. A new need speaks of no other: it is a need told in this wave.
 */
export async function submitPulse(house: House, key: string | undefined, body: unknown, isTried: IsTried): Promise<PulseReply> {
  // The page of a thread speaks its own languages, whatever those of the wave.
  if (typeof body === 'object' && body !== null && 'language' in body) refuseLanguage(body.language, workerLanguages)
  const sent = parse(SubmitPulse, body)
  if (sent.needs.length === 0 && sent.newNeed === undefined)
    throw new Failure('bad-request', [{ field: 'needs', problem: 'required' }])
  const wave = await getWave(house, sent.waveId)
  const { allianceId } = wave
  const threadId = await findThreadIn(house, allianceId, sent.threadKey)
  if (wave.kind !== 'pulse' || threadId === undefined) throw new Failure('not-found')
  const keyHash = hashKey(house, wave, key)
  await refuseUnlessOpen(house, wave, keyHash)
  if (sent.noticeVersion !== wave.noticeVersion)
    throw new Failure('consent-missing', [{ field: 'noticeVersion', problem: 'changed' }])

  const responses = await listThreadResponses(house, threadId)
  const arrivals: Arrival[] = []
  const place = (of: ThreadResponse, answers: Record<string, unknown>): Arrival => ({
    id: house.random.id(),
    waveId: wave.id,
    organisationId: of.organisationId,
    entry: of.entry === 'card' ? 'card' : 'open',
    language: sent.language,
    noticeVersion: sent.noticeVersion,
    answers,
  })
  const problems: FieldProblem[] = []
  for (const [at, { needId, answers }] of sent.needs.entries()) {
    const need = responses.find((response) => response.id === needId && response.pulseOf === null && response.sealed)
    if (!need) problems.push({ field: `needs.${at}.needId`, problem: 'unknown' })
    else if (hasEnded(responses, needId)) problems.push({ field: `needs.${at}.needId`, problem: 'ended' })
    if (sent.needs.findIndex((other) => other.needId === needId) < at)
      problems.push({ field: `needs.${at}.needId`, problem: 'repeated' })
    if (!need || problems.length > 0) continue
    const variables = { tryout_active: 'p_try' in answers && (await isTried(wave, needId, responses)) }
    const survey = { instrument: wave.instrument, version: wave.instrumentVersion }
    arrivals.push({
      ...place(need, { ...checkAnswers(survey, [], answers, `needs.${at}.answers.`, variables) }),
      pulseOf: need.id,
    })
  }
  if (problems.length > 0) throw new Failure('bad-request', problems)
  // Where its owner last answered, it counts too.
  const last = responses.find((response) => response.pulseOf === null)
  if (sent.newNeed !== undefined && last !== undefined) arrivals.push(place(last, readNewNeed(sent.newNeed)))
  const lookup = lookupOf(house, allianceId, sent.threadKey)
  const received = receipt(await deliver(house.db, { waveId: wave.id, keyHash, arrivals, thread: { allianceId, lookup } }))
  const nextOn = earliestNext(
    house.clock.today(),
    sent.needs,
    responses.filter(({ waveId }) => waveId !== wave.id),
  )
  return { ...received, ...(nextOn === undefined ? {} : { nextOn }) }
}

function readNewNeed({ version, answers }: NonNullable<SubmitPulse['newNeed']>): Record<string, unknown> {
  const survey = { instrument: 'first-listening', version }
  // Every published version can be checked: a page that was opened before a new one is accepted as it was shown.
  if (!findDefinition(survey.instrument, version))
    throw new Failure('conflict', [{ field: 'newNeed.version', problem: 'changed' }])
  const checked = checkAnswers(survey, [], answers, 'newNeed.answers.')
  if (Object.keys(checked).length === 0) throw new Failure('bad-request', [{ field: 'newNeed.answers', problem: 'required' }])
  return { ...checked }
}

/** Responses come with the newest wave first. */
function hasEnded(responses: readonly ThreadResponse[], needId: string): boolean {
  const newest = responses.find((response) => response.pulseOf === needId)
  return newest?.sealed === true && stateOf(newest.answers) === 'ended'
}

/** `before`: what the thread told in earlier waves, newest first. */
function earliestNext(today: string, needs: SubmitPulse['needs'], before: readonly ThreadResponse[]): string | undefined {
  const dates = needs.flatMap(({ needId, answers }) => {
    const earlier = before.filter((response) => response.pulseOf === needId).map((pulse) => pulse.answers)
    const said = [...earlier.reverse(), answers].map(
      (pulse): PulseSaid => ({
        state: stateOf(pulse) ?? 'new',
        again: pulse.p_again,
        coming: pulse.p_new_when,
      }),
    )
    return nextDate(today, said)?.on ?? []
  })
  return dates.sort()[0]
}
