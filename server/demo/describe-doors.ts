import type { Alliance, Organisation } from '#contract/alliances'
import type { Distribution } from '#contract/campaigns'
import type { DemoDoors } from '#contract/demo'
import type { Thread } from '#contract/responses'
import type { Caller } from './caller.ts'
import type { DemoRole, DemoStaff } from './demo-staff.ts'
import type { Protagonist } from './protagonists.ts'
import { firmOf4, firmOf60 } from './territory.ts'

interface Filled {
  readonly worker: Caller
  readonly alliance: Alliance
  readonly members: ReadonlyMap<string, Organisation>
  readonly staff: DemoStaff
  readonly openWaveId: string
  readonly newestMapWaveId: string
  readonly protagonists: readonly Protagonist[]
}

export async function describeDoors(filled: Filled): Promise<DemoDoors> {
  const { alliance, members, staff } = filled
  const distribution = await staff.coordinator.caller.get<Distribution>(`/api/waves/${filled.openWaveId}/distribution`)
  const home = `/app/alleanza/${alliance.id}`
  return {
    allianceId: alliance.id,
    allianceName: alliance.name,
    workerPath: distribution.organisations.find((each) => each.name === firmOf60)!.openPath,
    personalCode: (await chooseProtagonist(filled)).words,
    doors: [
      {
        door: 'hr-60',
        label: { it: 'Personale di un’impresa di 60 persone', en: 'HR of a firm of 60 people' },
        path: `/app/impresa/${members.get(firmOf60)!.id}`,
      },
      {
        door: 'hr-4',
        label: { it: 'Titolare di un’impresa di 4 persone', en: 'Owner of a firm of 4 people' },
        path: `/app/impresa/${members.get(firmOf4)!.id}`,
      },
      {
        door: 'table',
        label: { it: 'Un posto al tavolo dell’alleanza', en: 'A seat at the alliance table' },
        path: `${home}/tavolo`,
      },
      { door: 'coordinator', label: { it: 'Coordinamento dell’alleanza', en: 'Coordination of the alliance' }, path: home },
      { door: 'facilitator', label: { it: 'Facilitazione', en: 'Facilitation' }, path: `${home}/mappe` },
      { door: 'worker-rep', label: { it: 'Rappresentanza di chi lavora', en: 'Worker representative' }, path: `${home}/mappe` },
    ],
    signIns: (Object.keys(staff) as DemoRole[]).map((role) => ({
      role,
      email: staff[role].email,
      password: staff[role].password,
    })),
  }
}

/** The first whose words came into a published family, met an honest no, and can be asked how two needs are going. */
async function chooseProtagonist({ worker, protagonists }: Filled): Promise<Protagonist> {
  for (const protagonist of protagonists) {
    const thread = await worker.post<Thread>('/api/threads/open', { threadKey: protagonist.threadKey })
    const story = thread.needs.flatMap((need) => need.story)
    const wholeStory = story.some((step) => step.kind === 'in-family') && story.some((step) => step.decision === 'no')
    if (wholeStory && thread.pulse?.cards.length === 2) return protagonist
  }
  throw new Error('No invented worker of the demo has a whole story to show')
}
