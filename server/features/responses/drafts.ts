import { createHmac } from 'node:crypto'
import type { SaveDraft, StoredDrafts } from '#contract/responses'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { answering, findPlace } from '../campaigns/campaigns.ts'
import { deleteDrafts, deleteOldDrafts, listDraftPlaces, listDrafts, putDraft } from './drafts.queries.ts'

/** At most this long; the last day is always a Sunday, so that it names the week of the saving and not its day. */
const draftDays = 30
/** Of one link: more than its people will ever start, and more than one address can save in hours. */
const mostDrafts = { least: 200, perInvited: 3 }

type DraftPlace = { slug: string; allianceId: string }

/**
 * Another key than that of threads, and of another key of the phone: a draft and a thread of one person join nowhere. Another one for each
 * alliance and link too: nor do two drafts.
 */
function draftLookup(house: House, draftKey: string, { slug, allianceId }: DraftPlace): string {
  const key = house.keys.derive(`draft:${allianceId}`)
  return createHmac('sha256', key).update(slug).update(Buffer.from(draftKey, 'hex')).digest('base64url')
}

/** Where a draft of this key may lie: it is looked for under every link that holds any. */
async function draftLookups(house: House, draftKey: string, slug?: string): Promise<string[]> {
  const places = await listDraftPlaces(house.db)
  return places.filter((place) => slug === undefined || place.slug === slug).map((place) => draftLookup(house, draftKey, place))
}

/** Keeps what only the phone can read. A link takes drafts while it takes answers. */
export async function saveDraft(house: House, { draftKey, slug, version, blob }: SaveDraft): Promise<{ keepUntil: string }> {
  const place = await findPlace(house, slug)
  if (!place) throw new Failure('not-found')
  const today = house.clock.today()
  if (answering(place.wave, today) !== 'open') throw new Failure('wave-not-open')
  if (version !== place.wave.instrumentVersion) throw new Failure('conflict', [{ field: 'version', problem: 'changed' }])
  const keepUntil = lastSunday(today, draftDays)
  const draft = { slug: place.slug, version, blob, keepUntil }
  const lookup = draftLookup(house, draftKey, { slug: place.slug, allianceId: place.wave.allianceId })
  if (!(await putDraft(house.db, lookup, draft, mostDrafts))) throw new Failure('busy')
  return { keepUntil }
}

/** Nothing found is no failure: who asks holds a code in any case. */
export async function openDrafts(house: House, draftKey: string): Promise<StoredDrafts> {
  return { drafts: await listDrafts(house.db, await draftLookups(house, draftKey), house.clock.today()) }
}

export async function dropDrafts(house: House, draftKey: string, slug?: string): Promise<{ dropped: number }> {
  return { dropped: await deleteDrafts(house.db, await draftLookups(house, draftKey, slug?.toLowerCase())) }
}

/** May run at any time and twice. */
export async function forgetOldDrafts(house: House): Promise<void> {
  await deleteOldDrafts(house.db, house.clock.today())
}

/** The last Sunday within so many days. */
function lastSunday(today: string, days: number): string {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  day.setUTCDate(day.getUTCDate() - day.getUTCDay())
  return day.toISOString().slice(0, 10)
}
