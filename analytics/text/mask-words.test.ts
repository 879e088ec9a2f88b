import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../number/seeded-random.ts'
import { firstNames, italianNameCount } from './first-names.ts'
import { hasFiscalCheck, hasIbanCheck, hasVatCheck } from './identifiers.ts'
import { maskWords } from './mask-words.ts'

const random = seededRandom('planted comments')
const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T
const digits = (count: number) => Array.from({ length: count }, () => random.below(10)).join('')
const letters = (count: number, among = 'ABCDEFGHILMNOPRSTUVZ') => Array.from({ length: count }, () => pick([...among])).join('')
/** Draws until the check character holds. */
const drawn = (draw: () => string, holds: (value: string) => boolean): string => {
  for (;;) {
    const value = draw()
    if (holds(value)) return value
  }
}
const title = (name: string) => name.replace(/(^|-)(\p{L})/gu, (_, start: string, letter: string) => start + letter.toUpperCase())

const around = [
  'Il turno cambia ogni settimana e lo so tardi.',
  'Dalle 16.30 alle 18 non c’è nessuno in casa.',
  'Mia madre ha la febbre e sono a 40 km.',
  'Prendo 1.200 euro e ne spendo 300 di benzina.',
  'Nel 2024 siamo passati da 3 a 2 persone in reparto.',
  'Vorrei entrare mezz’ora dopo il lunedì.',
  'La legge 104 non basta, e il modello 730 nemmeno.',
  'Ho chiesto alla Direzione e al Comune: niente.',
]
const fiscalCode = () =>
  drawn(
    () =>
      `${letters(6)}${digits(2)}${letters(1, 'ABCDEHLMPRST')}${digits(2)}${letters(1)}${digits(3)}${letters(1, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')}`,
    hasFiscalCheck,
  )
const iban = () => drawn(() => `IT${digits(2)}${letters(1)}${digits(22)}`, hasIbanCheck)
const mobile = () => `3${pick([...'234789'])}${digits(1)}${digits(7)}`
const inFours = (text: string) => text.replace(/(.{4})(?=.)/gu, '$1 ')

const identifiers: [kind: string, marker: string, draw: () => string, say: string[]][] = [
  [
    'codice fiscale',
    '[codice fiscale]',
    () =>
      pick([
        (code: string) => code,
        (code: string) => code.toLowerCase(),
        (code: string) => code.replace(/^(...)(...)(.....)/u, '$1 $2 $3 '),
      ])(fiscalCode()),
    ['Il mio codice fiscale è {}, serve altro?', 'Ho scritto {} sul modulo.'],
  ],
  [
    'partita IVA',
    '[partita iva]',
    () => `${pick(['', 'IT'])}${drawn(() => digits(11), hasVatCheck)}`,
    ['Lavoro con {} da due anni.', 'La ditta ({}) non risponde.'],
  ],
  [
    'IBAN',
    '[iban]',
    () => pick([(code: string) => code, inFours, (code: string) => code.toLowerCase()])(iban()),
    ['Il bonifico va su {} e non arriva.', 'Conto: {}.'],
  ],
  [
    'phone',
    '[telefono]',
    () =>
      pick([
        () => mobile(),
        () => `+39 ${mobile()}`,
        () => `0039${mobile()}`,
        () => mobile().replace(/^(...)(...)/u, '$1 $2 '),
        () => mobile().replace(/^(...)/u, '$1-'),
        () => mobile().replace(/^(...)(..)(..)/u, '$1.$2.$3.'),
        () => `0331 ${digits(6)}`,
        () => `02-${digits(8)}`,
        () => `0${digits(1).replace('0', '1')}1/${digits(6)}`,
        () => `+40 7${digits(2)} ${digits(3)} ${digits(3)}`,
      ])(),
    ['Chiamatemi al {} dopo le 18.', 'Il mio numero è {}', 'tel. {} grazie'],
  ],
  [
    'plate',
    '[targa]',
    () => [letters(2, 'ABCDEFG'), digits(3), letters(2, 'ABCDEFGHJKLMNPRTVWXYZ')].join(pick(['', ' '])),
    ['Mi hanno rigato la macchina ({}) nel parcheggio.', 'Il furgone {} è sempre fermo.'],
  ],
  [
    'e-mail',
    '[email]',
    () =>
      `${pick(['mario.rossi', 'l_bianchi80', 'hr', 'anna-maria'])}@${pick(['example.it', 'posta.example.com', 'ditta-esempio.eu'])}`,
    ['Scrivetemi a {}.', 'La mia mail ({}) non funziona'],
  ],
  [
    'link',
    '[link]',
    () => pick(['https://www.example.com/a?b=1&c=2', 'http://example.org', 'www.ditta.it/orari', 'orari.example.com']),
    ['Guardate {} per gli orari.', 'Il modulo sta su {}, ma non si apre'],
  ],
]

const surnames = ['', '', ' Rossi', ' Brambilla', ' De Luca', ' Kowalczyk', ' D’Amico', ' Hoxhaj']
const listed = [...firstNames].filter(([, kind]) => kind !== 'also-word')
const alsoWords = [...firstNames].filter(([, kind]) => kind === 'also-word').map(([name]) => name)
/** On no list: only the words around tell that they are people. */
const leftOut = [
  ...[
    'Yusra',
    'Kadir',
    'Oleksandrina',
    'Arbnor',
    'Zhivko',
    'Temitope',
    'Chukwuemeka',
    'Farzaneh',
    'Gulnara',
    'Hyun',
    'Iwalewa',
    'Jetmira',
    'Kübra',
    'Lindiwe',
  ],
  ...[
    'Mahsa',
    'Nkechi',
    'Ondřej',
    'Paraskeva',
    'Rukhsana',
    'Siobhán',
    'Thulani',
    'Uyanga',
    'Vjollca',
    'Wambui',
    'Xiomara',
    'Yevheniia',
    'Zsófia',
    'Ceren',
    'Dilnoza',
  ],
  ...[
    'Ermelando',
    'Brigantino',
    'Fiordiligi',
    'Gualberta',
    'Isnardo',
    'Landina',
    'Oderisio',
    'Tebaldina',
    'Ulpiana',
    'Vincislao',
    'Aniela',
    'Bekim',
  ],
].filter((name) => !firstNames.has(name.toLowerCase()))

const anywhere = [
  'Ieri {} ha preso il mio posto.',
  '{} sa già tutto.',
  'Il sabato lo fa {}, io no.',
  'Da quando c’è {} va meglio',
  'Chiedetelo pure a {}!',
  'I miei orari li decide {}.',
]
const inContext = [
  'Ho parlato con la signora {} della mensa.',
  'il dott. {} dice di aspettare',
  'Il mio capo {} non vuole.',
  'La mia collega {} mi copre quando può.',
  'mia figlia {} va alle medie',
  'Mio marito {} fa le notti.',
  'Mi chiamo {} e lavoro al montaggio.',
  'mio figlio, {}, ha la febbre',
  'La badante si chiama {}.',
  'Ho chiesto il cambio a {} ma niente.',
  'Ne ho parlato con {}, senza risultato.',
  'ieri {} mi ha detto di no',
  'Il turno di {} comincia alle 6.',
  'Alle 4 chiamo {} per sapere se va tutto bene.',
  'la maestra {} chiude il cancello alle 16',
  'Vado a prendere {} a scuola.',
  'Sono sola con un bambino di nome {}.',
  'Il caporeparto {} fa i turni il venerdì.',
  'La vicina {} tiene i bimbi.',
  'My colleague {} covers for me.',
  'My boss is Mr {}.',
]

/** A comment of one to forty sentences with something planted, and what must be left of it. */
function plant(say: string, value: string, marker: string): [comment: string, expected: string] {
  const before = Array.from({ length: random.below(random.below(8) === 0 ? 20 : 3) }, () => `${pick(around)} `).join('')
  const after = random.below(2) === 0 ? '' : ` ${pick(around)}`
  return [before + say.replace('{}', () => value) + after, before + say.replace('{}', () => marker) + after]
}

function recall(count: number, draw: () => [comment: string, expected: string]): { share: number; missed: string[] } {
  const missed: string[] = []
  for (let i = 0; i < count; i++) {
    const [comment, expected] = draw()
    const masked = maskWords(comment)
    if (masked !== expected) missed.push(`${comment}  =>  ${masked}`)
  }
  return { share: 1 - missed.length / count, missed }
}

describe('maskWords', () => {
  it('knows more than a thousand Italian first names', () => {
    expect(italianNameCount).toBeGreaterThanOrEqual(1000)
    expect(firstNames.size).toBeGreaterThanOrEqual(italianNameCount)
    expect([...firstNames.keys()].filter((name) => name !== name.normalize('NFC').toLowerCase())).toEqual([])
  })

  it.each(identifiers)('masks every planted %s and nothing beside it', (_, marker, draw, say) => {
    const { share, missed } = recall(100, () => plant(pick(say), draw(), marker))
    expect(missed).toEqual([])
    expect(share).toBe(1)
  })

  it('masks the names of its list wherever they stand', () => {
    const draw = (): [string, string] => {
      const [name, kind] = pick(listed)
      const small = kind === 'any-case' && random.below(4) === 0
      const value = small ? name : title(name) + pick(surnames)
      return plant(pick(anywhere), value, '[nome]')
    }
    const { share, missed } = recall(400, draw)
    expect(missed.slice(0, 10)).toEqual([])
    expect(share).toBeGreaterThanOrEqual(0.99)
  })

  it('masks names that are also words, and names on no list, by the words around them', () => {
    expect(leftOut.length).toBeGreaterThan(35)
    for (const names of [leftOut, alsoWords]) {
      const { share, missed } = recall(400, () => plant(pick(inContext), title(pick(names)) + pick(surnames), '[nome]'))
      expect(share, missed.slice(0, 10).join('\n')).toBeGreaterThanOrEqual(0.95)
    }
  })

  it.each([
    'La rosa del giardino è bella.',
    'Rosa è il colore della divisa, rosa anche i guanti.',
    'Vittoria! Finalmente il turno nuovo.',
    'La vittoria del sindacato è di tutti.',
    'Grazia e bellezza non servono, ci vuole forza.',
    'per grazia ricevuta',
    'Gioia e dolori del lavoro; felice di esserci.',
    'Salvo imprevisti esco alle 5.',
    'Guido la macchina per 40 km, massimo un’ora.',
    'Massimo due ore e torno a casa.',
    'Serena no, ma tranquilla sì.',
    'Chiara la situazione? A me no.',
    'Speranza poca, costanza tanta. Costanza e fatica non bastano.',
    'Ogni Domenica e a Natale lavoro, a Pasqua no.',
    'mio figlio felice e la mia collega serena',
    'Viola è il colore del vestito; ho preso rosa e viola.',
    'E poi sara difficile? No, sarà facile. Nella mia famiglia siamo in 4.',
    'Il Direttore Generale e la Responsabile Risorse Umane mi hanno detto no.',
    'Il Capo, la Scuola Materna, il Pronto Soccorso.',
    'Abito a Legnano e lavoro a Busto Arsizio, vado all’ospedale San Carlo.',
    'Con Teams e WhatsApp ci si capisce, in Coop no.',
    'mi chiamo fuori; si chiama conciliazione',
    'vado via Domenica, il corso Excel è il lunedì',
    'Chiamo il 112 o il 1522. Turni 6-14, 14-22, 22-6, dalle 08.30 alle 13.30.',
    'prendo 1.200 euro, prima 2000 o 2500; SS336, A8, L. 104/92, modello 730',
    'Mamma e Papà abitano lontano, la Nonna è anziana.',
    'I will take the early shift in May. Grace period is short. Hope is little.',
    'NON CE LA FACCIO PIÙ CON QUESTI TURNI',
    '我上夜班的时候没有人照看孩子。 Немає нікого. ليس لدي أحد',
    ' Spazi  doppi,\ttabulazioni\r\ne righe;\u00a0 « virgolette » … 👩‍🔧 ',
    '',
  ])('leaves as it is: %s', (text) => {
    expect(maskWords(text)).toBe(text)
  })

  it.each([
    ['MARCO ROSSI MI HA DETTO DI NO', '[nome] MI HA DETTO DI NO'],
    ['ho chiesto a marco rossi di coprirmi', 'ho chiesto a [nome] di coprirmi'],
    [
      'Vittoria, la mia collega, non c’è. ieri Rosa mi ha detto no, poi la Grazia mi ha aiutata',
      '[nome], la mia collega, non c’è. ieri [nome] mi ha detto no, poi la [nome] mi ha aiutata',
    ],
    ['Maria Grazia De Luca e Marco R. sono in ferie', '[nome] e [nome] sono in ferie'],
    ['i bambini, Mahsa e Thulani, restano soli', 'i bambini, [nome] e [nome], restano soli'],
    [
      'Se chiedo a Vjollca o manca Uyanga, decide Tebaldina; la zona di Castellanza',
      'Se chiedo a [nome] o manca [nome], decide [nome]; la zona di Castellanza',
    ],
    ['Gulnara mi sostituisce, e dice Flessibilità', '[nome] mi sostituisce, e dice Flessibilità'],
    ['i miei figli Noah, Yara e Zyx', 'i miei figli [nome], [nome] e [nome]'],
    ['Abito in via Mazzini 12, nato il 12/05/1980', 'Abito in [indirizzo], nato il [data]'],
    ['Ne ho parlato.\nGrazie, Yusra', 'Ne ho parlato.\nGrazie, [nome]'],
    ['RSSMRA80A01H50MM e 33312345678901', '[codice fiscale] e [numero]'],
    ['N\u0069ccolo\u0300 arriva', '[nome] arriva'],
  ])('masks %s', (text, expected) => {
    expect(maskWords(text)).toBe(expected)
  })

  it('masks twice as once, and never touches its own markers', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[...firstNames.keys()].slice(0, 200).map(title),
        'Rosa',
        'Zyx',
        'De',
        'D’',
        'e',
        'con',
        'signora',
        'il mio capo',
        'mi chiamo',
        '.',
        ', ',
        '\n',
      ),
      fc.constantFrom(
        '[nome]',
        '[telefono]',
        '333 123',
        '4567',
        '@',
        'example.it',
        'IT60X0542811101000000123456',
        'via',
        'Mazzini',
        '12',
        'targa',
        '/',
        '-',
      ),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom(' ', '', ' ')), { maxLength: 25 }), (pieces) => {
        const masked = maskWords(pieces.flat().join(''))
        expect(maskWords(masked)).toBe(masked)
      }),
      { numRuns: 1500, seed: 11 },
    )
  })

  it('reads a long text in time that grows with its length', () => {
    for (const text of [
      'a'.repeat(60_000),
      '1'.repeat(60_000),
      '3 '.repeat(30_000),
      'Aa '.repeat(20_000),
      'a.'.repeat(30_000),
      'IT60'.repeat(15_000),
      'via Aa Bb '.repeat(6_000),
    ]) {
      const began = performance.now()
      maskWords(text)
      expect(performance.now() - began, text.slice(0, 8)).toBeLessThan(2_000)
    }
  })
})
