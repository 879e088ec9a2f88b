import { createHmac } from 'node:crypto'
import type { FailureCode, WorkerLanguage } from '#contract/common'
import { SubmitResponse } from '#contract/responses'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { parse } from '../../http/parse.ts'
import { answering, findPlace, hashCardCode, readCardCode, type WaveOutline, workersPlan } from '../campaigns/campaigns.ts'
import { getSurvey } from '../questionnaires/questionnaires.ts'
import { checkAnswers } from './check-words.ts'
import { type Delivered, deliver, isKeyKnown } from './responses.queries.ts'
import { lookupOf } from './threads.ts'

/**
 * One answer: strictly checked, its words masked, then stored in one transaction with the redemption of its card. No address,
 * no agent, no time but the wave. The same key again changes nothing.
 */
export async function submitResponse(
  house: House,
  slug: string,
  key: string | undefined,
  body: unknown,
): Promise<{ received: true; first: boolean }> {
  const place = await findPlace(house, slug)
  if (!place) throw new Failure('not-found')
  const { wave, organisation } = place
  const keyHash = hashKey(house, wave, key)
  await refuseUnlessOpen(house, wave, keyHash)
  const sent = readSubmission(body, wave)
  if (sent.instrument !== wave.instrument || sent.version !== wave.instrumentVersion) {
    throw new Failure('conflict', [{ field: 'version', problem: 'changed' }])
  }
  const { units } = await workersPlan(house, wave)
  const { definition } = await getSurvey(house, wave.instrument, wave.instrumentVersion)
  const answers = checkAnswers(definition, units.get(organisation.id) ?? [], sent.answers)
  const code = sent.code === undefined ? undefined : readCardCode(sent.code)
  if (sent.code !== undefined && code === undefined) throw new Failure('code-malformed')
  const delivered = await deliver(house.db, {
    waveId: wave.id,
    keyHash,
    arrivals: [
      {
        id: house.random.id(),
        waveId: wave.id,
        organisationId: organisation.id,
        entry: code === undefined ? 'open' : 'card',
        language: sent.language,
        noticeVersion: sent.noticeVersion,
        answers: { ...answers },
      },
    ],
    ...(code === undefined ? {} : { card: { codeHash: hashCardCode(house, wave.id, code), organisationId: organisation.id } }),
    ...(sent.threadKey === undefined
      ? {}
      : {
          thread: {
            newId: house.random.id(),
            allianceId: wave.allianceId,
            lookup: lookupOf(house, wave.allianceId, sent.threadKey),
          },
        }),
  })
  return receipt(delivered)
}

const refusals: Record<Exclude<Delivered, 'stored' | 'known-key'>, FailureCode> = {
  'not-open': 'wave-not-open',
  'card-spent': 'code-spent',
  'card-unknown': 'code-malformed',
  'thread-gone': 'not-found',
  'pulse-twice': 'conflict',
}

export function receipt(delivered: Delivered): { received: true; first: boolean } {
  if (delivered === 'stored') return { received: true, first: true }
  if (delivered === 'known-key') return { received: true, first: false }
  throw new Failure(refusals[delivered])
}

const keyShape = /^[A-Za-z0-9_-]{22,128}$/

/** Hashed with a key of the wave: what is stored of it says nothing and joins nothing. */
export function hashKey(house: House, wave: Pick<WaveOutline, 'id'>, key: string | undefined): string {
  if (key === undefined || !keyShape.test(key)) {
    throw new Failure('bad-request', [{ field: 'idempotency-key', problem: key === undefined ? 'required' : 'format' }])
  }
  return createHmac('sha256', house.keys.derive(`idempotency:${wave.id}`))
    .update(key)
    .digest('base64url')
}

/** Out of its days a wave takes nothing new; a phone that asks again is still told that its answer is there. */
export async function refuseUnlessOpen(house: House, wave: WaveOutline, keyHash: string): Promise<void> {
  if (answering(wave, house.clock.today()) === 'open' || (await isKeyKnown(house.db, keyHash))) return
  throw new Failure('wave-not-open')
}

/** What a phone can get wrong is named by its own code, before the shape of the rest. */
function readSubmission(body: unknown, wave: WaveOutline): SubmitResponse {
  if (typeof body === 'object' && body !== null) {
    const { consent, language, noticeVersion, code } = body as Record<string, unknown>
    if (consent !== true) throw new Failure('consent-missing', [{ field: 'consent', problem: 'required' }])
    refuseLanguage(language, wave.languages)
    if (noticeVersion !== wave.noticeVersion)
      throw new Failure('consent-missing', [{ field: 'noticeVersion', problem: 'changed' }])
    if (code !== undefined && (typeof code !== 'string' || code.length > 80)) throw new Failure('code-malformed')
  }
  return parse(SubmitResponse, body)
}

export function refuseLanguage(language: unknown, offered: readonly WorkerLanguage[]): void {
  if (offered.some((each) => each === language)) return
  throw new Failure('language-unknown', [{ field: 'language', problem: 'choice' }])
}
