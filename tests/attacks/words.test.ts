import { describe, expect, it } from 'vitest'
import { gateNeedMap, type Need } from '../../analytics/index.ts'
import { familyPhrases } from '../../analytics/needs/family-phrases.ts'
import { maskWords } from '../../analytics/words.ts'
import { buildAnalysisRuntime } from '../../server/analysis-runtime/analysis-runtime.ts'
import { defineAttack, scale, tellWeakness } from './attack-table.ts'
import { guessAuthor, learnAuthors, writersOf } from './authorship.ts'
import { runOf } from './need-map-run.ts'
import { type Planted, plantName, plantStructured, plantUnseen, survives } from './planted-comments.ts'
import { makeRandom } from './synthetic-firms.ts'

/** What people's own words give away (A16): identifiers, rare phrases, and who wrote them. */
const comments = 500
const recall = (plant: (at: number) => Planted, mask: (text: string) => string): number => {
  const planted = Array.from({ length: comments }, (_, at) => plant(at))
  expect(planted.every((each) => survives(each.comment, each))).toBe(true)
  const missed = planted.filter((each) => survives(mask(each.comment), each))
  if (missed.length > 0 && mask === maskWords) seen.push(...missed.map(({ comment }) => `${comment} => ${mask(comment)}`))
  return 1 - missed.length / comments
}
const seen: string[] = []
const asItIs = (text: string) => text
const random = makeRandom('planted')
const structured = Array.from({ length: comments }, (_, at) => plantStructured(random, at))
const named = Array.from({ length: comments }, () => plantName(random))

defineAttack({
  id: 'A16',
  attack: `recall of masking, codice fiscale, partita IVA, IBAN, phone, e-mail, link, plate, ${comments} comments`,
  limit: ['>=', 0.995],
  digits: 3,
  ours: () => recall((at) => structured[at] as Planted, maskWords),
  without: { defence: 'words kept as they are', measure: () => recall((at) => structured[at] as Planted, asItIs) },
})
defineAttack({
  id: 'A16',
  attack: `recall of masking, names on none of our lists in turns of phrase it was tried on, ${comments} comments`,
  limit: ['>=', 0.95],
  digits: 3,
  ours: () => recall((at) => named[at] as Planted, maskWords),
  without: { defence: 'words kept as they are', measure: () => recall((at) => named[at] as Planted, asItIs) },
})

/* Canaries: phrases of one to four people, many times each in their own words. */
const runtime = buildAnalysisRuntime()
const canaries = 1_000
const perMap = 250
const members = 60
const syllables = ['ba', 'co', 'di', 'fu', 'ge', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'ti', 'vo', 'ze']
function mapWithCanaries(map: number, people: 'people' | 'answers'): { published: string[]; planted: string[] } {
  const draw = makeRandom(`canaries ${map}`)
  const word = () => Array.from({ length: 6 }, () => draw.pick(syllables)).join('')
  const planted = Array.from({ length: perMap }, () => `${word()} ${word()}`)
  const texts = Array.from({ length: members + 60 }, (_, at) =>
    at < members && draw.chance(0.7) ? ['turno spezzato senza preavviso'] : ['orario buono'],
  )
  for (const canary of planted) {
    const contributors = draw.shuffle([...Array(members).keys()]).slice(0, 1 + draw.below(4))
    for (const person of contributors) texts[person]?.push(canary, canary)
  }
  const needs = texts.flatMap((said, at): Need[] => {
    const need = { sets: { res: ['time'] }, ordinals: {}, text: `${said.join('. ')}.`, language: 'it' }
    // Without the rule that a person counts once, somebody answers three times at each of three firms.
    const copies = people === 'answers' && at < 20 ? 9 : 1
    return Array.from({ length: copies }, (_, copy) => ({
      ...need,
      id: `n${String(at).padStart(3, '0')}${copy}`,
      firm: `firm${(at + copy) % 8}`,
    }))
  })
  const inside = needs.filter(({ id }) => Number(id.slice(1, 4)) < members).length
  const [phrases = []] = familyPhrases(
    needs,
    needs.map(() => 'it'),
    [[...Array(inside).keys()]],
    runtime,
  )
  const { run, members: firms, options } = runOf(needs, inside, map + 1, { phrases })
  return { published: gateNeedMap(run, firms, options).families.flatMap((family) => family.phrases), planted }
}
const canariesPublished = (people: 'people' | 'answers'): number =>
  Array.from({ length: canaries / perMap }, (_, map) => mapWithCanaries(map, people)).reduce(
    (sum, { published, planted }) => sum + planted.filter((canary) => published.some((phrase) => canary.includes(phrase))).length,
    0,
  )
defineAttack({
  id: 'A16',
  attack: `phrases of 1 to 4 people that a map publishes, of ${canaries}`,
  limit: ['=', 0],
  ours: () => canariesPublished('people'),
  without: { defence: 'who answers nine times is nine people', measure: () => canariesPublished('answers') },
})
describe('A16 the map', () => {
  it('publishes what many say: the canaries are not alone in being left out', () => {
    expect(mapWithCanaries(0, 'people').published.join()).toContain('spezzato')
  })
  it('shows what masking missed', () => {
    expect(seen.length, seen.slice(0, 20).join('\n')).toBeLessThan(comments * 0.06)
  })
})

/* Who wrote it: style learned from other texts of everybody, against what is published. */
const authors = 60
const chance = 1 / authors
/** Right first guesses about what is published: phrases, or (defence off) the texts themselves. */
function authorsFound(what: 'phrases' | 'texts', alsoSaidElsewhere = false): number {
  const rounds = scale(3, 10)
  let right = 0
  let tries = 0
  for (let round = 0; round < rounds; round++) {
    const writers = writersOf(authors, round, alsoSaidElsewhere)
    const model = learnAuthors(writers.map(({ known }) => known))
    if (what === 'texts') {
      writers.forEach(({ told }, author) => {
        tries++
        if (guessAuthor(model, maskWords(told)) === author) right++
      })
      continue
    }
    const needs = writers.map(
      ({ told }, at): Need => ({
        id: `n${String(at).padStart(3, '0')}`,
        sets: { res: ['time'] },
        ordinals: {},
        text: maskWords(told),
        language: 'it',
        firm: `firm${at % 8}`,
      }),
    )
    const others = Array.from(
      { length: 60 },
      (_, at): Need => ({
        id: `o${String(at).padStart(3, '0')}`,
        sets: {},
        ordinals: {},
        text: 'va tutto bene con l’orario',
        language: 'it',
        firm: `firm${at % 8}`,
      }),
    )
    const all = [...needs, ...others]
    const [phrases = []] = familyPhrases(
      all,
      all.map(() => 'it'),
      [[...needs.keys()]],
      runtime,
    )
    const { run, members: firms, options } = runOf(all, needs.length, round + 1, { phrases })
    for (const phrase of gateNeedMap(run, firms, options).families.flatMap((family) => family.phrases)) {
      const contributors = writers.flatMap(({ told }, at) => (told.toLowerCase().includes(phrase) ? [at] : []))
      tries++
      // Of those who said it, the one asked about is any of them.
      if (contributors.includes(guessAuthor(model, phrase))) right += 1 / contributors.length
    }
  }
  expect(tries).toBeGreaterThan(rounds * 2)
  return right / tries
}
defineAttack({
  id: 'A16',
  attack: `who wrote it, of ${authors}: first guess right on what is published (1/n + 0.05)`,
  limit: ['<=', Math.round((chance + 0.05) * 1_000) / 1_000],
  digits: 3,
  ours: () => authorsFound('phrases'),
  without: { defence: 'masked texts shown', measure: () => authorsFound('texts') },
  filters: () => authorsFound('texts'),
  remainder: () => authorsFound('texts'),
})
describe('A16 weaknesses', () => {
  tellWeakness(
    'A16',
    'the same in turns of phrase it was never tried on',
    () => {
      const planted = Array.from({ length: comments }, () => plantUnseen(random))
      return 1 - planted.filter((each) => survives(maskWords(each.comment), each)).length / comments
    },
    [0.3, 1],
  )
  tellWeakness(
    'A16',
    'who wrote it, when people use the very phrase elsewhere too',
    () => authorsFound('phrases', true),
    [0, 0.5],
  )
})
