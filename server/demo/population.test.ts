import { describe, expect, it } from 'vitest'
import { compileAnswerCheck, getDefinition, newestVersion } from '#surveys'
import { heldOutEpisodes } from '../../tests/harness/held-out-episodes.ts'
import { bankLanguages, type EpisodeBank } from './episodes/episode-bank.ts'
import { missingShare } from './leave-out.ts'
import { plantedNeeds } from './planted-needs.ts'
import { populate } from './population.ts'
import { onlyAsked } from './run-wave.ts'
import { makeRandom } from './seeded-random.ts'
import { demoOrganisations } from './territory.ts'
import { expandTemplate, mistype } from './write-episode.ts'

const waves = populate()
const closed = [waves[0], waves[1]] as const
const every = closed.flatMap((wave) => wave.answers.map((answer, at) => ({ answer, truth: wave.truth[at]! })))
const share = <T>(list: readonly T[], holds: (each: T) => boolean) => list.filter(holds).length / list.length

describe('territory', () => {
  it('has the sizes the demo speaks of, once each', () => {
    for (const size of [4, 12, 24, 60, 150, 600])
      expect(demoOrganisations.filter((each) => each.invited === size)).toHaveLength(1)
    expect(demoOrganisations.filter((each) => each.invited > 0 && each.invited < 50).length).toBeGreaterThanOrEqual(25)
    expect(demoOrganisations.filter((each) => each.invited >= 3 && each.invited <= 9).length).toBeGreaterThanOrEqual(8)
  })
  it('has the bodies of a real alliance; those who only sit at the table invite nobody', () => {
    const kinds = new Set(demoOrganisations.map((each) => each.kind))
    for (const kind of [
      'consortium_company',
      'public_company',
      'municipality',
      'social_coop',
      'union',
      'employer_assoc',
    ] as const)
      expect(kinds).toContain(kind)
    expect(demoOrganisations.filter((each) => each.kind === 'union').every((each) => each.invited === 0)).toBe(true)
  })
  it('names nobody twice', () => {
    expect(new Set(demoOrganisations.map((each) => each.name)).size).toBe(demoOrganisations.length)
  })
})

describe('populate', () => {
  it('tells the same territory for the same seed and another for another', () => {
    expect(populate()).toEqual(waves)
    expect(populate('elsewhere')).not.toEqual(waves)
  })
  it('gives about 1,500 answers over the closed waves and some in the open one', () => {
    expect(every.length).toBeGreaterThan(1_400)
    expect(every.length).toBeLessThan(1_600)
    expect(waves[2]?.answers.length).toBeGreaterThan(40)
  })
  it('leaves 15 % of the texts empty or beside the point', () => {
    expect(share(every, ({ truth }) => truth.text !== 'told')).toBeGreaterThan(0.12)
    expect(share(every, ({ truth }) => truth.text !== 'told')).toBeLessThan(0.18)
  })
  it('leaves a fifth of the structured questions without an answer', () => {
    const asked = ['fn', 'grid', 'pred', 'place', 'work', 'res', 'weight', 'must']
    const told = every.filter(({ answer }) => answer.answers.ep_none !== 'none_ok')
    const missing = asked.map((question) => share(told, ({ answer }) => answer.answers[question] === undefined))
    const mean = missing.reduce((sum, each) => sum + each, 0) / missing.length
    expect(Math.abs(mean - missingShare)).toBeLessThan(0.02)
  })
  it('is mostly Italian, with some of the other languages', () => {
    expect(share(every, ({ answer }) => answer.language === 'it')).toBeGreaterThan(0.8)
    for (const language of ['en', 'ro', 'ar'] as const)
      expect(share(every, ({ answer }) => answer.language === language)).toBeGreaterThan(0.015)
  })
  it('changes what people need: one need fades, one is born, one grows, one persists', () => {
    const of = (id: string) => closed.map((wave) => share(wave.truth, ({ need }) => need === id)) as [number, number]
    const [summerBefore, summerAfter] = of('summer')
    expect(summerBefore).toBeGreaterThan(0.08)
    expect(summerAfter).toBeLessThan(0.02)
    const [weekendBefore, weekendAfter] = of('weekend')
    expect(weekendBefore).toBeLessThan(0.01)
    expect(weekendAfter).toBeGreaterThan(0.06)
    const [rideBefore, rideAfter] = of('early-ride')
    expect(rideAfter / rideBefore).toBeGreaterThan(1.5)
    const [pickupBefore, pickupAfter] = of('pickup')
    expect(Math.abs(pickupAfter - pickupBefore)).toBeLessThan(0.04)
  })
  it('plants every need that is to be seen in enough firms to pass the gate of the map', () => {
    for (const wave of closed)
      for (const need of plantedNeeds.filter((each) => each.id !== 'second-job')) {
        const firms = new Map<string, number>()
        wave.truth.forEach((truth, at) => {
          const name = wave.answers[at]!.organisation
          if (truth.need === need.id) firms.set(name, (firms.get(name) ?? 0) + 1)
        })
        const sizes = [...firms.values()].sort((a, b) => b - a)
        const total = sizes.reduce((sum, size) => sum + size, 0)
        if (total < 25) continue
        expect(sizes[0]! / total, need.id).toBeLessThan(0.5)
        expect(total - sizes[0]! - sizes[1]!, need.id).toBeGreaterThanOrEqual(10)
        expect(sizes.length - 2, need.id).toBeGreaterThanOrEqual(3)
      }
  })
  it('gives answers the survey accepts, hidden questions left out', () => {
    const definition = getDefinition('first-listening', newestVersion('first-listening'))
    const units = demoOrganisations.flatMap((each) => each.units ?? [])
    const check = compileAnswerCheck(definition, { units: [...units] })
    const refused = waves
      .flatMap((wave) => wave.answers)
      .flatMap(({ answers }) => {
        const checked = check(onlyAsked(definition, answers))
        return checked.ok ? [] : [{ problems: checked.problems, answers }]
      })
    expect(refused.slice(0, 3)).toEqual([])
  })
  it('never lets two people say the same thing more than now and then', () => {
    const texts = every.filter(({ truth }) => truth.text === 'told').map(({ answer }) => String(answer.answers.ep_text))
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.85)
  })
})

describe('paraphrase banks', () => {
  const banks = plantedNeeds.map((need) => [need.id, need.bank] as const)
  const spread = banks.filter(([id]) => id !== 'second-job')
  it('hold at least 12 ways of telling in Italian and 3 in each other language', () => {
    for (const [id, bank] of spread) {
      expect(bank.it.tell.length, id).toBeGreaterThanOrEqual(12)
      for (const language of bankLanguages) expect(bank[language]?.tell.length, `${id} ${language}`).toBeGreaterThanOrEqual(3)
    }
  })
  it('share no wording with the bank kept apart', () => {
    for (const [id, bank] of spread) {
      const kept = heldOutEpisodes[id]
      expect(kept?.it.tell.length, id).toBeGreaterThanOrEqual(5)
      for (const line of kept!.it.tell) expect(bank.it.tell).not.toContain(line)
    }
  })
  it('leave no brace behind and keep approved sentences within 140 characters', () => {
    const random = makeRandom('every wording')
    const all: EpisodeBank[] = [...banks.map(([, bank]) => bank), ...Object.values(heldOutEpisodes)]
    for (const bank of all)
      for (const language of bankLanguages) {
        const words = bank[language]
        if (!words) continue
        for (const template of [...words.tell, ...words.tail, ...words.better, ...words.sentence])
          for (const gender of ['f', 'm'] as const)
            expect(expandTemplate(template, gender, random)).not.toMatch(/[{}|]|\p{L}\/\p{L}/u)
        for (const template of words.sentence)
          for (let i = 0; i < 5; i++) expect(expandTemplate(template, 'f', random).length).toBeLessThanOrEqual(140)
      }
  })
  it('names no service that exists', () => {
    const services =
      /asilo nido|doposcuola|centro estivo|grest|badante|baby.?sitter|navetta|voucher|sportello famiglia|banca (del tempo|ore)|welfare|convenzione|caf\b/i
    for (const [id, bank] of banks)
      for (const language of bankLanguages)
        for (const line of [...(bank[language]?.tell ?? []), ...(bank[language]?.better ?? [])])
          expect(line, id).not.toMatch(services)
  })
})

describe('mistype', () => {
  it('keeps a text readable: never shorter than two thirds', () => {
    const random = makeRandom('typing')
    const text = 'Non so mai a che ora finisco, perché il foglio esce tardi. Così mi arrangio.'
    for (let i = 0; i < 200; i++) expect(mistype(text, random).length).toBeGreaterThan(text.length * 0.66)
  })
})
