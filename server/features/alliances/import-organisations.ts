import type { OrganisationsImported } from '#contract/alliances'
import type { House } from '../../house.ts'
import { listMembers, lockAlliance, putOrganisations } from './alliances.queries.ts'
import { nameKey } from './organisations.ts'
import { readOrganisationsCsv } from './organisations-csv.ts'
import { sayRejection } from './rejection-words.ts'

const rowsPerStatement = 500

/** All rows or none. A name that is there already is updated; its units stay. */
export async function importOrganisations(
  house: House,
  allianceId: string,
  csv: string,
  language: 'it' | 'en',
): Promise<OrganisationsImported> {
  const read = readOrganisationsCsv(csv)
  const refused = (rejected: typeof read.rejected): OrganisationsImported => ({
    created: 0,
    updated: 0,
    rejected: rejected.map(({ line, column, problem }) => ({ line, column, reason: sayRejection(problem, language) })),
  })
  if (read.rejected.length > 0) return refused(read.rejected)
  return house.db.transaction().execute(async (trx) => {
    await lockAlliance(trx, allianceId)
    const known = new Map((await listMembers(trx, allianceId)).map((each) => [nameKey(each.name), each]))
    const tooFew = read.rows.filter((row) => unitsOf(known.get(nameKey(row.name))) > row.invited)
    if (tooFew.length > 0) {
      return refused(
        tooFew.map(({ line, name }) => ({
          line,
          column: 'invited',
          problem: { kind: 'units', limit: unitsOf(known.get(nameKey(name))) },
        })),
      )
    }
    const organisations = read.rows.map(({ line: _, ...row }) => {
      const member = known.get(nameKey(row.name))
      return { ...row, id: member?.id ?? house.random.id(), units: member?.units ?? [] }
    })
    for (let from = 0; from < organisations.length; from += rowsPerStatement) {
      await putOrganisations(trx, allianceId, organisations.slice(from, from + rowsPerStatement))
    }
    const updated = read.rows.filter((row) => known.has(nameKey(row.name))).length
    return { created: read.rows.length - updated, updated, rejected: [] }
  })
}

const unitsOf = (member: { units: readonly { invited: number }[] } | undefined): number =>
  (member?.units ?? []).reduce((sum, { invited }) => sum + invited, 0)
