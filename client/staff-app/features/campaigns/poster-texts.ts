/** The words on paper, in the language of the poster and not of the screen. */
export const posterTexts = {
  it: {
    title: 'Com’è, per te, mettere insieme lavoro e vita?',
    invite: 'Raccontalo con parole tue. Bastano 7 minuti, dal telefono. Puoi saltare ogni domanda.',
    until: (day: string) => `C’è tempo fino al ${day}.`,
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
    cardUntil: (day: string) => `Entro il ${day}`,
  },
  en: {
    title: 'How is it for you to fit work and life together?',
    invite: 'Tell it in your own words. It takes 7 minutes, from your phone. You can skip any question.',
    until: (day: string) => `You have until ${day}.`,
    scan: 'Scan the code, or type this address:',
    promiseTitle: 'What we promise',
    promise: [
      'Your employer does not see your answers, nor whether you answered.',
      'Only results of groups with at least 10 answers are published.',
      'Your words never reach the firm.',
      'We do not ask your name. We keep neither your phone’s address nor the hour you answer.',
      'In the end you read what happened to your words, with a key that only you keep.',
    ],
    cardTitle: 'One card, one answer',
    cardHint: 'Scan the code with your phone. The card works once. Nobody knows which one you drew.',
    cardType: 'Or type:',
    cardUntil: (day: string) => `By ${day}`,
  },
} as const
