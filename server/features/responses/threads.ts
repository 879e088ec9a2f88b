import { createHmac } from 'node:crypto'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { listAlliances } from '../alliances/alliances.ts'
import { getWave } from '../campaigns/campaigns.ts'
import type { SealedResponse, ThreadResponse } from './sealed-response.ts'
import { eraseThread, listOfThread, listSealedOfNeeds, listThreads } from './threads.queries.ts'

/** How a thread is found: the pepper of each alliance is another key, so that threads of two alliances never match. */
export function lookupOf(house: House, allianceId: string, threadKey: string): string {
  return createHmac('sha256', house.keys.derive(`thread:${allianceId}`))
    .update(Buffer.from(threadKey, 'hex'))
    .digest('base64url')
}

async function threadsOf(house: House, threadKey: string): Promise<{ threadId: string; allianceId: string }[]> {
  const alliances = await listAlliances(house)
  return listThreads(
    house.db,
    alliances.map((alliance) => lookupOf(house, alliance.id, threadKey)),
  )
}

/** The thread of a personal code; used in two alliances, the one whose words came last. */
export async function findThread(house: House, threadKey: string): Promise<{ threadId: string; allianceId: string } | undefined> {
  const threads = await threadsOf(house, threadKey)
  if (threads.length < 2) return threads[0]
  const newest = await Promise.all(threads.map(async (thread) => ({ thread, day: await newestDay(house, thread.threadId) })))
  return newest.sort((a, b) => b.day.localeCompare(a.day))[0]?.thread
}

/** Where the alliance is known, as by its wave. */
export async function findThreadIn(house: House, allianceId: string, threadKey: string): Promise<string | undefined> {
  const [thread] = await listThreads(house.db, [lookupOf(house, allianceId, threadKey)])
  return thread?.threadId
}

async function newestDay(house: House, threadId: string): Promise<string> {
  const [newest] = await listOfThread(house.db, threadId)
  return newest ? (await getWave(house, newest.waveId)).opensOn : ''
}

/** What its owner told, also while the wave is open; newest wave first. */
export async function listThreadResponses(house: House, threadId: string): Promise<ThreadResponse[]> {
  return listOfThread(house.db, threadId)
}

/** Sealed needs and what later pulses said of them, oldest wave first: for the analysis of a pulse wave. */
export async function listNeedsWithPulses(
  house: House,
  needIds: readonly string[],
): Promise<(SealedResponse & { wave: number })[]> {
  return listSealedOfNeeds(house.db, needIds)
}

/** Everything kept under a personal code, for its owner. */
export interface OwnData {
  answers: {
    allianceId: string
    waveName: string
    opensOn: string
    closesOn: string
    language: string
    /** 'card' or 'open' link. */
    entry: string
    /** Version of the notice that was agreed to. */
    noticeVersion: string
    /** The answer a pulse speaks of. */
    pulseOf: string | null
    id: string
    answers: Record<string, unknown>
  }[]
}

export async function downloadThread(house: House, threadKey: string): Promise<OwnData> {
  const threads = await threadsOf(house, threadKey)
  if (threads.length === 0) throw new Failure('not-found')
  const answers: OwnData['answers'] = []
  for (const { threadId, allianceId } of threads) {
    for (const row of await listOfThread(house.db, threadId)) {
      const { name: waveName, opensOn, closesOn } = await getWave(house, row.waveId)
      const { language, entry, noticeVersion, pulseOf, id } = row
      answers.push({ allianceId, waveName, opensOn, closesOn, language, entry, noticeVersion, pulseOf, id, answers: row.answers })
    }
  }
  return { answers }
}

/** Takes away all that was told under a personal code, in every alliance. What is published stays. */
export async function eraseThreads(house: House, threadKey: string): Promise<{ erased: number }> {
  const threads = await threadsOf(house, threadKey)
  if (threads.length === 0) throw new Failure('not-found')
  let erased = 0
  for (const { threadId } of threads) erased += await eraseThread(house.db, threadId)
  return { erased }
}
