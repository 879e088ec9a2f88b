import type { ReportListItem } from '#contract/releases'
import type { House } from '../../house.ts'
import { listOrganisations } from '../alliances/alliances.ts'
import { listNewestReleases } from './releases.queries.ts'

/** The organisations of an alliance whose people were ever invited, with their newest report. */
export async function listReports(house: House, allianceId: string): Promise<ReportListItem[]> {
  const organisations = await listOrganisations(house, allianceId)
  const releases = await listNewestReleases(house.db, allianceId)
  return organisations
    .filter(({ invited }) => invited > 0)
    .map(({ id, name }): ReportListItem => {
      const newest = releases.find(({ organisation_id }) => organisation_id === id)
      return { organisationId: id, name, ...(newest ? { newest: { waveName: newest.name, closesOn: newest.closes_on } } : {}) }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'it'))
}
