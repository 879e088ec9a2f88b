import type { Phrasings } from './phrasings.ts'
import type { LocalText } from './profile.ts'

type Lines = Readonly<Record<string, Phrasings>>

export const timeLines: Lines = {
  days_notice: [
    { it: 'Lo si sapeva da qualche giorno.', en: 'It had been known for a few days.' },
    { it: 'La notizia è di pochi giorni fa.', en: 'The news is a few days old.' },
  ],
  same_day: [
    { it: 'Lo si è saputo soltanto oggi.', en: 'Nobody knew until today.' },
    { it: 'Ieri nessuno lo immaginava.', en: 'Yesterday nobody expected it.' },
  ],
  emergency: [{ it: 'È un’emergenza.', en: 'It is an emergency.' }],
  shift_aligned: [
    { it: 'Gli orari seguono i turni.', en: 'The hours follow the shifts.' },
    { it: 'Mattina o pomeriggio, vale per ogni turno.', en: 'Morning or afternoon, it works for every shift.' },
  ],
  closure_days: [
    { it: 'La scuola è chiusa.', en: 'School is closed.' },
    { it: 'Oggi non c’è scuola.', en: 'There is no school today.' },
  ],
  weekly_fixed: [
    { it: 'È così ogni settimana.', en: 'It is like this every week.' },
    { it: 'Torna ogni settimana.', en: 'It comes back every week.' },
  ],
  daily_fixed: [
    { it: 'È così ogni giorno, alla stessa ora.', en: 'It is like this every day, at the same hour.' },
    { it: 'Succede ogni giorno.', en: 'It happens every day.' },
  ],
  season: [{ it: 'È la stagione più difficile.', en: 'It is the hardest season.' }],
  one_off: [{ it: 'È la prima prova.', en: 'It is the first try.' }],
}

export const accessLines: Lines = {
  person: [
    { it: 'Si chiede a una persona che si conosce.', en: 'People ask someone they know.' },
    { it: 'C’è un nome a cui rivolgersi.', en: 'There is a name to turn to.' },
  ],
  phone: [
    { it: 'Basta un messaggio o una telefonata.', en: 'A message or a phone call is enough.' },
    { it: 'È bastato scrivere due righe.', en: 'Writing two lines was enough.' },
  ],
  board: [
    { it: 'Basta segnarsi su una bacheca.', en: 'People put themselves down on a board.' },
    { it: 'Sulla bacheca c’era ancora un posto.', en: 'There was still a place on the board.' },
  ],
  app: [{ it: 'Si prenota dal telefono.', en: 'It is booked on the phone.' }],
  automatic: [
    { it: 'Non c’è niente da chiedere: vale già.', en: 'Nothing has to be asked for: it applies already.' },
    { it: 'Nessuno ha dovuto fare domanda.', en: 'Nobody had to apply.' },
  ],
}

export const trustLines: Lines = {
  privacy_shield: [
    { it: 'Nessuno chiede perché.', en: 'Nobody asks why.' },
    { it: 'Il motivo resta di chi lo vive.', en: 'The reason stays with those who live it.' },
  ],
  same_person: [
    { it: 'È sempre la stessa persona.', en: 'It is always the same person.' },
    { it: 'Il viso è quello di sempre: la stessa persona.', en: 'It is the usual face: the same person.' },
  ],
  known: [{ it: 'Sono persone che si conoscono già.', en: 'They are people who already know one another.' }],
  reserve: [
    { it: 'Se una persona non può, ce n’è un’altra.', en: 'If one person cannot come, another can.' },
    { it: 'Altre due persone sono pronte.', en: 'Two more people stand ready.' },
  ],
  mediator: [{ it: 'C’è chi spiega nelle due lingue.', en: 'Someone explains in both languages.' }],
  two_adults: [{ it: 'Gli adulti presenti sono due.', en: 'Two adults are there.' }],
  training: [{ it: 'Chi aiuta è stato formato.', en: 'Those who help have been trained.' }],
}

/** What a shared or offered resource does in a scene. */
export const resourceLines: Readonly<Record<string, LocalText>> = {
  space: { it: 'Ci si trova {place}.', en: 'People meet {place}.' },
  vehicle: {
    it: 'Si usa un mezzo che a quest’ora resterebbe fermo.',
    en: 'A vehicle that would stand idle at this hour is used.',
  },
  seats: { it: 'Il posto è in un viaggio che si fa comunque.', en: 'The seat is on a trip made anyway.' },
  peer_time: { it: 'Chi aiuta mette un po’ del suo tempo.', en: 'Those who help give some of their time.' },
  pro_hours: { it: 'Qualche ora la mette chi lo fa per mestiere.', en: 'People who do it for a living give some hours.' },
  skill: { it: 'Qualcuno insegna quello che sa fare.', en: 'Someone teaches what they know.' },
  hours_saved: { it: 'Si usano ore messe da parte.', en: 'Saved hours are used.' },
  roster_info: { it: 'I turni sono appesi da tempo.', en: 'The rosters have been up for a while.' },
  swap_room: { it: 'Il cambio è già previsto nei turni.', en: 'The swap is already foreseen in the rosters.' },
  opening_hours: { it: 'L’orario di apertura è cambiato.', en: 'Opening hours have changed.' },
  kitchen: { it: 'La cucina è {place}.', en: 'The kitchen is {place}.' },
  known_person: { it: 'È qualcuno che si conosceva già.', en: 'It is someone already known.' },
  admin: { it: 'Alle carte pensa chi le sa fare.', en: 'Someone who knows how sees to the papers.' },
  money: { it: 'Una parte della spesa è già coperta.', en: 'Part of the cost is already covered.' },
  language: { it: 'Si parla anche un’altra lingua.', en: 'Another language is spoken too.' },
  buying_power: { it: 'Comprando insieme si spende meno.', en: 'Buying together costs less.' },
}
