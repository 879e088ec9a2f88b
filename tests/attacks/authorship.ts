import type { Random } from '../../server/demo/seeded-random.ts'
import { makeRandom } from './synthetic-firms.ts'

/** Invented people who write each in their own way, and a classifier by character n-grams that learns whose way it is. */
export interface Writer {
  /** Other texts of the same person: messages, notes. */
  known: string
  /** What the person told the survey. */
  told: string
}

const openers = [
  'Allora',
  'Insomma',
  'Guarda',
  'Senti',
  'Io dico che',
  'Secondo me',
  'Praticamente',
  'Il fatto è che',
  'Boh',
  'Diciamo che',
  'Cioè',
  'Comunque',
  'In pratica',
  'Sinceramente',
  'A dire il vero',
]
const closers = [
  'e basta',
  'ecco',
  'e niente',
  'capito',
  'purtroppo',
  'come sempre',
  'alla fine',
  'e pazienza',
  'che fatica',
  'ogni volta',
  'davvero',
  'mah',
]
const ends = ['.', '...', '!', '!!', ' .', '…', '?!', ';']
const strong = ['molto', 'tantissimo', 'troppo', 'parecchio', 'un sacco', 'davvero tanto', 'assai', 'proprio']
const other = [
  'la riunione è stata spostata',
  'il parcheggio è pieno',
  'la mensa chiude presto',
  'il corso comincia lunedì',
  'la stampante non va',
  'domani piove',
  'ho finito le scorte',
  'il treno era in ritardo',
  'manca la chiave',
  'la luce è rimasta accesa',
]
const own = [
  'il turno cambia senza preavviso',
  'nessuno accompagna i bambini a scuola',
  'la visita è sempre di mattina',
  'il sabato resta scoperto',
  'mamma non può restare sola',
  'l’autobus passa dopo',
  'i permessi finiscono a marzo',
  'la notte non si dorme',
]

function habits(random: Random) {
  const [opener, second] = random.shuffle(openers)
  const [closer] = random.shuffle(closers)
  const end = random.pick(ends)
  const much = random.pick(strong)
  const without = random.chance(0.3)
  const doubled = random.chance(0.25)
  return (what: string): string => {
    const start = random.chance(0.7) ? opener : second
    let text = `${start} ${what} ${much}${random.chance(0.7) ? ` ${closer}` : ''}${end}`
    if (without) text = text.replaceAll('è', 'e’').replaceAll('ò', 'o’')
    if (doubled) text = text.replaceAll(', ', ' , ')
    return text
  }
}

/** `alsoSaidElsewhere`: half of what somebody tells the survey, he or she also says to others in the same words. */
export function writersOf(count: number, seed: number, alsoSaidElsewhere = false): Writer[] {
  return Array.from({ length: count }, (_, at) => {
    const random = makeRandom(`writer ${seed} ${at}`)
    const write = habits(random)
    const topics = random.shuffle(own).slice(0, 3)
    const known = Array.from({ length: 10 }, () => write(random.pick(other)))
    return {
      known: [...known, ...(alsoSaidElsewhere ? topics.map(write) : [])].join(' '),
      told: topics.map(write).join(' '),
    }
  })
}

const sizes = [2, 3, 4]
function grams(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const padded = ` ${text} `
  for (const size of sizes) {
    for (let at = 0; at + size <= padded.length; at++) {
      const gram = padded.slice(at, at + size)
      counts.set(gram, (counts.get(gram) ?? 0) + 1)
    }
  }
  return counts
}

export interface AuthorModel {
  weights: Map<string, number>
  authors: Map<string, number>[]
}
/** Cosine of n-gram counts, rare ones weighing more. */
export function learnAuthors(texts: readonly string[]): AuthorModel {
  const counted = texts.map(grams)
  const holders = new Map<string, number>()
  for (const counts of counted) for (const gram of counts.keys()) holders.set(gram, (holders.get(gram) ?? 0) + 1)
  const weights = new Map([...holders].map(([gram, held]) => [gram, Math.log(1 + texts.length / held)]))
  return { weights, authors: counted.map((counts) => weigh(counts, weights)) }
}
function weigh(counts: Map<string, number>, weights: Map<string, number>): Map<string, number> {
  const weighed = [...counts].map(([gram, count]) => [gram, Math.log(1 + count) * (weights.get(gram) ?? 0)] as const)
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return new Map(weighed.map(([gram, weight]) => [gram, weight / length]))
}

export function guessAuthor({ weights, authors }: AuthorModel, text: string): number {
  const said = weigh(grams(text), weights)
  const likeness = authors.map((author) => [...said].reduce((sum, [gram, weight]) => sum + weight * (author.get(gram) ?? 0), 0))
  return likeness.indexOf(Math.max(...likeness))
}
