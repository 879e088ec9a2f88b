import { firstNames } from '../../analytics/text/first-names.ts'
import { surnames } from '../../analytics/text/people-words.ts'
import type { Random } from '../../server/demo/seeded-random.ts'

/** Italian comments with something planted. Check characters are computed here, apart from the code that looks for them. */
export interface Planted {
  kind: string
  comment: string
  value: string
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const some = (random: Random, count: number, from: string): string =>
  Array.from({ length: count }, () => random.pick([...from])).join('')
const digits = (random: Random, count: number): string => some(random, count, '0123456789')

const odd: Record<string, number> = Object.fromEntries(
  [...'0123456789', ...letters].map((character, at) => {
    const table = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    const words = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
    return [character, at < 10 ? (table[at] as number) : (words[at - 10] as number)]
  }),
)
function fiscalCode(random: Random): string {
  const consonants = 'BCDFGLMNPRSTVZ'
  const day = String(1 + random.below(28) + (random.chance(0.5) ? 40 : 0)).padStart(2, '0')
  const body = `${some(random, 6, consonants)}${digits(random, 2)}${some(random, 1, 'ABCDEHLMPRST')}${day}${some(random, 1, 'ABCDEFGHL')}${digits(random, 3)}`
  // One in ten has letters for digits, as where two people would share a code.
  const homonym = random.chance(0.1) ? body.replace(/\d$/, (digit) => 'LMNPQRSTUV'[Number(digit)] as string) : body
  const value = (character: string): number => (/\d/.test(character) ? Number(character) : letters.indexOf(character))
  const sum = [...homonym].reduce(
    (total, character, at) => total + (at % 2 === 0 ? (odd[character] as number) : value(character)),
    0,
  )
  return homonym + letters[sum % 26]
}
function vatNumber(random: Random): string {
  const body = `${random.below(9) + 1}${digits(random, 9)}`
  const sum = [...body].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return body + ((10 - (sum % 10)) % 10)
}
function iban(random: Random): string {
  const account = `${some(random, 1, letters)}${digits(random, 10)}${digits(random, 12)}`
  const number = [...`${account}IT00`]
    .map((character) => (/\d/.test(character) ? character : String(letters.indexOf(character) + 10)))
    .join('')
  return `IT${String(98n - (BigInt(number) % 97n)).padStart(2, '0')}${account}`
}
const mobile = (random: Random): string =>
  `3${random.pick(['20', '28', '33', '38', '47', '49', '66', '71', '88', '91'])}${digits(random, 7)}`
const plate = (random: Random): string =>
  `${some(random, 2, 'ABCDEFG')}${digits(random, 3)}${some(random, 2, 'ABCDEFGHJKLMNPRSTVWXYZ')}`

const structured: Record<string, { draw: (random: Random) => string; ways: ((value: string) => string)[]; say: string[] }> = {
  'codice fiscale': {
    draw: fiscalCode,
    ways: [(value) => value, (value) => value.toLowerCase()],
    say: ['sul cedolino avete scritto {} e non sono io', 'CF {} per la domanda dei permessi'],
  },
  'partita IVA': {
    draw: vatNumber,
    ways: [(value) => value, (value) => `IT${value}`],
    say: ['fatturo con partita iva {} da gennaio', 'la coop ha P.IVA {}, chiedete lì'],
  },
  IBAN: {
    draw: iban,
    ways: [(value) => value, (value) => value.replace(/(.{4})(?=.)/g, '$1 '), (value) => value.toLowerCase()],
    say: ['mettete il rimborso su {} per favore', 'conto nuovo {} dal mese prossimo'],
  },
  telefono: {
    draw: mobile,
    ways: [
      (value) => value,
      (value) => `+39 ${value}`,
      (value) => value.replace(/^(...)(...)/, '$1 $2 '),
      (value) => value.replace(/^(...)/, '$1/'),
      (value) => `0039 ${value}`,
    ],
    say: ['se cambia il turno mandate un messaggio al {}', 'tel {} dopo cena', 'cell. {}'],
  },
  'e-mail': {
    draw: (random) =>
      `${some(random, 6, 'abcdefghilmnoprst')}.${some(random, 5, 'abcdefilmnoprst')}${digits(random, 2)}@${random.pick(['posta.example.it', 'lavoro.example.com', 'ditta.example'])}`,
    ways: [(value) => value],
    say: ['scrivete a {} se si libera un posto', 'i turni arrivano a {} troppo tardi'],
  },
  link: {
    draw: (random) => `https://turni.example.it/${some(random, 8, 'abcdefghi0123456789')}?id=${digits(random, 5)}`,
    ways: [(value) => value, (value) => value.replace('https://', 'www.')],
    say: ['il mio orario sta su {} lo vedete', 'ho messo le foto qui {}'],
  },
  targa: {
    draw: plate,
    ways: [(value) => value, (value) => value.replace(/^(..)(...)/, '$1 $2 ')],
    say: ['la mia auto {} resta nel parcheggio fino alle dieci', 'il pulmino {} parte sempre senza di noi'],
  },
}

/** On none of our lists. */
const unlisted = [
  ...[
    'Adelmira',
    'Agapito',
    'Bashkim',
    'Bogumila',
    'Cesidia',
    'Chidinma',
    'Dafina',
    'Dragomir',
    'Emerenziana',
    'Enkelejda',
    'Fatbardha',
    'Fidenzio',
  ],
  ...[
    'Gjergji',
    'Gracjana',
    'Hasnaa',
    'Hryhorii',
    'Ifeoma',
    'Ilirjana',
    'Jaspreet',
    'Jovanka',
    'Kaltrina',
    'Kwabena',
    'Lyubomyr',
    'Mirjeta',
  ],
  ...[
    'Modestino',
    'Nadzeya',
    'Nurjahan',
    'Olumide',
    'Orsolina',
    'Parwinder',
    'Pellegrina',
    'Qamar',
    'Rozafa',
    'Rutilio',
    'Shpresa',
    'Sukhdeep',
  ],
  ...[
    'Taulant',
    'Tecla',
    'Ubaldina',
    'Umaru',
    'Vahide',
    'Veneranda',
    'Wioletta',
    'Xhevahire',
    'Yordanka',
    'Zdzislaw',
    'Zenepe',
    'Zuleima',
  ],
].filter((name) => !firstNames.has(name.toLowerCase()) && !surnames.has(name.toLowerCase()))
const about = [
  'la mia collega {} copre il turno quando sto male',
  'ho chiesto a {} di scambiare il sabato',
  'mia figlia {} esce da scuola alle quattro',
  'il capoturno {} avvisa la sera prima',
  'con {} ci mettiamo d’accordo per il passaggio',
  'mio marito {} lavora di notte',
  'la signora {} tiene mia madre il martedì',
  'mi ha detto {} che non ci sono permessi',
  'vado a prendere {} all’asilo e arrivo tardi',
  'il nostro responsabile {} non risponde',
  'mio figlio {} ha la febbre e nessuno resta',
  'chiedete a {} che lo sa bene',
  'mia suocera {} non guida più',
  'ne ho parlato con {} in mensa',
  'il dottor {} riceve solo la mattina',
  'me lo ha spiegato {} ieri',
  'scrivete a {} prima di cambiare i turni',
  'mia cognata {} ci porta la spesa',
  'se manca {} tocca sempre a noi',
  'quando viene {} si respira',
  'il turno di {} è diverso dal mio',
  'la vicina {} apre quando arriva il corriere',
  'aspetto che {} torni dalla malattia',
  'secondo {} si può fare',
  'senza {} il reparto si ferma',
  'mia sorella {} abita lontano',
  'lavoro con {} da tre anni',
  'mi chiama {} quando finisce',
  'la caposala {} ha cambiato tutto',
  'anche {} vorrebbe il part time',
  'il bambino sta da {} fino alle sei',
  'la nonna {} non può più aiutarci',
  'il permesso di {} è stato negato',
  'ci vediamo con {} al cambio turno',
  'per {} va bene così',
]
/** Written after the masking was last changed, and never looked at to change it. */
const unseen = [
  'oggi {} non è venuta al lavoro',
  'io e {} facciamo lo stesso orario',
  'la porta la apre {} alle cinque',
  'ringrazio {} per la pazienza',
  'nessuno vuole il turno con {}',
  'hanno spostato {} in magazzino',
  'la mamma di {} porta anche i miei',
  'abbiamo scelto {} come delegata',
  'il cambio lo decide sempre {} da sola',
  'mi fido solo di {} per i bambini',
  'è stata {} a dirmi dei permessi',
  'dopo la nascita di {} ho chiesto meno ore',
]
const around = [
  'Entro alle sei e il primo autobus passa alle sei e dieci.',
  'La settimana nuova si sa il venerdì sera.',
  'Per la visita di mamma ho usato due giorni di ferie.',
  'Basterebbe mezz’ora in più la mattina.',
  'Nel 2025 eravamo in 12, adesso in 9.',
  'Il sabato la scuola è chiusa e io lavoro.',
]
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

export function plantStructured(random: Random, at: number): Planted {
  const kinds = Object.keys(structured)
  const kind = kinds[at % kinds.length] as string
  const { draw, ways, say } = structured[kind] as (typeof structured)[string]
  const value = draw(random)
  return { kind, value, comment: plant(random, random.pick(say), random.pick(ways)(value)) }
}
export function plantName(random: Random): Planted {
  const value = random.pick(unlisted)
  return { kind: 'nome', value, comment: plant(random, random.pick(about), value) }
}
export function plantUnseen(random: Random): Planted {
  const value = random.pick(unlisted)
  return { kind: 'nome', value, comment: plant(random, random.pick(unseen), value) }
}
function plant(random: Random, say: string, value: string): string {
  const before = random.chance(0.6) ? `${random.pick(around)} ` : ''
  const after = random.chance(0.5) ? ` ${random.pick(around)}` : ''
  return before + sentence(say).replace('{}', () => value) + after
}

const compact = (text: string): string => text.replace(/[^\p{L}\d]/gu, '').toLowerCase()
/** Whether any eight characters in a row of what was planted (or all of a shorter one) are still to be read. */
export function survives(masked: string, { value }: Planted): boolean {
  const [left, planted] = [compact(masked), compact(value)]
  const width = Math.min(8, planted.length)
  return Array.from({ length: planted.length - width + 1 }, (_, at) => planted.slice(at, at + width)).some((part) =>
    left.includes(part),
  )
}
