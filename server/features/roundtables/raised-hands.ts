import { createHmac } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import type { LocalText, WorkerLanguage } from '#contract/common'
import type { HandPlace, HandRaised, HandTime, RaisedHand, RaiseHand } from '#contract/raised-hands'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { getAlliance } from '../alliances/alliances.ts'
import { listWaves } from '../campaigns/campaigns.ts'
import { deleteHand, deleteHandsUpTo, insertHand, listHands, wipeHands, withdrawHand } from './raised-hands.queries.ts'

/** A table has a dozen seats: beyond this somebody is flooding it. */
const mostHands = 1_000
const keptMonths = 12

/** Whose table it is. A hand is raised only where somebody has listened: the newest opened wave says who answers for the data. */
export async function getHandPlace(house: House, allianceId: string): Promise<HandPlace> {
  const { name, territory, isDemo } = await getAlliance(house, allianceId)
  const opened = (await listWaves(house, allianceId)).filter((wave) => wave.kind !== 'imported' && wave.state !== 'draft')
  const newest = opened.at(-1)
  if (!newest) throw new Failure('not-found')
  return { allianceName: name, territory, isDemo, controller: newest.controller, contact: newest.contact }
}

/** Keeps what the person wrote and the month, under a key that nothing else has. */
export async function raiseHand(house: House, allianceId: string, hand: RaiseHand): Promise<HandRaised> {
  await getHandPlace(house, allianceId)
  const outcome = await insertHand(
    house.db,
    {
      ...{ id: house.random.id(), allianceId, name: hand.name, contact: hand.contact, language: hand.language },
      availability: { when: [...new Set(hand.when)], note: hand.note },
      month: house.clock.today().slice(0, 7),
      withdrawHash: hashCode(house, hand.withdrawCode),
    },
    mostHands,
  )
  if (outcome === 'full') throw new Failure('too-many-requests')
  return { received: true, first: outcome === 'stored' }
}

const hashCode = (house: House, code: string): string =>
  createHmac('sha256', house.keys.derive('raised-hand')).update(code).digest('base64url')

/** Throws: Failure not-found. */
export async function takeHandBack(house: House, code: string): Promise<void> {
  if (!(await withdrawHand(house.db, hashCode(house, code)))) throw new Failure('not-found')
}

/** Name, contact and availability, by name: nothing tells who came first. */
export async function listRaisedHands(house: House, allianceId: string): Promise<RaisedHand[]> {
  const rows = await listHands(house.db, allianceId)
  return rows.map(({ id, name, contact, availability, language }) => ({
    ...{ id, name, contact },
    availability: {
      when: availability.when as HandTime[],
      note: availability.note,
      language: language as WorkerLanguage,
    },
  }))
}

/** Throws: Failure not-found. */
export async function removeRaisedHand(house: House, allianceId: string, id: string): Promise<void> {
  if (!(await deleteHand(house.db, allianceId, id))) throw new Failure('not-found')
}

/** By whole months, so that nothing stays longer than 12 of them. */
export async function forgetOldHands(house: House): Promise<void> {
  const [year = 0, month = 1] = house.clock.today().split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 - keptMonths, 1))
  await deleteHandsUpTo(house.db, last.toISOString().slice(0, 7))
  try {
    await wipeHands(house.db)
  } catch (error) {
    house.log.warn({ err: error }, 'old hands are gone, but deleted rows stay on disk: the database refused to vacuum')
  }
}

const heads = { it: ['nome', 'contatto', 'quando', 'lingua', 'nota'], en: ['name', 'contact', 'when', 'language', 'note'] }
const timeWords: Record<HandTime, LocalText> = {
  morning: { it: 'mattina', en: 'morning' },
  lunch: { it: 'pausa pranzo', en: 'lunch break' },
  afternoon: { it: 'pomeriggio', en: 'afternoon' },
  evening: { it: 'sera', en: 'evening' },
  saturday: { it: 'sabato', en: 'Saturday' },
  online: { it: 'a distanza', en: 'online' },
  phone: { it: 'solo per telefono', en: 'by phone only' },
}

/** For a spreadsheet; a cell never starts a formula. */
export async function writeHandsCsv(house: House, allianceId: string, language: 'it' | 'en'): Promise<string> {
  const rows = (await listRaisedHands(house, allianceId)).map(({ name, contact, availability }) => [
    ...[name, contact, availability.when.map((time) => timeWords[time]?.[language] ?? time).join(', ')],
    ...[availability.language, availability.note],
  ])
  return stringify([heads[language], ...rows], { bom: true, escape_formulas: true })
}
