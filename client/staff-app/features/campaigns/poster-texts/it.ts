import type { PosterTexts } from './words.ts'

export const it: PosterTexts = {
  title: 'Com’è, per te, mettere insieme lavoro e vita?',
  invite: 'Raccontalo con parole tue. Bastano 7 minuti, dal telefono. Puoi saltare ogni domanda.',
  until: (day) => `C’è tempo fino al ${day}.`,
  scan: 'Inquadra il codice, oppure scrivi questo indirizzo:',
  promiseTitle: 'Che cosa promettiamo',
  promise: [
    'Chi ti dà lavoro non vede le tue risposte, né se hai risposto.',
    'Si pubblicano solo risultati di gruppi con almeno 10 risposte.',
    'Le tue parole non arrivano mai all’impresa.',
    'Non chiediamo il tuo nome. Non conserviamo l’indirizzo del telefono né l’ora in cui rispondi.',
    'Alla fine leggi che ne è stato delle tue parole, con una chiave che tieni solo tu.',
  ],
  cardTitle: 'Un biglietto, una risposta',
  cardHint: 'Inquadra il codice dal telefono. Il biglietto vale una volta sola. Nessuno sa quale hai pescato.',
  cardType: 'Oppure scrivi:',
  cardUntil: (day) => `Entro il ${day}`,
}
