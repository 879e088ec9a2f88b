import type { PosterTexts } from './words.ts'

export const sq: PosterTexts = {
  title: 'Si është për ty të bashkosh punën me jetën?',
  invite: 'Tregoje me fjalët e tua. Mjaftojnë 7 minuta, nga telefoni. Mund të kapërcesh çdo pyetje.',
  until: (day) => `Ke kohë deri më ${day}.`,
  scan: 'Skano kodin ose shkruaj këtë adresë:',
  promiseTitle: 'Çfarë premtojmë',
  promise: [
    'Kush të jep punë nuk i sheh përgjigjet e tua, as nëse je përgjigjur.',
    'Publikohen vetëm rezultate të grupeve me të paktën 10 përgjigje.',
    'Fjalët e tua nuk shkojnë kurrë te firma.',
    'Nuk të kërkojmë emrin. Nuk ruajmë adresën e telefonit, as orën kur përgjigjesh.',
    'Në fund lexon çfarë ndodhi me fjalët e tua, me një çelës që e mban vetëm ti.',
  ],
  cardTitle: 'Një biletë, një përgjigje',
  cardHint: 'Skano kodin me telefon. Bileta vlen vetëm një herë. Askush nuk e di cilën ke tërhequr.',
  cardType: 'Ose shkruaj:',
  cardUntil: (day) => `Deri më ${day}`,
}
