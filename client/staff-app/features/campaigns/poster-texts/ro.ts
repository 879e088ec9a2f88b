import type { PosterTexts } from './words.ts'

export const ro: PosterTexts = {
  title: 'Cum e pentru tine să împaci munca și viața?',
  invite: 'Povestește cu cuvintele tale. Ajung 7 minute, de pe telefon. Poți sări peste orice întrebare.',
  until: (day) => `Ai timp până la ${day}.`,
  scan: 'Scanează codul sau scrie această adresă:',
  promiseTitle: 'Ce promitem',
  promise: [
    'Cine îți dă de lucru nu vede răspunsurile tale și nici dacă ai răspuns.',
    'Se publică doar rezultate ale grupurilor cu cel puțin 10 răspunsuri.',
    'Cuvintele tale nu ajung niciodată la firmă.',
    'Nu îți cerem numele. Nu păstrăm adresa telefonului și nici ora la care răspunzi.',
    'La sfârșit citești ce s-a întâmplat cu cuvintele tale, cu o cheie pe care o ții doar tu.',
  ],
  cardTitle: 'Un bilet, un răspuns',
  cardHint: 'Scanează codul cu telefonul. Biletul e valabil o singură dată. Nimeni nu știe ce bilet ai tras.',
  cardType: 'Sau scrie:',
  cardUntil: (day) => `Până la ${day}`,
}
