import type { LocalText } from '#contract/common'
import type { AttackedFirm, AttackResult, FilteredCount } from '#contract/releases'
import { askedProperties, type Colleague, colleagues, type Dimension, dimensions, plan, valueWords } from './invented-firm.ts'
import { readOurRelease } from './published-odds.ts'

/** The habit of the trade: any filter, exact figures, nothing under five answers. */
const usualThreshold = 5
const properties = Object.keys(askedProperties)
const dimensionWords: Record<Dimension, LocalText> = {
  unit: { it: 'il reparto', en: 'the department' },
  gender: { it: 'il genere', en: 'the gender' },
  age: { it: 'l’età', en: 'the age' },
  tenure: { it: 'l’anzianità', en: 'the time here' },
  contract: { it: 'il contratto', en: 'the contract' },
}

/** Values ticked in each drop-down of a page with filters; a dimension that is not there is not filtered. */
type Filter = ReadonlyMap<Dimension, readonly string[]>

interface FilterPair {
  filter: Filter
  /** The drop-down in which, for the second count, the colleague's own value is unticked. */
  left: Dimension
  all: readonly Colleague[]
  without: readonly Colleague[]
}

/** The simplest two filters that differ by this colleague alone, each with enough answers to be shown. */
function findFilters(person: Colleague): FilterPair | undefined {
  return dimensions
    .flatMap((left): FilterPair[] => {
      const own = (each: Colleague) => each.profile[left] === person.profile[left]
      const rivals = colleagues.filter((each) => each !== person && own(each))
      const others = dimensions.filter((dimension) => dimension !== left)
      return filtersAround(person, others)
        .filter((filter) => !rivals.some((rival) => passes(filter, rival)))
        .map((filter) => {
          const all = colleagues.filter((each) => passes(filter, each))
          return { filter, left, all, without: all.filter((each) => !own(each)) }
        })
    })
    .filter(({ without }) => answered(without) >= usualThreshold)
    .sort((a, b) => ticksOf(a) - ticksOf(b) || b.all.length - a.all.length)[0]
}

function passes(filter: Filter, { profile }: Colleague): boolean {
  for (const [dimension, ticked] of filter) if (!ticked.includes(profile[dimension])) return false
  return true
}

const found = new Map<Colleague, FilterPair | undefined>()
function filtersOf(person: Colleague): FilterPair | undefined {
  if (!found.has(person)) found.set(person, findFilters(person))
  return found.get(person)
}

/** Every way to tick values of these dimensions that keeps the colleague in; all values ticked is no filter. */
function filtersAround(person: Colleague, of: readonly Dimension[]): Filter[] {
  return of.reduce<Filter[]>(
    (filters, dimension) => {
      const own = person.profile[dimension]
      const others = valuesOf(dimension).filter((value) => value !== own)
      return filters.flatMap((filter) =>
        subsetsOf(others).map((some) =>
          some.length === others.length ? filter : new Map([...filter, [dimension, [own, ...some]]]),
        ),
      )
    },
    [new Map()],
  )
}

const valuesOf = (dimension: Dimension): string[] => [...new Set(colleagues.map(({ profile }) => profile[dimension]))]
const subsetsOf = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((subsets, each) => subsets.concat(subsets.map((subset) => subset.concat(each))), [[]])
const answered = (some: readonly Colleague[]): number => some.filter(({ yes }) => yes).length
const ticksOf = ({ filter }: FilterPair): number => [...filter.values()].reduce((sum, ticked) => sum + ticked.length, 0)

/** The invented firm, and how many of those who answered each design tells. */
export function describeAttackedFirm(): AttackedFirm {
  const who = colleagues.filter(({ yes }) => yes)
  const property = 'fn:care'
  const example = who.find((person) => person.yes?.[property] && filtersOf(person)) ?? who[0]
  return {
    invited: colleagues.length,
    answered: who.length,
    people: colleagues.map(({ id, name, profile }) => ({ id, name, about: profileWords(profile) })),
    questions: plan.properties
      .filter(({ question, code }) => properties.includes(`${question}:${code}`))
      .map(({ question, code, label, delicate }) => ({ property: `${question}:${code}`, label, delicate })),
    told: {
      usual: who.filter((person) => filtersOf(person)).length,
      ours: who.filter((person) => properties.some((property) => readOurRelease(person, property).smallestIsolable < 2)).length,
    },
    example: { person: example?.id ?? 0, property },
  }
}

/** What two filters tell of one colleague, and what the release does. Undefined for who or what is not in the list. */
export function attackColleague(id: number, property: string): AttackResult | undefined {
  const person = colleagues.find((each) => each.id === id)
  if (!person || !properties.includes(property)) return undefined
  const ours = readOurRelease(person, property)
  const pair = filtersOf(person)
  if (!pair) return { ours }
  const { all, without, filter, left } = pair
  const [more, less] = [countOf(all, property, filterWords(filter)), countOf(without, property, restWords(person, left))]
  // Only what the page of the usual design shows is used here.
  const told = more.answered === less.answered ? 'did-not-answer' : more.yes > less.yes ? 'yes' : 'no'
  return { usual: { all: more, without: less, told }, ours }
}

const countOf = (some: readonly Colleague[], property: string, filter: LocalText): FilteredCount => ({
  filter,
  answered: answered(some),
  yes: some.filter(({ yes }) => yes?.[property]).length,
})

function profileWords(profile: Colleague['profile']): LocalText {
  const words = (language: keyof LocalText) =>
    dimensions
      .map((dimension) => personWords[profile[dimension]]?.[language] ?? valueWords[profile[dimension]]?.[language])
      .join(', ')
  return { it: words('it'), en: words('en') }
}
const personWords: Readonly<Record<string, LocalText>> = {
  woman: { it: 'donna', en: 'woman' },
  man: { it: 'uomo', en: 'man' },
}

function filterWords(filter: Filter): LocalText {
  if (filter.size === 0) return { it: 'Tutta l’impresa', en: 'The whole firm' }
  const words = (language: keyof LocalText) =>
    [...filter.values()].map((ticked) => ticked.map((value) => valueWords[value]?.[language]).join(' + ')).join('; ')
  return { it: words('it'), en: words('en') }
}

function restWords({ profile }: Colleague, left: Dimension): LocalText {
  const value = valueWords[profile[left]]
  return {
    it: `Lo stesso, ma per ${dimensionWords[left].it} tutto tranne «${value?.it}»`,
    en: `The same, but for ${dimensionWords[left].en} everything except “${value?.en}”`,
  }
}
