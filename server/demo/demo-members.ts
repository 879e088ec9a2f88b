import type { Organisation, OrganisationsImported, SharedResourceInput } from '#contract/alliances'
import { addDays } from './calendar.ts'
import type { Caller } from './caller.ts'
import { demoOrganisations } from './territory.ts'

/** Members come in as one CSV, as an alliance would bring them; units are then added on the firm's own form. */
export async function enrolMembers(coordinator: Caller, allianceId: string): Promise<Map<string, Organisation>> {
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`
  const rows = demoOrganisations.map((each) => [each.name, each.kind, each.sector, each.invited].map(cell).join(','))
  const imported = await coordinator.post<OrganisationsImported>(`/api/alliances/${allianceId}/organisations/import`, {
    csv: ['name,kind,sector,invited', ...rows].join('\n'),
  })
  if (imported.rejected.length > 0)
    throw new Error(`The demo's members were refused: ${JSON.stringify(imported.rejected.slice(0, 3))}`)
  const organisations = await coordinator.get<Organisation[]>(`/api/alliances/${allianceId}/organisations`)
  const byName = new Map(organisations.map((each) => [each.name, each]))
  for (const { units, ...each } of demoOrganisations) {
    const enrolled = byName.get(each.name)
    if (!enrolled) throw new Error(`The demo misses its member ${each.name}`)
    if (!units) continue
    const { name, kind, sector, invited } = each
    byName.set(
      name,
      await coordinator.put<Organisation>(`/api/organisations/${enrolled.id}`, { name, kind, sector, invited, units }),
    )
  }
  return byName
}

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Day = (typeof dayNames)[number]
const workdays: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** 7 days x 7 bands, day-major, from day names and band numbers 1 to 7. */
const hours = (days: readonly Day[], bands: readonly number[]): SharedResourceInput['grid'] =>
  dayNames.flatMap((day) =>
    Array.from({ length: 7 }, (_, band) => (days.includes(day) && bands.includes(band + 1) ? (1 as const) : (0 as const))),
  )

type Shared = Pick<SharedResourceInput, 'kind' | 'note' | 'grid' | 'place' | 'capacity'>

/** What members said they could share, as the employer survey asks it. */
const shared: readonly (readonly [organisation: string, resource: Shared])[] = [
  [
    'Conserve Pratoverde',
    {
      kind: 'vehicle',
      note: 'Un furgone a nove posti, fermo fino alle 7',
      grid: hours(workdays, [1]),
      place: 'on_route',
      capacity: 8,
    },
  ],
  [
    'Meccanica Roccalta',
    {
      kind: 'swap_room',
      note: 'Scambi di turno tra reparti, con tre giorni di anticipo',
      grid: hours(workdays, [1, 2, 3, 4, 5, 6]),
      place: 'company_space',
      capacity: 40,
    },
  ],
  [
    'Logistica Tre Ponti',
    {
      kind: 'roster_info',
      note: 'Fasce dei turni conosciute due settimane prima',
      grid: hours(workdays, [1, 2, 3, 4, 5]),
      place: 'company_space',
      capacity: 60,
    },
  ],
  [
    'Comune di Roccalta',
    {
      kind: 'space',
      note: 'Una sala al piano terra con cortile',
      grid: hours(workdays, [5, 6]),
      place: 'public_space',
      capacity: 25,
    },
  ],
  [
    'Comune di Roccalta',
    {
      kind: 'opening_hours',
      note: 'Uffici aperti anche in un’altra fascia, un giorno la settimana',
      grid: hours(['thu'], [5, 6]),
      place: 'public_space',
      capacity: 30,
    },
  ],
  [
    'Azienda Speciale Consortile Servizi Valle Chiara',
    {
      kind: 'pro_hours',
      note: 'Qualche ora di chi accompagna le persone',
      grid: hours(['tue', 'thu'], [3]),
      place: 'itinerant',
      capacity: 6,
    },
  ],
  [
    'Cooperativa sociale La Lanterna',
    {
      kind: 'language',
      note: 'Colleghe che parlano rumeno e arabo',
      grid: hours(['wed', 'thu'], [5, 6]),
      place: 'near_home',
      capacity: 10,
    },
  ],
  [
    'Supermercato La Piazzetta',
    {
      kind: 'roster_info',
      note: 'I fine settimana decisi tre mesi prima',
      grid: hours(['sat', 'sun'], [3, 4, 5]),
      place: 'company_space',
      capacity: 38,
    },
  ],
  [
    'Forno di Sotto',
    {
      kind: 'space',
      note: 'Il laboratorio è libero nel pomeriggio',
      grid: hours(workdays, [4, 5]),
      place: 'near_work',
      capacity: 6,
    },
  ],
]

export async function shareResources(
  coordinator: Caller,
  members: ReadonlyMap<string, Organisation>,
  today: string,
): Promise<void> {
  for (const [name, resource] of shared) {
    const organisation = members.get(name)
    if (!organisation) throw new Error(`The demo misses its member ${name}`)
    await coordinator.post(`/api/organisations/${organisation.id}/resources`, {
      ...resource,
      validUntil: addDays(today, 400),
      consent: true,
    })
  }
}
