import { createHash } from 'node:crypto'
import type { LocalText } from '#contract/common'
import { getDefinition } from '#surveys'
import { buildRelease, hmac, planWave, type ReleasePlan, readPlan, type SealedAnswer } from '../../disclosure/disclosure.ts'

/** What colleagues know of each other, and what a page with free filters offers. */
export const dimensions = ['unit', 'gender', 'age', 'tenure', 'contract'] as const
export type Dimension = (typeof dimensions)[number]
export type Profile = Readonly<Record<Dimension, string>>

export interface Colleague {
  id: number
  name: string
  profile: Profile
  /** By property; absent when he or she did not answer. */
  yes?: Readonly<Record<string, boolean>>
}

export const valueWords: Readonly<Record<string, LocalText>> = {
  assembly: { it: 'Montaggio', en: 'Assembly' },
  store: { it: 'Magazzino', en: 'Warehouse' },
  office: { it: 'Uffici', en: 'Offices' },
  shipping: { it: 'Spedizioni', en: 'Shipping' },
  upkeep: { it: 'Manutenzione', en: 'Maintenance' },
  woman: { it: 'donne', en: 'women' },
  man: { it: 'uomini', en: 'men' },
  under35: { it: 'meno di 35 anni', en: 'under 35' },
  from35: { it: 'da 35 a 49 anni', en: '35 to 49' },
  over50: { it: '50 anni e più', en: '50 and over' },
  new: { it: 'qui da meno di 3 anni', en: 'here for under 3 years' },
  settled: { it: 'qui da 3 a 10 anni', en: 'here for 3 to 10 years' },
  long: { it: 'qui da più di 10 anni', en: 'here for over 10 years' },
  permanent: { it: 'tempo indeterminato', en: 'permanent' },
  temporary: { it: 'tempo determinato', en: 'fixed-term' },
}

/** What can be asked of the firm: rates of yes are those of a usual firm. */
export const askedProperties = { 'fn:care': 0.2, 'res:time': 0.55, 'res:money': 0.25, 'work:not_dared': 0.3 } as const

const sizes = { assembly: 18, store: 14, office: 12, shipping: 9, upkeep: 7 } as const
const women =
  'Anna Bianca Carla Daniela Elena Francesca Giulia Irina Laura Marta Nadia Olga Paola Rosa Samira Teresa Valeria Wafa Zoe Amina Lucia Silvia'
const men =
  'Andrea Bruno Carlo Davide Enrico Fabio Giorgio Hamid Ion Karim Luca Marco Nicola Omar Paolo Roberto Sergio Tommaso Ugo Vito Yusuf Dario Elio Franco Gino Igor Livio Mario Nino Oscar Piero Remo Sandro Tiziano Walter Diego Bogdan Chen'

/** Chance that repeats: the same firm on every machine. */
const chance = (of: string): number => createHash('sha256').update(`invented firm: ${of}`).digest().readUInt32BE(0) / 2 ** 32

function colleague(id: number, unit: string, names: { woman: string[]; man: string[] }): Colleague {
  const gender = (chance(`${id} gender`) < 0.37 && names.woman.length > 0) || names.man.length === 0 ? 'woman' : 'man'
  const age = chance(`${id} age`)
  const tenure = chance(`${id} tenure`)
  const profile = {
    unit,
    gender,
    age: age < 0.28 ? 'under35' : age < 0.68 ? 'from35' : 'over50',
    tenure: tenure < 0.3 ? 'new' : tenure < 0.65 ? 'settled' : 'long',
    contract: chance(`${id} contract`) < 0.25 ? 'temporary' : 'permanent',
  }
  const name = names[gender].shift() as string
  if (chance(`${id} answers`) > 0.74) return { id, name, profile }
  const yes = Object.entries(askedProperties).map(([property, rate]) => [property, chance(`${id} ${property}`) < rate])
  return { id, name, profile, yes: Object.fromEntries(yes) }
}

/** Sixty people who do not exist, by name. */
export const colleagues: readonly Colleague[] = (() => {
  const names = { woman: women.split(' '), man: men.split(' ') }
  return Object.entries(sizes)
    .flatMap(([unit, size]) => Array.from({ length: size }, () => unit))
    .map((unit, id) => colleague(id, unit, names))
    .sort((a, b) => a.name.localeCompare(b.name, 'it'))
})()

const firmId = 'invented-firm'
export const plan: ReleasePlan = (() => {
  const units = Object.entries(sizes).map(([code, invited]) => ({ code, label: valueWords[code]?.it ?? code, invited }))
  const firm = { id: firmId, sector: 'manufacturing', sizeClass: 'medium', invited: colleagues.length, units } as const
  const definition = getDefinition('first-listening', 1)
  const { plan: frozen, hash } = planWave({ organisations: [{ ...firm, units }], publishDelicate: true, definition })
  return readPlan(frozen, hash)
})()

const answers = colleagues.flatMap(({ id, profile, yes }): SealedAnswer[] => {
  if (!yes) return []
  const said = (question: string) =>
    Object.keys(askedProperties)
      .filter((property) => yes[property] && property.startsWith(`${question}:`))
      .map((property) => property.slice(question.length + 1))
  const chosen = { res: said('res'), fn: said('fn'), work: said('work'), unit: profile.unit }
  return [{ id: `person-${id}`, organisationId: firmId, entry: 'card', threadId: null, answers: chosen }]
})

/** What the house publishes of the firm: the code of every real release, with a die that is no secret because nobody is behind it. */
export const released = buildRelease({
  ...{ waveId: 'invented-wave', plan, answers, delicateAllowed: true, before: { firms: new Map() } },
  noise: { key: createHash('sha256').update('invented die').digest(), prf: hmac },
}).firms[0]
