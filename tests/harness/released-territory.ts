import type { Organisation } from '../../server/contract/alliances.ts'
import type { Cards, Distribution, WaveListItem } from '../../server/contract/campaigns.ts'
import { makeRandom } from '../../server/demo/seeded-random.ts'
import { createAlliance } from '../../server/features/alliances/alliances.ts'
import { send, signInAs, submission, waveInput } from './listening.ts'
import type { Caller, StartedHouse } from './start-house.ts'

/** Firms of the sizes that matter to disclosure control. `cards`, `open`: how many answer each way. */
export const sizedFirms = [
  { name: 'Quattro', invited: 4, cards: 3, open: 0, units: [] },
  { name: 'Dodici', invited: 12, cards: 9, open: 0, units: [] },
  { name: 'Ventiquattro', invited: 24, cards: 16, open: 0, units: [] },
  { name: 'Trenta di link', invited: 30, cards: 4, open: 12, units: [] },
  {
    name: 'Sessanta',
    invited: 60,
    cards: 44,
    open: 0,
    units: [
      { code: 'a', label: 'Reparto A', invited: 30 },
      { code: 'b', label: 'Reparto B', invited: 18 },
      { code: 'c', label: 'Reparto C', invited: 12 },
    ],
  },
  {
    name: 'Centocinquanta',
    invited: 150,
    cards: 70,
    open: 0,
    units: [
      { code: 'x', label: 'Sede X', invited: 80 },
      { code: 'y', label: 'Sede Y', invited: 70 },
    ],
  },
] as const

export interface SizedTerritory {
  allianceId: string
  coordinator: Caller
  organisations: Organisation[]
  byName(name: (typeof sizedFirms)[number]['name']): Organisation
}

export async function makeSizedTerritory(started: StartedHouse): Promise<SizedTerritory> {
  const { id: allianceId } = await createAlliance(started.house, {
    name: `Alleanza ${started.house.random.id()}`,
    territory: 'Valle della Prova',
    isDemo: false,
  })
  const coordinator = await signInAs(started, 'coordinator', allianceId)
  const organisations: Organisation[] = []
  for (const { name, invited, units } of sizedFirms) {
    const firm = { name, kind: 'firm', sector: 'manufacturing', invited, units }
    organisations.push((await coordinator.post<Organisation>(`/api/alliances/${allianceId}/organisations`, firm)).body)
  }
  return {
    allianceId,
    coordinator,
    organisations,
    byName: (name) => organisations.find((each) => each.name === name) as Organisation,
  }
}

/** Opens a wave of the whole territory; answers go in with `answer`. */
export async function openSizedWave(
  territory: SizedTerritory,
  change: { opensOn: string; closesOn: string; publishDelicate: boolean },
) {
  const { coordinator, allianceId } = territory
  const created = await coordinator.post<WaveListItem>(
    `/api/alliances/${allianceId}/waves`,
    waveInput({ ...territory }, { name: `Ascolto ${change.closesOn}`, ...change }),
  )
  const waveId = created.body.id
  const opened = await coordinator.post(`/api/waves/${waveId}/open`)
  if (opened.status !== 200) throw new Error(`the wave was not opened: ${JSON.stringify(opened.body)}`)
  return { waveId, answer: (worker: Caller, seed: string) => answerSizedWave(territory, waveId, worker, seed) }
}

/** Everybody who answers in `sizedFirms` does so, through HTTP, with answers drawn from the seed. */
async function answerSizedWave({ coordinator }: SizedTerritory, waveId: string, worker: Caller, seed: string): Promise<void> {
  const { body: distribution } = await coordinator.get<Distribution>(`/api/waves/${waveId}/distribution`)
  for (const firm of sizedFirms) {
    const place = distribution.organisations.find((each) => each.name === firm.name) as Distribution['organisations'][number]
    const { body: printed } = await coordinator.post<Cards>(`/api/waves/${waveId}/organisations/${place.organisationId}/cards`, {
      count: firm.cards,
    })
    for (let at = 0; at < firm.cards + firm.open; at++) {
      const code = printed.cards[at]?.code
      const answers = sizedAnswers(
        `${seed} ${firm.name} ${at}`,
        firm.units.map((unit) => unit.code),
      )
      const reply = await send(worker, place.openPath.slice('/s/'.length), submission({ answers, ...(code ? { code } : {}) }))
      if (reply.status !== 201) throw new Error(`an answer was refused: ${JSON.stringify(reply.body)}`)
    }
  }
}

export function sizedAnswers(seed: string, units: readonly string[]): Record<string, unknown> {
  const random = makeRandom(seed)
  const unit = units.length > 0 && random.chance(0.93) ? { unit: units[Math.floor(random.next() * units.length)] } : {}
  return {
    ep_text: 'Martedì la scuola ha chiamato alle undici.',
    res: random.chance(0.6) ? ['time'] : ['ride'],
    fn: random.chance(0.25) ? ['care'] : ['escort'],
    pred: random.chance(0.5) ? 'sudden' : 'fixed',
    work: ['hours'],
    weight: random.chance(0.7) ? 8 : 3,
    grid: { cells: random.chance(0.5) ? ['mon:b5', 'tue:b5'] : ['sat:b3'], varies: false },
    ...unit,
  }
}
