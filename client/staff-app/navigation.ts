import type { Me, StaffGrant } from '#contract/accounts'
import { paths } from './paths.ts'

export interface NavigationLink {
  to: string
  label:
    | 'home'
    | 'organisations'
    | 'staff'
    | 'waves'
    | 'questionnaires'
    | 'table'
    | 'maps'
    | 'words'
    | 'firm'
    | 'sameFirm'
    | 'reports'
    | 'resources'
    | 'employer'
    | 'employers'
    | 'hands'
  /** Active on this very page only, not on those below. */
  end?: boolean
}
export interface NavigationGroup {
  title: string
  links: NavigationLink[]
}

function linksOf(grant: StaffGrant): NavigationLink[] {
  const { allianceId, organisationId, role } = grant
  const firm: NavigationLink[] = organisationId ? [{ to: paths.firm(organisationId), label: 'firm', end: true }] : []
  switch (role) {
    case 'coordinator':
      return [
        { to: paths.alliance(allianceId), label: 'home', end: true },
        { to: paths.organisations(allianceId), label: 'organisations' },
        { to: paths.staff(allianceId), label: 'staff' },
        { to: paths.waves(allianceId), label: 'waves' },
        { to: paths.questionnaires(allianceId), label: 'questionnaires' },
        { to: paths.table(allianceId), label: 'table' },
        { to: paths.employers(allianceId), label: 'employers' },
        { to: paths.hands(allianceId), label: 'hands' },
      ]
    case 'facilitator':
      return [
        { to: paths.maps(allianceId), label: 'maps' },
        { to: paths.words(allianceId), label: 'words' },
        { to: paths.table(allianceId), label: 'table' },
      ]
    case 'hr':
      return organisationId
        ? [
            ...firm,
            { to: paths.employer(organisationId), label: 'employer' },
            { to: paths.resources(organisationId), label: 'resources' },
          ]
        : []
    case 'worker_rep':
      return [
        ...firm.map((link): NavigationLink => ({ ...link, label: 'sameFirm' })),
        { to: paths.maps(allianceId), label: 'maps' },
        ...(organisationId ? [] : [{ to: paths.reports(allianceId), label: 'reports' as const }]),
        { to: paths.table(allianceId), label: 'table' },
      ]
    case 'table':
      return [
        { to: paths.table(allianceId), label: 'table' },
        { to: paths.employers(allianceId), label: 'employers' },
      ]
  }
}

/** What a person can open, by what they work for: an alliance, or one organisation of it. Each link once. */
export function navigationOf(me: Me): NavigationGroup[] {
  const groups = new Map<string, NavigationLink[]>()
  const seen = new Set<string>()
  for (const grant of me.grants) {
    const title = grant.organisationName ?? grant.allianceName
    const links = linksOf(grant).filter(({ to }) => !seen.has(to))
    for (const { to } of links) seen.add(to)
    if (links.length > 0) groups.set(title, [...(groups.get(title) ?? []), ...links])
  }
  return [...groups].map(([title, links]) => ({ title, links }))
}

/** Where a person lands after signing in; undefined without any role. */
export const startOf = (me: Me): string | undefined => navigationOf(me)[0]?.links[0]?.to
