import { answerSituation } from './answer-situation.ts'
import { closers, loneSituations, offThePoint, openers } from './episodes/diffuse.ts'
import type { BankLanguage, EpisodeBank } from './episodes/episode-bank.ts'
import { leaveOut } from './leave-out.ts'
import { type PlantedNeed, plantedNeeds, type Situation } from './planted-needs.ts'
import { makeRandom, type Random } from './seeded-random.ts'
import { type DemoOrganisation, demoOrganisations } from './territory.ts'
import { expandTemplate, mistype, type WriterGender } from './write-episode.ts'

export interface DemoAnswer {
  /** Name of the organisation. */
  readonly organisation: string
  readonly entry: 'card' | 'open'
  readonly language: BankLanguage
  readonly answers: Record<string, unknown>
  /** 64 hex; those who did not keep a personal code have none. */
  readonly threadKey?: string
}
/** What the answer was made from. For tests and recovery figures only: it is never sent. */
export interface DemoTruth {
  readonly worker: string
  /** Id of the planted need, or 'diffuse'. */
  readonly need: string
  readonly text: 'told' | 'empty' | 'off-the-point'
}
export interface DemoWave {
  readonly answers: readonly DemoAnswer[]
  readonly truth: readonly DemoTruth[]
}

interface Worker {
  readonly id: string
  readonly organisation: DemoOrganisation
  readonly gender: WriterGender
  readonly language: BankLanguage
  readonly keepsCode: boolean
  readonly threadKey: string
}

export interface PopulationOptions {
  /** Words to write with; the bank kept apart replaces them in recovery tests. */
  readonly bankOf?: (need: PlantedNeed) => EpisodeBank
}

/** Planted needs by id. */
const needOf = new Map(plantedNeeds.map((need) => [need.id, need]))
/** How much of a closed wave the open one holds so far. */
const openWaveShare = 0.1

/**
 * The territory over two closed waves and one that is open: who answers, from which situation, in which words.
 * Same seed, same territory. Cost: linear in the people invited.
 */
export function populate(seed = 'valle-chiara', options: PopulationOptions = {}): [DemoWave, DemoWave, DemoWave] {
  const bankOf = options.bankOf ?? ((need: PlantedNeed) => need.bank)
  const workers = demoOrganisations.flatMap((organisation) => hire(organisation, seed))
  const chooser = makeRandom(`${seed}:needs`)
  const needs: string[][] = [workers.map((worker) => chooseNeed(worker, 0, chooser))]
  for (const wave of [1, 2]) needs.push(workers.map((worker, at) => nextNeed(worker, needs[wave - 1]![at]!, wave, chooser)))
  const willing = makeRandom(`${seed}:willing`)
  const habit = workers.map(() => willing.next())
  const tellWave = (wave: number): DemoWave => {
    const random = makeRandom(`${seed}:wave:${wave}`)
    const answers: DemoAnswer[] = []
    const truth: DemoTruth[] = []
    for (const organisation of demoOrganisations) {
      const staff = workers.map((worker, at) => ({ worker, at })).filter(({ worker }) => worker.organisation === organisation)
      const count = Math.round(organisation.invited * organisation.answers * (wave === 2 ? openWaveShare : 1))
      const order = staff
        .map((each) => ({ ...each, rank: habit[each.at]! + 0.9 * random.next() }))
        .sort((a, b) => a.rank - b.rank)
        .slice(0, count)
      for (const { worker, at } of order) {
        const answered = answer(worker, needs[wave]![at]!, bankOf, makeRandom(`${seed}:${wave}:${worker.id}`))
        answers.push(answered.answer)
        truth.push(answered.truth)
      }
    }
    return { answers, truth }
  }
  return [tellWave(0), tellWave(1), tellWave(2)]
}

function hire(organisation: DemoOrganisation, seed: string): Worker[] {
  const random = makeRandom(`${seed}:${organisation.name}`)
  const abroad = {
    manufacturing: 0.18,
    agriculture: 0.3,
    construction: 0.25,
    services: 0.15,
    catering: 0.15,
    care_health: 0.12,
  } as Partial<Record<string, number>>
  return Array.from({ length: organisation.invited }, (_, at) => ({
    id: `${organisation.name}/${at}`,
    organisation,
    gender: random.chance(0.52) ? ('f' as const) : ('m' as const),
    language: random.chance(abroad[organisation.sector] ?? 0.04)
      ? (random.weighted({ ro: 5, ar: 4, en: 3 }) as BankLanguage)
      : ('it' as const),
    keepsCode: random.chance(0.6),
    threadKey: Array.from({ length: 64 }, () => random.below(16).toString(16)).join(''),
  }))
}

/** How much likelier this need is for this worker than for anybody. */
function affinity(need: PlantedNeed, { organisation, language }: Worker): number {
  const place = need.sectors[organisation.sector] ?? 1
  const size = organisation.invited < 10 ? (need.micro ?? 1) : 1
  return place * size * (language === 'it' ? 1 : (need.otherLanguages ?? 1))
}

function draw(worker: Worker, shares: readonly (readonly [PlantedNeed, number])[], random: Random): string {
  const weights: Record<string, number> = { diffuse: Math.max(0, 1 - shares.reduce((sum, [, share]) => sum + share, 0)) }
  for (const [need, share] of shares) weights[need.id] = share * affinity(need, worker)
  return random.weighted(weights)
}

const chooseNeed = (worker: Worker, wave: number, random: Random): string =>
  draw(
    worker,
    plantedNeeds.map((need) => [need, need.share[wave]!] as const),
    random,
  )

/** Some stay in their situation; the others enter those that grow or are born. */
function nextNeed(worker: Worker, before: string, wave: number, random: Random): string {
  const staysDiffuse = 0.8
  if (random.chance(needOf.get(before)?.stays ?? staysDiffuse)) return before
  const leaving =
    plantedNeeds.reduce((sum, need) => sum + need.share[wave - 1]! * (1 - need.stays), 0) +
    (1 - plantedNeeds.reduce((sum, need) => sum + need.share[wave - 1]!, 0)) * (1 - staysDiffuse)
  return draw(
    worker,
    plantedNeeds.map(
      (need) => [need, Math.max(0.0005, need.share[wave]! - need.stays * need.share[wave - 1]!) / leaving] as const,
    ),
    random,
  )
}

const age: Record<string, number> = { a29: 2, a39: 4, a49: 5, a59: 4, a60: 1 }
const jobOf: Partial<Record<string, Record<string, number>>> = {
  manufacturing: { prod: 7, tech: 2, office: 1.5, coord: 0.5 },
  construction: { prod: 6, tech: 3, office: 1 },
  trade: { shop: 7, office: 1, prod: 1 },
  catering: { shop: 7, clean: 1, prod: 1 },
  transport: { drive: 5, prod: 4, office: 2 },
  care_health: { care: 8, office: 1.5, clean: 1 },
  education: { care: 7, office: 1, clean: 1 },
  public_admin: { office: 7, tech: 1.5, care: 1 },
  agriculture: { prod: 6, drive: 1, oth: 1 },
}

function answer(
  worker: Worker,
  need: string,
  bankOf: (need: PlantedNeed) => EpisodeBank,
  random: Random,
): { answer: DemoAnswer; truth: DemoTruth } {
  const planted = needOf.get(need)
  const lone = random.pick(loneSituations)
  const situation: Situation = planted ?? loneSituation(lone, random)
  const bank = planted ? bankOf(planted) : undefined
  const language = bank ? (bank[worker.language] ? worker.language : 'it') : 'it'
  const words = bank ? bank[language]! : { ...lone.tell, tail: [] }
  const write = (templates: readonly string[]) => expandTemplate(random.pick(templates), worker.gender, random)

  const full: Record<string, unknown> = {
    ...answerSituation(situation, random),
    codesign: random.weighted({ '0': 3, '1': 4, '2': 3, '3': 2, '4': 1.5, '5': 1 }),
    age: random.weighted(age),
    gender: random.chance(0.04) ? 'pns' : worker.gender,
    jobfam: random.weighted(jobOf[worker.organisation.sector] ?? { office: 5, tech: 2, clean: 2, shop: 1 }),
    contract: random.weighted({ perm: 7, temp: 1.5, part: 2, agency: 0.6, pns: 0.3 }),
  }
  const offersNothing = random.chance(0.35)
  if (offersNothing) full.offer = ['none']
  if (worker.organisation.units && random.chance(0.8)) full.unit = random.weighted(unitWeights(worker.organisation))

  const answers = leaveOut(full, random)
  const text = random.weighted({ told: 0.85, empty: 0.09, 'off-the-point': 0.06 }) as DemoTruth['text']
  if (text === 'told') {
    const core = random.chance(0.5) && words.tail.length > 0 ? `${write(words.tell)} ${write(words.tail)}` : write(words.tell)
    const told = language === 'it' ? addressed(core, random) : core
    answers.ep_text = random.chance(0.3) ? mistype(told, random) : told
    answers.ep_recency = random.weighted({ w1: 3, w4: 4, m3: 1.5, m3p: 0.5, always: 3 })
  } else if (text === 'off-the-point') answers.ep_text = random.pick(offThePoint[language])
  else answers.ep_none = random.weighted(planted ? { none_tired: 6, none_later: 1.5 } : { none_ok: 5, none_tired: 3 })
  if (text !== 'off-the-point' && random.chance(0.42)) answers.better = mistypeSometimes(write(words.better), random)
  if (text === 'told' && random.chance(0.5)) {
    answers.sentence = write(words.sentence)
    answers.quote = random.weighted({ '1': 4, '2': 4, '0': 2 })
  }
  if (answers.ep_none === 'none_ok') keepShortPath(answers)
  return {
    answer: {
      organisation: worker.organisation.name,
      entry: random.chance(worker.organisation.invited < 10 ? 0.3 : 0.03) ? 'open' : 'card',
      language,
      answers,
      ...(worker.keepsCode ? { threadKey: worker.threadKey } : {}),
    },
    truth: { worker: worker.id, need, text },
  }
}

/** Some greet, some end with a word to whoever reads. */
function addressed(core: string, random: Random): string {
  const opener = random.chance(0.28) ? random.pick(openers) : ''
  const goesOn = /[,:] $/.test(opener)
  const opened = opener + (goesOn ? core.charAt(0).toLowerCase() + core.slice(1) : core)
  return random.chance(0.22) ? opened + random.pick(closers) : opened
}

const mistypeSometimes = (text: string, random: Random) => (random.chance(0.25) ? mistype(text, random) : text)

const unitWeights = (organisation: DemoOrganisation) =>
  Object.fromEntries((organisation.units ?? []).map((unit) => [unit.code, unit.invited]))

/** "It is fine for me now" leads past the whole situation. */
function keepShortPath(answers: Record<string, unknown>): void {
  const kept = new Set(['ep_none', 'offer', 'codesign', 'age', 'gender', 'jobfam', 'contract', 'unit'])
  for (const question of Object.keys(answers)) if (!kept.has(question)) delete answers[question]
}

function loneSituation(lone: (typeof loneSituations)[number], random: Random): Situation {
  const days = Array.from({ length: 7 }, (_, day) => (random.chance(day < 5 ? 0.5 : 0.2) ? 0.8 : 0.05))
  return {
    many: {
      who: { [lone.who]: 0.9 },
      fn: { [lone.fn]: 0.85 },
      place: { [lone.place]: 0.85 },
      res: { [lone.res]: 0.7, time: 0.2 },
      season: { all: 0.7, school: 0.1, winter: 0.1 },
    },
    one: {},
    days: days as unknown as Situation['days'],
    bands: { [`b${2 + random.below(5)}`]: 0.9, [`b${2 + random.below(5)}`]: 0.5 },
    varies: 0.2,
    weight: 4.6,
  }
}
