import type { WaveListItem } from '#contract/campaigns'
import type { DemoDoors } from '#contract/demo'
import { createAlliance } from '../features/alliances/alliances.ts'
import { keepDemoDoors } from '../features/demo/demo.ts'
import type { House } from '../house.ts'
import { addDays, inWords } from './calendar.ts'
import { type Caller, makeCaller } from './caller.ts'
import { enrolMembers, shareResources } from './demo-members.ts'
import { type DemoStaff, hire } from './demo-staff.ts'
import { describeDoors } from './describe-doors.ts'
import { type DemoAnswer, populate } from './population.ts'
import { castProtagonists, withProtagonists } from './protagonists.ts'
import { closeWave, demoLanguages, openListening, sendAnswers, signMap } from './run-wave.ts'
import { conceptFor, decide, editUntilARuleSpeaks, readTable, voteWithMinority } from './table-work.ts'
import { demoAlliance, demoContact, demoController, demoOrganisations, firmOf4, firmOf60 } from './territory.ts'

export interface FillOptions {
  /** Turns the calendar of the house: waves of months ago are opened, answered and closed on their own days. */
  setToday(day: string): void
  onProgress?(share: number, text: string): void
}

/** Fills an empty house with the demo territory. What has an API goes through it, as from any client. */
export async function fillDemo(house: House, origin: string, options: FillOptions): Promise<DemoDoors> {
  const { setToday, onProgress = () => {} } = options
  const today = house.clock.today()
  const ago = (days: number) => addDays(today, -days)
  const [waveOne, waveTwo, waveThree] = populate()
  const protagonists = castProtagonists(house, waveOne, 'pickup', 12)
  const firstAnswers = withProtagonists(waveOne, protagonists).answers

  onProgress(0.01, 'members and staff')
  setToday(ago(230))
  const alliance = await createAlliance(house, { ...demoAlliance, isDemo: true })
  const work = { house, origin, allianceId: alliance.id }
  const coordinator = await hire(work, 'coordinator')
  const members = await enrolMembers(coordinator.caller, alliance.id)
  await shareResources(coordinator.caller, members, today)
  const staff: DemoStaff = {
    coordinator,
    facilitator: await hire(work, 'facilitator'),
    'worker-rep': await hire(work, 'worker-rep'),
    table: await hire(work, 'table', members.get('Serramenti Colleombra')!.id),
    'table-worker': await hire(work, 'table-worker'),
    'hr-60': await hire(work, 'hr-60', members.get(firmOf60)!.id),
    'hr-4': await hire(work, 'hr-4', members.get(firmOf4)!.id),
  }
  const worker = makeCaller(origin)

  async function wave(
    opens: number,
    closes: number,
    publishDelicate: boolean,
    answers: readonly DemoAnswer[],
    from: number,
    to: number,
  ): Promise<WaveListItem> {
    const tell = (share: number, text: string) => onProgress(from + share * (to - from), text)
    setToday(ago(opens))
    const name = `Ascolto di ${inWords(ago(opens))}`
    const opened = await openListening(coordinator.caller, alliance.id, members, {
      name,
      opensOn: ago(opens),
      closesOn: ago(closes),
      publishDelicate,
    })
    await sendAnswers(house, worker, coordinator.caller, opened.id, answers, (share) => tell(share * 0.5, `${name}: answers`))
    setToday(ago(closes))
    tell(0.5, `${name}: release and need families`)
    await closeWave(coordinator.caller, opened.id)
    tell(0.9, `${name}: map and concepts`)
    setToday(ago(closes - 8))
    await signMap(staff, opened.id)
    return opened
  }

  const first = await wave(215, 195, true, firstAnswers, 0.03, 0.43)
  setToday(ago(150))
  const spring = await readTable(staff.table.caller, alliance.id, first.id)
  await decide(coordinator.caller, conceptFor(spring, 'pickup', 'create'), 'no')

  const second = await wave(45, 27, false, waveTwo.answers, 0.43, 0.85)
  setToday(ago(9))
  await workAtTheTable(staff, alliance.id, second.id)

  onProgress(0.87, 'the open waves')
  const open = { opensOn: ago(6), closesOn: addDays(today, 30) }
  setToday(ago(6))
  const third = await openListening(coordinator.caller, alliance.id, members, {
    ...open,
    name: `Ascolto di ${inWords(today)}`,
    publishDelicate: false,
  })
  await openPulse(coordinator.caller, alliance.id, members, { ...open, name: `Come va adesso, ${inWords(today)}` })
  setToday(today)
  await sendAnswers(house, worker, coordinator.caller, third.id, waveThree.answers)

  const doors = await describeDoors({
    ...work,
    worker,
    alliance,
    members,
    staff,
    openWaveId: third.id,
    newestMapWaveId: second.id,
    protagonists,
  })
  await keepDemoDoors(house, doors)
  onProgress(1, 'ready')
  return doors
}

/** An edit that makes a rule speak, a vote with a minority reason, an idea put off. */
async function workAtTheTable(staff: DemoStaff, allianceId: string, waveId: string): Promise<void> {
  const before = await readTable(staff.table.caller, allianceId, waveId)
  const combined = conceptFor(before, 'pickup', 'combine')
  await editUntilARuleSpeaks(staff.table.caller, combined)
  const cause = conceptFor(before, 'pickup', 'remove-cause')
  await voteWithMinority(staff, cause)
  await decide(staff.coordinator.caller, conceptFor(before, 'early-ride', 'combine'), 'not-yet')
}

/** Pulses are a wave of their own kind. */
async function openPulse(
  coordinator: Caller,
  allianceId: string,
  members: ReadonlyMap<string, { id: string }>,
  wave: { name: string; opensOn: string; closesOn: string },
): Promise<void> {
  const invited = demoOrganisations.filter((each) => each.invited > 0)
  const pulse = await coordinator.post<WaveListItem>(`/api/alliances/${allianceId}/waves`, {
    ...wave,
    kind: 'pulse',
    languages: demoLanguages,
    organisationIds: invited.map((each) => members.get(each.name)!.id),
    publishDelicate: false,
    controller: demoController,
    contact: demoContact,
  })
  await coordinator.post(`/api/waves/${pulse.id}/open`)
}
