import { type FieldProblem, workerLanguages } from '#contract/common'
import { SubmitPulse } from '#contract/responses'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { parse } from '../../http/parse.ts'
import { getWave } from '../campaigns/campaigns.ts'
import { checkAnswers } from './check-words.ts'
import { deliver } from './responses.queries.ts'
import { hashKey, receipt, refuseLanguage, refuseUnlessOpen } from './submit-response.ts'
import { findThreadIn, listThreadResponses, lookupOf } from './threads.ts'

/**
 * How needs told in a sealed wave stand now. A pulse belongs to its wave and counts where the answer it speaks of counts; each need is
 * spoken of once in a wave.
 */
export async function submitPulse(
  house: House,
  key: string | undefined,
  body: unknown,
): Promise<{ received: true; first: boolean }> {
  // The page of a thread speaks its own languages, whatever those of the wave.
  if (typeof body === 'object' && body !== null && 'language' in body) refuseLanguage(body.language, workerLanguages)
  const sent = parse(SubmitPulse, body)
  const wave = await getWave(house, sent.waveId)
  const { allianceId } = wave
  const threadId = await findThreadIn(house, allianceId, sent.threadKey)
  if (wave.kind !== 'pulse' || threadId === undefined) throw new Failure('not-found')
  const keyHash = hashKey(house, wave, key)
  await refuseUnlessOpen(house, wave, keyHash)
  if (sent.noticeVersion !== wave.noticeVersion)
    throw new Failure('consent-missing', [{ field: 'noticeVersion', problem: 'changed' }])

  const told = (await listThreadResponses(house, threadId)).filter((response) => response.pulseOf === null && response.sealed)
  const problems: FieldProblem[] = []
  const arrivals = sent.needs.flatMap(({ needId, answers }, at) => {
    const need = told.find((response) => response.id === needId)
    if (!need) problems.push({ field: `needs.${at}.needId`, problem: 'unknown' })
    if (sent.needs.findIndex((other) => other.needId === needId) < at)
      problems.push({ field: `needs.${at}.needId`, problem: 'repeated' })
    if (!need || need.entry === 'imported') return []
    return [
      {
        id: house.random.id(),
        waveId: wave.id,
        organisationId: need.organisationId,
        entry: need.entry,
        language: sent.language,
        noticeVersion: sent.noticeVersion,
        answers: {
          ...checkAnswers({ instrument: wave.instrument, version: wave.instrumentVersion }, [], answers, `needs.${at}.answers.`),
        },
        pulseOf: need.id,
      },
    ]
  })
  if (problems.length > 0) throw new Failure('bad-request', problems)
  const lookup = lookupOf(house, allianceId, sent.threadKey)
  return receipt(await deliver(house.db, { waveId: wave.id, keyHash, arrivals, thread: { allianceId, lookup } }))
}
