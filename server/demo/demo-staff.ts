import type { StaffRole } from '#contract/accounts'
import type { DemoDoors } from '#contract/demo'
import { createStaff } from '../features/accounts/accounts.ts'
import type { House } from '../house.ts'
import { type Caller, makeCaller } from './caller.ts'

export type DemoDoor = DemoDoors['doors'][number]['door']
/** Everyone who has a door, and a second seat at the table. */
export type DemoRole = DemoDoor | 'table-worker'

export interface SignedIn {
  readonly email: string
  readonly password: string
  readonly caller: Caller
}
export type DemoStaff = Readonly<Record<DemoRole, SignedIn>>

const people: Readonly<Record<DemoRole, { readonly name: string; readonly grant: StaffRole }>> = {
  coordinator: { name: 'Lucia Fontanasecca', grant: 'coordinator' },
  facilitator: { name: 'Elio Passaregio', grant: 'facilitator' },
  'worker-rep': { name: 'Samira Boscoalto', grant: 'worker_rep' },
  table: { name: 'Tommaso Rivachiara', grant: 'table' },
  'table-worker': { name: 'Irina Collebruno', grant: 'table' },
  'hr-60': { name: 'Carla Montelieve', grant: 'hr' },
  'hr-4': { name: 'Piero Vallescura', grant: 'hr' },
}

export interface Workplace {
  readonly house: House
  readonly origin: string
  readonly allianceId: string
}

/** An account has no API by design (a person accepts a link); its password is drawn anew for every demo. */
export async function hire({ house, origin, allianceId }: Workplace, role: DemoRole, organisationId?: string): Promise<SignedIn> {
  const { name, grant } = people[role]
  const email = `${role}@valle-chiara.example`
  const password = house.random.id()
  await createStaff(house, {
    name,
    email,
    password,
    grants: [{ allianceId, role: grant, ...(organisationId ? { organisationId } : {}) }],
  })
  const caller = makeCaller(origin)
  await caller.post('/api/auth/sign-in/email', { email, password })
  return { email, password, caller }
}
