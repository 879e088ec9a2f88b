import type { Thread, ThreadNeed, ThreadStep } from '#contract/responses'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { getAlliance } from '../alliances/alliances.ts'
import { answering, listWaves, type Wave } from '../campaigns/campaigns.ts'
import { type FamilyOfResponse, familiesOfResponses, getPublishedMap } from '../needs/needs.ts'
import { findThread, listThreadResponses, type SealedResponse } from '../responses/responses.ts'
import { listConceptStories } from '../roundtables/roundtables.ts'

/** Everything the holder of a personal code is told. Nobody else can ask. */
export async function openThread(house: House, threadKey: string): Promise<Thread> {
  const thread = await findThread(house, threadKey)
  if (!thread) throw new Failure('not-found')
  const alliance = await getAlliance(house, thread.allianceId)
  const waves = await listWaves(house, thread.allianceId)
  const responses = await listThreadResponses(house, thread.threadId)
  const told = responses.filter((response) => response.pulseOf === null)
  const places = await familiesOfResponses(
    house,
    told.map((response) => response.id),
  )
  const needs: ThreadNeed[] = []
  const leftAlone = new Set<string>()
  for (const response of told) {
    const wave = waves.find((candidate) => candidate.id === response.waveId)
    if (!wave) continue
    const newest = newestPulse(responses, response.id, waves)
    if (newest?.answers.p_again === 'stop') leftAlone.add(response.id)
    needs.push({
      ...describeNeed(response, newest),
      waveName: wave.name,
      story: await tellStory(
        house,
        wave,
        places.find((place) => place.responseId === response.id),
      ),
    })
  }
  const pulse = waves.find((wave) => wave.kind === 'pulse' && answering(wave, house.clock.today()) === 'open')
  const answered = new Set(responses.filter((response) => response.waveId === pulse?.id).map((response) => response.pulseOf))
  // Until it is sealed an answer has an id that will not stay.
  const sealed = new Set(told.filter((response) => response.sealed).map((response) => response.id))
  const open = needs.filter(
    (need) =>
      sealed.has(need.id) && need.state !== 'ended' && need.sentence !== '' && !answered.has(need.id) && !leftAlone.has(need.id),
  )
  return {
    allianceName: alliance.name,
    isDemo: alliance.isDemo,
    needs,
    ...(pulse && open.length > 0
      ? { pulse: { ...describePulse(pulse), needIds: open.slice(0, mostAsked).map((need) => need.id) } }
      : {}),
  }
}

/** The pulse asks about at most this many needs at once. */
const mostAsked = 2

const describePulse = ({ id, closesOn, noticeVersion }: Wave) => ({ waveId: id, closesOn, noticeVersion })

function newestPulse(responses: readonly SealedResponse[], needId: string, waves: readonly Wave[]): SealedResponse | undefined {
  const order = (pulse: SealedResponse) => waves.find((wave) => wave.id === pulse.waveId)?.number ?? 0
  return responses.filter((response) => response.pulseOf === needId).sort((a, b) => order(b) - order(a))[0]
}

function describeNeed(response: SealedResponse, newest: SealedResponse | undefined): Omit<ThreadNeed, 'waveName' | 'story'> {
  const weight = newest?.answers.p_weight ?? response.answers.weight
  const state = newest?.answers.p_state
  return {
    id: response.id,
    sentence: typeof response.answers.sentence === 'string' ? response.answers.sentence : '',
    language: response.language as ThreadNeed['language'],
    ...(typeof weight === 'number' ? { weight } : {}),
    state: isState(state) ? state : 'new',
  }
}

const states: readonly unknown[] = ['same', 'better', 'worse', 'changed', 'ended']
const isState = (value: unknown): value is Exclude<ThreadNeed['state'], 'new'> => states.includes(value)

async function tellStory(house: House, wave: Wave, place: FamilyOfResponse | undefined): Promise<ThreadStep[]> {
  const received: ThreadStep = {
    kind: 'received',
    title: { it: 'Ricevuto', en: 'Received' },
    detail:
      wave.state === 'closed'
        ? { it: `La rilevazione «${wave.name}» è chiusa.`, en: `The round “${wave.name}” is closed.` }
        : {
            it: `La rilevazione «${wave.name}» è ancora aperta: nessuno ha letto nulla.`,
            en: `The round “${wave.name}” is still open: nobody has read anything.`,
          },
  }
  if (!place) return [received]
  if (place.place.kind === 'none') {
    return [
      {
        kind: 'not-explained',
        title: { it: 'Non ancora spiegato', en: 'Not explained yet' },
        detail: {
          it: 'Le tue parole non somigliano abbastanza ad altre. Restano tra i bisogni «non ancora spiegati», che non vengono forzati in nessun gruppo.',
          en: 'Your words are not close enough to others. They stay among the needs “not explained yet”, which are not forced into any group.',
        },
      },
      received,
    ]
  }
  if (place.place.kind === 'held-back') {
    return [
      {
        kind: 'too-few',
        title: { it: 'Ancora troppo pochi', en: 'Still too few' },
        detail: {
          it: 'Altre persone raccontano qualcosa di simile, ma sono troppo poche per mostrarlo senza rischi per la vostra riservatezza.',
          en: 'Others tell something similar, but they are too few to show it without risk for your confidentiality.',
        },
      },
      received,
    ]
  }
  const { familyId } = place.place
  const map = await getPublishedMap(house, wave.id)
  const family = map.families.find((candidate) => candidate.id === familyId)
  if (!family) return [received]
  const stories = (await listConceptStories(house, wave.id)).filter((story) => story.familyId === familyId)
  const steps: ThreadStep[] = stories.flatMap((story): ThreadStep[] => {
    if (!story.decision)
      return [
        { kind: 'concept', title: { it: 'Il tavolo ci sta lavorando', en: 'The table is working on it' }, detail: story.title },
      ]
    return [
      {
        kind: 'decision',
        title: story.title,
        detail: story.decision.reason,
        decision: story.decision.outcome,
        on: story.decision.on,
      },
    ]
  })
  steps.sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))
  return [
    ...steps,
    {
      kind: 'in-family',
      title: { it: 'Non è solo una tua difficoltà', en: 'It is not only yours' },
      detail: {
        it: `Le tue parole sono in una famiglia di bisogni: «${family.name.it}». ${family.sentence.it}`,
        en: `Your words are in a family of needs: “${family.name.en}”. ${family.sentence.en}`,
      },
      on: map.publishedOn,
    },
    received,
  ]
}
