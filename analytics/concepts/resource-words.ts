import type { LocalText } from './profile.ts'

type Words = Readonly<Record<string, LocalText>>

/** A resource as the object of a verb: "mette in comune …", "chi può mettere …". */
export const resourceNouns: Words = {
  space: { it: 'uno spazio', en: 'a space' },
  vehicle: { it: 'un mezzo che in certe ore resta fermo', en: 'a vehicle that stands idle at certain hours' },
  seats: { it: 'posti liberi in viaggi che si fanno già', en: 'free seats on trips already made' },
  peer_time: { it: 'un po’ del proprio tempo', en: 'some of their own time' },
  pro_hours: { it: 'ore di chi lo fa per mestiere', en: 'hours of people who do it for a living' },
  skill: { it: 'una cosa che sa fare', en: 'something they know how to do' },
  hours_saved: { it: 'ore e ferie messe da parte', en: 'saved hours and holidays' },
  roster_info: { it: 'i turni, fatti conoscere prima', en: 'rosters made known sooner' },
  swap_room: { it: 'margine per scambiare i turni', en: 'room to swap shifts' },
  rule: { it: 'una regola o un permesso', en: 'a rule or a permission' },
  opening_hours: { it: 'un orario di apertura diverso', en: 'different opening hours' },
  kitchen: { it: 'una cucina', en: 'a kitchen' },
  known_person: { it: 'una persona già conosciuta', en: 'a person already known' },
  buying_power: { it: 'acquisti fatti insieme', en: 'purchases made together' },
  admin: { it: 'un aiuto per le pratiche', en: 'help with paperwork' },
  money: { it: 'un contributo in denaro', en: 'a contribution in money' },
  data: { it: 'dati aggregati su viaggi e presenze', en: 'aggregate data on trips and presence' },
  channel: { it: 'un canale semplice per avvisare', en: 'a simple channel for messages' },
  language: { it: 'una lingua che parla bene', en: 'a language they speak well' },
}

/** What an organisation shares, where the words differ from a person’s. */
export const sharedNouns: Words = {
  ...resourceNouns,
  skill: { it: 'una competenza', en: 'a skill' },
  peer_time: { it: 'un po’ di tempo', en: 'some time' },
  language: { it: 'persone che parlano un’altra lingua', en: 'people who speak another language' },
}

/** An actor with its article. */
export const actorNouns: Words = {
  worker_group: { it: 'un gruppo di lavoratori', en: 'a group of workers' },
  micro_firm: { it: 'una microimpresa', en: 'a micro firm' },
  sme: { it: 'una piccola o media impresa', en: 'a small or medium firm' },
  large_firm: { it: 'una grande impresa', en: 'a large firm' },
  firm_network: { it: 'una rete di imprese', en: 'a network of firms' },
  public_company: { it: 'un’azienda pubblica', en: 'a public company' },
  municipality: { it: 'un comune', en: 'a municipality' },
  ambito: { it: 'un ambito sociale', en: 'a social district' },
  school: { it: 'una scuola', en: 'a school' },
  association: { it: 'un’associazione', en: 'an association' },
  social_coop: { it: 'una cooperativa sociale', en: 'a social cooperative' },
  union: { it: 'un sindacato', en: 'a union' },
  employer_assoc: { it: 'un’associazione datoriale', en: 'an employers’ association' },
  bilateral: { it: 'un ente bilaterale', en: 'a bilateral body' },
  health_body: { it: 'un ente sanitario', en: 'a health body' },
  transport_op: { it: 'un operatore dei trasporti', en: 'a transport operator' },
  housing: { it: 'un condominio', en: 'an apartment block' },
  shop: { it: 'un negozio', en: 'a shop' },
  foundation: { it: 'una fondazione', en: 'a foundation' },
  household: { it: 'una famiglia', en: 'a household' },
}
export const someOrganisation: LocalText = { it: 'un’organizzazione', en: 'an organisation' }

/** Where it happens, as an adverb. */
export const placeAdverbs: Words = {
  near_home: { it: 'vicino a casa', en: 'near home' },
  near_work: { it: 'vicino al lavoro', en: 'near work' },
  on_route: { it: 'lungo la strada', en: 'along the way' },
  school: { it: 'a scuola', en: 'at school' },
  company_space: { it: 'in azienda', en: 'on company premises' },
  public_space: { it: 'in uno spazio pubblico', en: 'in a public space' },
  home: { it: 'a casa', en: 'at home' },
  itinerant: { it: 'in luoghi diversi, a giro', en: 'in different places, in turn' },
  remote: { it: 'a distanza', en: 'remotely' },
  open: { it: 'in un posto ancora da decidere', en: 'in a place still to be decided' },
}
