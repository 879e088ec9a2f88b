import { newestVersion } from '#surveys'
import type { StaffRole } from '../../server/contract/accounts.ts'
import type { Organisation } from '../../server/contract/alliances.ts'
import type { Cards, Distribution, WaveInput, WaveListItem } from '../../server/contract/campaigns.ts'
import type { SubmitResponse } from '../../server/contract/responses.ts'
import { createStaff } from '../../server/features/accounts/accounts.ts'
import { createAlliance } from '../../server/features/alliances/alliances.ts'
import { type Caller, type HouseOptions, type Reply, type StartedHouse, startHouse } from './start-house.ts'

const password = 'una frase lunga per la prova'

/** A house whose calendar a test may turn; jobs wait unless `work`. */
export async function startDatedHouse(
  today: string,
  options: Omit<HouseOptions, 'today'> = {},
): Promise<StartedHouse & { turnTo(day: string): void }> {
  const calendar = { work: false, ...options, today }
  const started = await startHouse(calendar)
  return {
    ...started,
    turnTo(day) {
      calendar.today = day
    },
  }
}

/** Somebody of staff, signed in. */
export async function signInAs(
  started: StartedHouse,
  role: StaffRole,
  allianceId: string,
  organisationId?: string,
): Promise<Caller> {
  const email = `${started.house.random.id().toLowerCase()}@example.it`
  const grant = { allianceId, role, ...(organisationId ? { organisationId } : {}) }
  await createStaff(started.house, { name: `Prova ${role}`, email, password, grants: [grant] })
  const caller = started.caller()
  const { status } = await caller.post('/api/auth/sign-in/email', { email, password })
  if (status !== 200) throw new Error(`signing in as ${role} answered ${status}`)
  return caller
}

export interface Territory {
  allianceId: string
  coordinator: Caller
  organisations: Organisation[]
}

const firms = [
  {
    name: 'Officina della Prova',
    invited: 60,
    units: [
      { code: 'a', label: 'Reparto A', invited: 30 },
      { code: 'b', label: 'Reparto B', invited: 30 },
    ],
  },
  { name: 'Bottega della Prova', invited: 4, units: [] },
  { name: 'Sindacato della Prova', invited: 0, units: [] },
]

/** An alliance with a firm of 60 in two units, one of 4, and a body that invites nobody. */
export async function makeTerritory(started: StartedHouse): Promise<Territory> {
  const name = `Alleanza ${started.house.random.id()}`
  const { id: allianceId } = await createAlliance(started.house, { name, territory: 'Valle della Prova', isDemo: false })
  const coordinator = await signInAs(started, 'coordinator', allianceId)
  const organisations: Organisation[] = []
  for (const firm of firms) {
    const reply = await coordinator.post<Organisation>(`/api/alliances/${allianceId}/organisations`, {
      kind: 'firm',
      sector: 'manufacturing',
      ...firm,
    })
    organisations.push(reply.body)
  }
  return { allianceId, coordinator, organisations }
}

/** A draft as the form sends it, valid unless changed. */
export function waveInput({ organisations }: Territory, change: Partial<WaveInput> = {}): WaveInput {
  return {
    name: 'Ascolto di prova',
    kind: 'listening',
    opensOn: '2027-03-01',
    closesOn: '2027-03-21',
    languages: ['it', 'en'],
    organisationIds: organisations.filter((each) => each.invited > 0).map((each) => each.id),
    publishDelicate: false,
    controller: 'Ente capofila della Prova',
    contact: 'riservatezza@example.it',
    ...change,
  }
}

export interface OpenedWave {
  waveId: string
  /** Of the firm of 60. */
  slug: string
  organisationId: string
  cards(count: number): Promise<string[]>
}

export async function openWaveOf(territory: Territory, change: Partial<WaveInput> = {}): Promise<OpenedWave> {
  const { coordinator, allianceId } = territory
  const created = await coordinator.post<WaveListItem>(`/api/alliances/${allianceId}/waves`, waveInput(territory, change))
  if (created.status !== 201) throw new Error(`the wave was refused: ${JSON.stringify(created.body)}`)
  const waveId = created.body.id
  const opened = await coordinator.post(`/api/waves/${waveId}/open`)
  if (opened.status !== 200) throw new Error(`the wave was not opened: ${JSON.stringify(opened.body)}`)
  const { body } = await coordinator.get<Distribution>(`/api/waves/${waveId}/distribution`)
  const firm = body.organisations.find((each) => each.invited === 60) as Distribution['organisations'][number]
  const { organisationId } = firm
  return {
    waveId,
    organisationId,
    slug: firm.openPath.slice('/s/'.length),
    async cards(count) {
      const made = await coordinator.post<Cards>(`/api/waves/${waveId}/organisations/${organisationId}/cards`, { count })
      if (made.status !== 201) throw new Error(`the cards were refused: ${JSON.stringify(made.body)}`)
      return made.body.cards.map((card) => card.code)
    },
  }
}

/** What a phone sends, valid unless changed. */
export function submission(change: Partial<Record<keyof SubmitResponse, unknown>> = {}): Record<string, unknown> {
  return {
    language: 'it',
    instrument: 'first-listening',
    version: newestVersion('first-listening'),
    noticeVersion: 'v1',
    consent: true,
    answers: {
      ep_text: 'Martedì la scuola ha chiamato alle undici.',
      res: ['time'],
      weight: 8,
      sentence: 'Mi serve tempo il martedì.',
    },
    ...change,
  }
}

let sendings = 0
/** A key as phones make them: 22 characters. */
export const newKey = (): string => `key${String(sendings++).padStart(19, '0')}`

export function send(
  caller: Caller,
  slug: string,
  body: unknown = submission(),
  options: { key?: string; lang?: string } = {},
): Promise<Reply<any>> {
  return caller.post(`/api/responses/${slug}?lang=${options.lang ?? 'it'}`, body, { 'idempotency-key': options.key ?? newKey() })
}
