import type { OrganisationKind, Sector } from '#contract/alliances'

/** The choices on screen, in the order in which people look for them. The contract is checked by the compiler. */
export const organisationKinds = [
  'firm',
  'public_company',
  'consortium_company',
  'municipality',
  'health_body',
  'social_coop',
  'association',
  'union',
  'employer_assoc',
  'school',
  'other',
] as const satisfies readonly OrganisationKind[]

export const sectors = [
  'manufacturing',
  'construction',
  'trade',
  'catering',
  'transport',
  'care_health',
  'education',
  'public_admin',
  'services',
  'agriculture',
  'other',
] as const satisfies readonly Sector[]
