import { noticeWords, taskWords, whoWords, workWords } from '../concepts/facet-words.ts'
import type { LocalText } from '../concepts/profile.ts'
import { weekInWords } from '../concepts/week-words.ts'
import { strengthOf } from './facet-profiles.ts'
import { lackWords, ownTasks, pressureWords, seasonWords } from './family-words.ts'
import type { FacetProfile } from './need.ts'

/** More than half of those who answered: below it a facet is not the family's. */
const majority = 0.5
/** How early it is known is said only where it is not just as usual. */
const ownNotice = 0.1
/** A grid filled nearly everywhere says nothing about when. */
const mostCells = 35
const languages = ['it', 'en'] as const

export interface FamilyText {
  readonly name: LocalText
  readonly sentence: LocalText
}

interface Clauses {
  readonly when: LocalText | undefined
  readonly task: LocalText | undefined
  readonly work: LocalText | undefined
  readonly notice: LocalText | undefined
  readonly lacks: readonly LocalText[]
  readonly pressures: readonly LocalText[]
}

/**
 * Names families and says each in one or two sentences, from what most of their members answered; never from anybody's words.
 *
 * Shape: profiles and week shares of each family, in the order of the run.
 * Result: a name that is a tension ("Sapere tardi i turni, dover accompagnare bambini della primaria tra le 16 e le 19"), different for each
 *   family, and a sentence; in Italian and English.
 * Too few: without a majority facet the name and the sentence say so.
 * Cost: O(facets).
 */
export function nameFamilies(
  families: readonly { readonly facets: readonly FacetProfile[]; readonly grid: readonly number[] }[],
): FamilyText[] {
  const used = new Set<string>()
  return families.map((family) => {
    const clauses = readClauses(family.facets, family.grid)
    const name = possibleNames(clauses).find((each) => !used.has(each.it)) ?? numbered(possibleNames(clauses)[0]!, used)
    used.add(name.it)
    return { name, sentence: sentenceOf(clauses) }
  })
}

function readClauses(facets: readonly FacetProfile[], grid: readonly number[]): Clauses {
  const held = facets.filter(
    (facet) => facet.share > majority && (facet.dimension !== 'pred' || facet.difference.value >= ownNotice),
  )
  const of = (dimension: string, words: Readonly<Record<string, unknown>>) =>
    held
      .filter((facet) => facet.dimension === dimension && Object.hasOwn(words, codeOf(facet)))
      .sort((a, b) => strengthOf(b) - strengthOf(a) || b.share - a.share)
  const first = <T>(dimension: string, words: Readonly<Record<string, T>>): T | undefined => {
    const best = of(dimension, words)[0]
    return best === undefined ? undefined : words[codeOf(best)]
  }
  const most = <T>(dimension: string, words: Readonly<Record<string, T>>): T | undefined => {
    const widest = of(dimension, words).sort((a, b) => b.share - a.share)[0]
    return widest === undefined ? undefined : words[codeOf(widest)]
  }
  const person = most('who', whoWords)
  const task = first('fn', taskWords)
  const own = most('who', ownTasks)
  const cells = grid.flatMap((share, cell) => (share > majority ? [cell] : []))
  const pressing = held
    .filter((facet) => Object.hasOwn(pressureWords, facet.facet))
    .sort((a, b) => weightOfPressure(b) - weightOfPressure(a) || (a.facet < b.facet ? -1 : 1))
  return {
    when: first('season', seasonWords) ?? (cells.length <= mostCells ? weekInWords(cells) : undefined),
    task: task ? fillWho(task, person) : person ? { it: `esserci per ${person.it}`, en: `be there for ${person.en}` } : own,
    work: first('work', workWords),
    notice: first('pred', noticeWords),
    lacks: of('res', lackWords)
      .slice(0, 2)
      .map((facet) => lackWords[codeOf(facet)]!),
    pressures: pressing.map((facet) => pressureWords[facet.facet]!),
  }
}

const codeOf = ({ facet, dimension }: FacetProfile): string => facet.slice(dimension.length + 1)

/** What work or notice does comes before what is missing. */
function weightOfPressure(facet: FacetProfile): number {
  return strengthOf(facet) * (facet.dimension === 'res' ? 0.5 : 1)
}

function fillWho(task: LocalText, who: (LocalText & { readonly a?: string }) | undefined): LocalText {
  const person = who ?? { it: 'qualcuno', en: 'someone' }
  const toWho = who?.a ?? `a ${person.it}`
  return { it: task.it.replace('{who}', person.it).replace('{toWho}', toWho), en: task.en.replace('{who}', person.en) }
}

function possibleNames({ when, task, pressures, lacks, work }: Clauses): LocalText[] {
  const demand = task && { it: `dover ${task.it}`, en: `having to ${task.en}` }
  const timed = demand && when && { it: `${demand.it} ${when.it}`, en: `${demand.en} ${when.en}` }
  const names: LocalText[] = []
  const shortest = 80
  for (const pressure of pressures) {
    if (timed && `${pressure.it}, ${timed.it}`.length <= shortest) names.push(joined(pressure, timed))
    if (demand) names.push(joined(pressure, demand))
  }
  for (const [at, pressure] of pressures.entries())
    for (const other of pressures.slice(at + 1)) names.push(joined(pressure, other))
  for (const pressure of pressures) names.push(capital(pressure))
  if (timed) names.push(capital(timed))
  if (demand) names.push(capital(demand))
  if (names.length === 0 && work) names.push(capital(work))
  if (names.length === 0 && lacks[0]) names.push({ it: start(lacks[0].it), en: start(`missing: ${lacks[0].en}`) })
  if (names.length === 0 && when) names.push({ it: start(`avere bisogno ${when.it}`), en: start(`being in need ${when.en}`) })
  if (names.length === 0) names.push({ it: 'Bisogno raccontato in modi diversi', en: 'A need told in different ways' })
  return names
}

const joined = (a: LocalText, b: LocalText): LocalText => ({ it: start(`${a.it}, ${b.it}`), en: start(`${a.en}, ${b.en}`) })
const capital = (text: LocalText): LocalText => ({ it: start(text.it), en: start(text.en) })
const start = (text: string): string => text.charAt(0).toLocaleUpperCase('it') + text.slice(1)

function numbered(name: LocalText, used: ReadonlySet<string>): LocalText {
  let number = 2
  while (used.has(`${name.it} (${number})`)) number++
  return { it: `${name.it} (${number})`, en: `${name.en} (${number})` }
}

function sentenceOf({ when, task, work, notice, lacks }: Clauses): LocalText {
  const told = { it: '', en: '' }
  for (const language of languages) {
    const it = language === 'it'
    const [time, doing, because, known] = [when?.[language], task?.[language], work?.[language], notice?.[language]]
    let opening = ''
    if (doing) opening = it ? `${time ? `${time} ` : ''}bisogna ${doing}` : `${time ? `${time}, ` : ''}people have to ${doing}`
    else if (time) opening = it ? `succede ${time}` : `it happens ${time}`
    if (because) opening = opening === '' ? because : `${opening}, ${it ? 'ma' : 'but'} ${because}`
    if (known) opening = opening === '' ? known.replace(/^(ed?|and) /, '') : `${opening} ${known}`
    const missing = lacks.map((lack) => lack[language]).join(it ? ' e ' : ', and ')
    const lacking = missing === '' ? '' : it ? missing : `what is missing: ${missing}`
    told[language] = [opening, lacking]
      .filter((part) => part !== '')
      .map((part) => `${start(part)}.`)
      .join(' ')
  }
  if (told.it !== '') return told
  return {
    it: 'Nessuna risposta chiusa è condivisa da più della metà delle persone.',
    en: 'No closed answer is shared by more than half of the people.',
  }
}
