import type { FailureCode, LocalText } from '#contract/common'

export const failureMessages: Record<FailureCode, LocalText> = {
  'bad-request': {
    it: 'Qualcosa nella richiesta non va. Controlla i campi segnati e riprova.',
    en: 'Something in the request is not right. Check the marked fields and try again.',
  },
  'not-json': { it: 'Il contenuto inviato non è leggibile (serve JSON).', en: 'What was sent cannot be read (JSON is needed).' },
  'too-large': {
    it: 'Il contenuto è troppo grande. Accorcia il testo o dividi il file e riprova.',
    en: 'The content is too large. Shorten the text or split the file and try again.',
  },
  'not-signed-in': { it: 'Devi prima entrare con il tuo accesso.', en: 'You need to sign in first.' },
  'not-allowed': { it: 'Il tuo ruolo non permette questa azione.', en: 'Your role does not allow this.' },
  'not-found': {
    it: 'Qui non c’è nulla. Controlla il link: forse manca un pezzo.',
    en: 'There is nothing here. Check the link: a part of it may be missing.',
  },
  conflict: {
    it: 'Nel frattempo qualcosa è cambiato. Ricarica: il tuo testo resta qui.',
    en: 'Something changed in the meantime. Reload: your text stays here.',
  },
  'wave-not-open': {
    it: 'Questa rilevazione adesso non è aperta. Le risposte non sono state inviate e restano su questo telefono.',
    en: 'This listening round is not open now. The answers were not sent and stay on this phone.',
  },
  'code-malformed': {
    it: 'Il codice del biglietto non è completo. Inquadra di nuovo il QR o ricopia tutto il codice.',
    en: 'The code of the card is not complete. Scan the QR again or copy the whole code.',
  },
  'code-spent': {
    it: 'Questo biglietto è già stato usato. Ogni biglietto vale una volta sola: chiedine un altro.',
    en: 'This card has already been used. Each card works once: ask for another one.',
  },
  'consent-missing': {
    it: 'Senza il tuo consenso non possiamo ricevere le risposte.',
    en: 'Without your consent we cannot receive the answers.',
  },
  'answers-refused': {
    it: 'Alcune risposte non sono nel formato atteso. Torna alle domande segnate.',
    en: 'Some answers are not in the expected form. Go back to the marked questions.',
  },
  'language-unknown': {
    it: 'Questa lingua non c’è ancora. Scegline un’altra.',
    en: 'This language is not there yet. Choose another one.',
  },
  'link-spent': {
    it: 'Questo link è scaduto o è già stato usato. Chiedine uno nuovo a chi coordina.',
    en: 'This link has expired or was already used. Ask the coordinator for a new one.',
  },
  'too-many-requests': {
    it: 'Troppe richieste in poco tempo. Aspetta un minuto e riprova.',
    en: 'Too many requests. Wait a minute and try again.',
  },
  busy: { it: 'Il sistema è occupato. Riprova tra poco.', en: 'The system is busy. Try again shortly.' },
  unexpected: {
    it: 'Si è verificato un errore da parte nostra. Non hai perso nulla: riprova tra poco.',
    en: 'Something went wrong on our side. You have lost nothing: try again shortly.',
  },
}
