import { z } from 'zod'
import { Exact, Words } from './common.ts'

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
] as const
export const OrganisationKind = z.enum(organisationKinds)
export type OrganisationKind = z.infer<typeof OrganisationKind>

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
] as const
export const Sector = z.enum(sectors)
export type Sector = z.infer<typeof Sector>

/** micro < 10, small < 50, medium < 250, large */
export const sizeClasses = ['micro', 'small', 'medium', 'large'] as const
export type SizeClass = (typeof sizeClasses)[number]

export const Unit = z.object({
  code: z.string().regex(/^[a-z0-9_]{1,20}$/),
  label: Words(1, 60),
  invited: z.number().int().min(0).max(100_000),
})

/** POST /api/alliances/:allianceId/organisations, PUT /api/organisations/:id */
export const OrganisationInput = z.object({
  name: Words(1, 120),
  kind: OrganisationKind,
  sector: Sector,
  /** People invited to answer: the head-count the thresholds speak of. 0 for bodies that sit at the table only. */
  invited: z.number().int().min(0).max(100_000),
  /** Planned partition of the firm; only offered to workers where at least 40 are invited. */
  units: z.array(Unit).max(12).default([]),
})
export type OrganisationInput = z.infer<typeof OrganisationInput>

export interface Organisation {
  id: string
  name: string
  kind: OrganisationKind
  sector: Sector
  sizeClass: SizeClass
  invited: number
  units: { code: string; label: string; invited: number }[]
}

export interface Alliance {
  id: string
  name: string
  territory: string
  isDemo: boolean
}

/** POST /api/alliances/:allianceId/organisations/import: body { csv }; all rows or none. */
export const OrganisationsCsv = z.object({ csv: Exact(0, 2_000_000) })
export interface OrganisationsImported {
  created: number
  updated: number
  /** When not empty nothing was stored. */
  rejected: { line: number; column: string; reason: string }[]
}

/** 7 days x 7 bands, day-major, Monday first; bands: 05-07 07-09 09-13 13-16 16-19 19-22 22-05. */
export const WeekGrid = z.array(z.union([z.literal(0), z.literal(1)])).length(49)

/** A thing an organisation can share; concepts match needs against it. POST /api/organisations/:id/resources */
export const SharedResourceInput = z.object({
  /** Resource block of the concept grammar, e.g. space, vehicle, kitchen, pro_hours, opening_hours. */
  kind: z.string().regex(/^[a-z_]{2,20}$/),
  note: Words(0, 200).default(''),
  grid: WeekGrid,
  place: z.string().regex(/^[a-z_]{2,20}$/),
  capacity: z.number().int().min(1).max(10_000),
  validUntil: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  consent: z.literal(true),
})
export type SharedResourceInput = z.infer<typeof SharedResourceInput>
export interface SharedResource extends Omit<SharedResourceInput, 'consent'> {
  id: string
  organisationId: string
  organisationName: string
}
