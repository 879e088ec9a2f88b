import type { Cards, Distribution } from '#contract/campaigns'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { hashCardCode, makeCardCode } from './card-code.ts'
import { findSlug, insertCards, listWaveOrganisations } from './distribution.queries.ts'
import { answering, type Wave, type WaveOutline } from './wave.ts'

export async function getDistribution(house: House, wave: Wave): Promise<Distribution> {
  const organisations = await listWaveOrganisations(house.db, [wave.id])
  return {
    waveId: wave.id,
    waveName: wave.name,
    state: wave.state,
    opensOn: wave.opensOn,
    closesOn: wave.closesOn,
    languages: wave.languages,
    organisations: organisations.map(({ organisationId, name, invited, slug, cardsPrinted }) => ({
      ...{ organisationId, name, invited, cardsPrinted },
      openPath: `/s/${slug}`,
    })),
  }
}

/** Makes single-use cards and shows them this once: only hashes stay. Never more than the people invited. */
export async function makeCards(house: House, wave: Wave, organisationId: string, count: number): Promise<Cards> {
  const place = (await listWaveOrganisations(house.db, [wave.id])).find((each) => each.organisationId === organisationId)
  if (!place) throw new Failure('not-found')
  if (wave.kind !== 'listening' || answering(wave, house.clock.today()) === 'closed') throw new Failure('conflict')
  const codes = Array.from({ length: count }, () => makeCardCode(house))
  const outcome = await insertCards(
    house.db,
    { waveId: wave.id, organisationId },
    codes.map((code) => hashCardCode(house, wave.id, code)),
  )
  if (!outcome.stored) throw new Failure('bad-request', [{ field: 'count', problem: 'range', limit: outcome.left }])
  return {
    organisationName: place.name,
    waveName: wave.name,
    closesOn: wave.closesOn,
    cards: codes.map((code) => ({ path: `/s/${place.slug}#c=${code}`, code })),
  }
}

/** Where a printed link leads. */
export interface Place {
  slug: string
  wave: WaveOutline
  organisation: { id: string; name: string }
}

const slugShape = /^[0-9a-z]{12}$/i

/** Only waves of listening have links; a pulse is answered with the personal code. */
export async function findPlace(house: House, slug: string): Promise<Place | undefined> {
  const place = slugShape.test(slug) ? await findSlug(house.db, slug.toLowerCase()) : undefined
  return place?.wave.kind === 'listening' ? place : undefined
}
