import type { Organisation, OrganisationInput, OrganisationKind, Sector, SizeClass } from '#contract/alliances'
import type { FieldProblem } from '#contract/common'
import { nameProblem } from '#contract/names'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import {
  countHolds,
  deleteOrganisation,
  findOrganisation,
  listMembers,
  lockAlliance,
  putOrganisations,
} from './alliances.queries.ts'

type Row = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>
type Member = Organisation & { allianceId: string }

/** micro < 10, small < 50, medium < 250, large; by the people invited. */
export function sizeClassOf(invited: number): SizeClass {
  if (invited < 10) return 'micro'
  if (invited < 50) return 'small'
  return invited < 250 ? 'medium' : 'large'
}

function toOrganisation({ id, name, kind, sector, invited, units }: Omit<Row, 'alliance_id'>): Organisation {
  return { id, name, kind: kind as OrganisationKind, sector: sector as Sector, sizeClass: sizeClassOf(invited), invited, units }
}

export async function listOrganisations(house: House, allianceId: string): Promise<Organisation[]> {
  return (await listMembers(house.db, allianceId)).map(toOrganisation)
}

/** Throws: Failure not-found. */
export async function getOrganisation(house: House, id: string): Promise<Member> {
  const row = await findOrganisation(house.db, id)
  if (!row) throw new Failure('not-found')
  return { ...toOrganisation(row), allianceId: row.alliance_id }
}

/** Two names that people would read as the same one. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('it')

function problemsOf(input: OrganisationInput): FieldProblem[] {
  const problems: FieldProblem[] = []
  const ofName = nameProblem(input.name)
  if (ofName) problems.push({ field: 'name', problem: ofName })
  const codes = new Set<string>()
  let invited = 0
  for (const [at, unit] of input.units.entries()) {
    if (codes.has(unit.code)) problems.push({ field: `units.${at}.code`, problem: 'duplicate' })
    codes.add(unit.code)
    const ofLabel = nameProblem(unit.label)
    if (ofLabel) problems.push({ field: `units.${at}.label`, problem: ofLabel })
    invited += unit.invited
  }
  if (invited > input.invited) problems.push({ field: 'units', problem: 'range', limit: input.invited })
  return problems
}

/** Makes a member, or changes the one with this id. Throws: Failure bad-request. */
export async function saveOrganisation(
  house: House,
  allianceId: string,
  input: OrganisationInput,
  id?: string,
): Promise<Organisation> {
  const problems = problemsOf(input)
  if (problems.length > 0) throw new Failure('bad-request', problems)
  const organisation = { ...input, id: id ?? house.random.id() }
  await house.db.transaction().execute(async (trx) => {
    await lockAlliance(trx, allianceId)
    const namesake = (await listMembers(trx, allianceId)).find((each) => nameKey(each.name) === nameKey(input.name))
    if (namesake && namesake.id !== organisation.id) throw new Failure('bad-request', [{ field: 'name', problem: 'taken' }])
    await putOrganisations(trx, allianceId, [organisation])
  })
  return toOrganisation(organisation)
}

/** Only who took part in no wave and has no staff can go. Throws: Failure conflict. */
export async function removeOrganisation(house: House, { id, allianceId }: Member): Promise<void> {
  await house.db.transaction().execute(async (trx) => {
    await lockAlliance(trx, allianceId)
    const holds = await countHolds(trx, id)
    const fields = (['waves', 'staff'] as const).filter((hold) => holds[hold] > 0).map((field) => ({ field, problem: 'in-use' }))
    if (fields.length > 0) throw new Failure('conflict', fields)
    await deleteOrganisation(trx, id)
  })
}
