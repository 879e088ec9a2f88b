import type { Alliance } from '#contract/alliances'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { findAlliance, insertAlliance, listAllAlliances } from './alliances.queries.ts'

export async function createAlliance(
  house: House,
  { name, territory, isDemo }: { name: string; territory: string; isDemo: boolean },
): Promise<Alliance> {
  const alliance = { id: house.random.id(), name, territory, isDemo }
  await insertAlliance(house.db, alliance)
  return alliance
}

const toAlliance = (row: { id: string; name: string; territory: string; is_demo: boolean }): Alliance => ({
  id: row.id,
  name: row.name,
  territory: row.territory,
  isDemo: row.is_demo,
})

/** Throws: Failure not-found. */
export async function getAlliance(house: House, id: string): Promise<Alliance> {
  const row = await findAlliance(house.db, id)
  if (!row) throw new Failure('not-found')
  return toAlliance(row)
}

export async function listAlliances(house: House): Promise<Alliance[]> {
  return (await listAllAlliances(house.db)).map(toAlliance)
}
