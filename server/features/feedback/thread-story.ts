import type { WorkerLanguage } from '#contract/common'
import type { NeedMoment, Thread, ThreadNeed } from '#contract/responses'
import {
  type Answers,
  facetLabelIn,
  getDefinition,
  newestAnswers,
  newestVersion,
  nextDate,
  nextPulse,
  stateOf,
  toNeed,
} from '#surveys'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { getAlliance } from '../alliances/alliances.ts'
import { answering, listWaves, type Wave } from '../campaigns/campaigns.ts'
import { type FamilyOfResponse, familiesOfResponses } from '../needs/needs.ts'
import { findThread, listThreadResponses, type ThreadResponse } from '../responses/responses.ts'
import { tellStory } from './need-story.ts'
import { nextTime, type ToldNeed } from './next-time.ts'
import { placeIsTried } from './tryouts.ts'

/** Everything the holder of a personal code is told. Nobody else can ask. */
export async function openThread(house: House, threadKey: string, language: WorkerLanguage): Promise<Thread> {
  const thread = await findThread(house, threadKey)
  if (!thread) throw new Failure('not-found')
  const alliance = await getAlliance(house, thread.allianceId)
  const waves = await listWaves(house, thread.allianceId)
  const responses = await listThreadResponses(house, thread.threadId)
  const places = await familiesOfResponses(
    house,
    responses.map((response) => response.id),
  )
  const told: ToldNeed[] = []
  for (const response of responses) {
    const wave = waves.find((candidate) => candidate.id === response.waveId)
    if (!wave || response.pulseOf !== null) continue
    told.push(await readNeed(house, { response, wave, responses, waves, places, language }))
  }
  const today = house.clock.today()
  const wave = waves.find((candidate) => candidate.kind === 'pulse' && answering(candidate, today) === 'open')
  const pulse = wave && askNow(wave, told, responses)
  const next = pulse?.due ? undefined : nextTime(told, waves, today)
  return {
    allianceName: alliance.name,
    allianceId: alliance.id,
    isDemo: alliance.isDemo,
    needs: told.map(({ need }) => need),
    ...(wave ? { open: { ...describeWave(wave), firstListening: newestVersion('first-listening') } } : {}),
    ...(pulse ? { pulse } : {}),
    ...(next ? { next } : {}),
  }
}

const describeWave = ({ id, closesOn, noticeVersion }: Wave) => ({ waveId: id, closesOn, noticeVersion })

/** What can be answered now; a need is spoken of once in a wave, and under the id it keeps. */
function askNow(wave: Wave, told: readonly ToldNeed[], responses: readonly ThreadResponse[]): Thread['pulse'] {
  const answered = new Set(responses.filter((response) => response.waveId === wave.id).map((response) => response.pulseOf))
  const open = told.filter(({ sealed, need }) => sealed && !answered.has(need.id))
  const { cards, closing, seconds, due } = nextPulse(
    getDefinition(wave.instrument, wave.instrumentVersion),
    open.map(({ open: each }) => each),
    wave.closesOn,
  )
  if (cards.length === 0) return undefined
  const needIds = cards.map((card) => card.needId)
  return { ...describeWave(wave), version: wave.instrumentVersion, needIds, cards, closing, seconds, due }
}

interface Told {
  response: ThreadResponse
  /** In which it was told. */
  wave: Wave
  /** Of the thread, newest wave first. */
  responses: readonly ThreadResponse[]
  waves: readonly Wave[]
  places: readonly FamilyOfResponse[]
  /** Of the reader. */
  language: WorkerLanguage
}

async function readNeed(house: House, { response, wave, responses, waves, places, language }: Told): Promise<ToldNeed> {
  const pulses = responses.filter((candidate) => candidate.pulseOf === response.id)
  const said = [...pulses].reverse()
  const answers = newestAnswers(
    response.answers,
    said.map((pulse) => pulse.answers),
  )
  const newest = pulses[0]
  // The newest of its answers that a published map speaks of.
  const placed = [...pulses, response].find(({ id }) => places.some((place) => place.responseId === id)) ?? response
  const place = places.find(({ responseId }) => responseId === placed.id)
  const waveOf = (id: string) => waves.find((candidate) => candidate.id === id) ?? wave
  const sentence = typeof response.answers.sentence === 'string' ? response.answers.sentence : ''
  const weight = typeof answers.weight === 'number' ? { weight: answers.weight } : {}
  const heardOn = waveOf(newest?.waveId ?? wave.id).closesOn
  const next = nextDate(
    heardOn,
    said.map(({ answers: { p_state, p_again: again, p_new_when: coming } }) => ({
      state: stateOf({ p_state }) ?? 'new',
      again,
      coming,
    })),
  )
  const state = (newest && stateOf(newest.answers)) ?? 'new'
  return {
    need: {
      id: response.id,
      sentence,
      ...(response.sealed && response.answers.sentence === '' ? { wordsGone: true as const } : {}),
      language: response.language as ThreadNeed['language'],
      waveName: wave.name,
      ...weight,
      state,
      life: [moment(wave, response.answers), ...said.map((pulse) => moment(waveOf(pulse.waveId), pulse.answers))],
      now: { language, labels: labelsOf(answers, language) },
      story: await tellStory(house, waveOf(placed.waveId), place),
    },
    open: {
      ...{ id: response.id, state, sentence, ...weight, answers, heardOn },
      // The first pulse wave after its telling asks about it, whenever that is.
      ...(next && said.length > 0 ? { nextOn: next.on } : {}),
      leftAlone: newest?.answers.p_again === 'stop',
      tryoutActive: await placeIsTried(house, place),
    },
    next,
    sealed: response.sealed,
  }
}

function moment(wave: Wave, answers: Answers): NeedMoment {
  const weight = answers.p_weight ?? answers.weight
  return {
    waveName: wave.name,
    state: stateOf(answers) ?? 'new',
    what: Array.isArray(answers.p_what) ? answers.p_what.map(String) : [],
    ...(typeof weight === 'number' ? { weight } : {}),
  }
}

const shownDimensions = ['who', 'fn', 'place', 'work', 'res', 'stake'] as const
const mostLabels = 8

/** The situation in a few words. */
function labelsOf(answers: Answers, language: WorkerLanguage): string[] {
  const sets = toNeed({ id: '', answers, language })?.sets ?? {}
  return shownDimensions
    .flatMap((dimension) => (sets[dimension] ?? []).map((value) => facetLabelIn(`${dimension}:${value}`, language)))
    .slice(0, mostLabels)
}
