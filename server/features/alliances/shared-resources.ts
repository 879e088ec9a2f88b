import { blockLabels } from '#analytics'
import type { SharedResource, SharedResourceInput } from '#contract/alliances'
import type { FieldProblem } from '#contract/common'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import {
  deleteResource,
  findResource,
  listResourcesOfAlliance,
  listResourcesOfOrganisation,
  putResource,
} from './alliances.queries.ts'

type Row = NonNullable<Awaited<ReturnType<typeof findResource>>>

const toResource = (row: Row): SharedResource => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  kind: row.kind,
  note: row.note,
  grid: row.grid as SharedResource['grid'],
  place: row.place,
  capacity: row.capacity,
  validUntil: row.valid_until,
})

/** What the members of an alliance can share, also what is no longer valid: `validUntil` tells. */
export async function listSharedResources(house: House, allianceId: string): Promise<SharedResource[]> {
  return (await listResourcesOfAlliance(house.db, allianceId)).map(toResource)
}

/** Those whose day is not over; what was withdrawn is not stored, and nothing is stored without consent. */
export async function listUsableResources(house: House, allianceId: string): Promise<SharedResource[]> {
  const today = house.clock.today()
  return (await listSharedResources(house, allianceId)).filter((resource) => resource.validUntil >= today)
}

export async function listResources(house: House, organisationId: string): Promise<SharedResource[]> {
  return (await listResourcesOfOrganisation(house.db, organisationId)).map(toResource)
}

/** Throws: Failure not-found. */
export async function getResource(house: House, id: string): Promise<SharedResource> {
  const row = await findResource(house.db, id)
  if (!row) throw new Failure('not-found')
  return toResource(row)
}

const isRealDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function problemsOf(house: House, { kind, place, grid, validUntil }: SharedResourceInput): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!Object.hasOwn(blockLabels.resource, kind)) problems.push({ field: 'kind', problem: 'choice' })
  if (!Object.hasOwn(blockLabels.place, place)) problems.push({ field: 'place', problem: 'choice' })
  if (!grid.includes(1)) problems.push({ field: 'grid', problem: 'required' })
  if (!isRealDay(validUntil)) problems.push({ field: 'validUntil', problem: 'format' })
  else if (validUntil < house.clock.today()) problems.push({ field: 'validUntil', problem: 'range' })
  return problems
}

/** Offers a thing, or changes the offer with this id. Throws: Failure bad-request. */
export async function saveResource(
  house: House,
  organisationId: string,
  input: SharedResourceInput,
  id: string = house.random.id(),
): Promise<SharedResource> {
  const problems = problemsOf(house, input)
  if (problems.length > 0) throw new Failure('bad-request', problems)
  await putResource(house.db, { id, organisationId }, input)
  return getResource(house, id)
}

export const removeResource = (house: House, id: string): Promise<void> => deleteResource(house.db, id)
