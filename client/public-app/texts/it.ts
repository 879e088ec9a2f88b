/** Italian is the source: its shape is the one the other language follows. */
export const it = {
  app: {
    skip: 'Vai al contenuto',
    menu: 'Pagine',
    language: 'Lingua',
    promise: 'Che cosa promettiamo',
    enter: 'Entra',
    signIn: 'Accesso per imprese e tavoli',
    words: 'Le tue parole',
    loading: 'Un momento…',
    retry: 'Riprova',
    unreachable: 'Non riusciamo a collegarci. Controlla la rete e riprova.',
    footer: 'Ascolto: prima le parole di chi lavora, poi le risposte.',
  },
  lost: {
    title: 'Questa pagina non c’è',
    text: 'Forse manca un pezzo dell’indirizzo. Se hai ricevuto un link o un codice QR per rispondere, aprilo di nuovo da lì.',
    home: 'Vai alla pagina iniziale',
  },
  home: {
    title: 'Prima le parole di chi lavora. Poi le risposte.',
    lead: 'Ascolto aiuta imprese, enti pubblici e sindacati di un territorio a capire di che cosa ha bisogno chi lavora per tenere insieme lavoro e vita, e a costruire le risposte insieme.',
    notCatalogue: 'Non si parte da un elenco di servizi. Si parte da un momento concreto, raccontato con parole proprie.',
    demoTitle: 'C’è un territorio inventato da visitare',
    demoText:
      '{alliance}: persone, imprese e risposte sono inventate. Tutto il resto funziona davvero. Bastano cinque minuti e non devi scrivere niente.',
    demoGo: 'Entra nella dimostrazione',
    who: 'Per chi è',
    worker: {
      title: 'Chi lavora',
      text: 'Racconti una situazione dal telefono, in sei o sette minuti, senza registrarti. Nessuno al lavoro vede le tue risposte. Se vuoi, una chiave personale ti fa vedere che ne è stato delle tue parole.',
      hint: 'Per rispondere apri il link o il codice QR che hai ricevuto.',
      go: 'Ho già una chiave personale',
    },
    firm: {
      title: 'Imprese ed enti',
      text: 'Leggi di che cosa ha bisogno il tuo gruppo, in una pubblicazione sola, quando la raccolta è chiusa. Se siete in pochi, le vostre risposte contano insieme a quelle di altre imprese.',
      hint: 'Chi rappresenta i lavoratori vede esattamente le stesse cifre.',
      go: 'Entra per la tua impresa',
    },
    table: {
      title: 'Tavoli e alleanze',
      text: 'Leggi la mappa dei bisogni del territorio. Componi idee di servizio, votale con una ragione, decidi: sì, non ancora, no. Ogni decisione torna a chi ha raccontato.',
      hint: 'Le idee nascono solo dai bisogni pubblicati e da ciò che le organizzazioni mettono in comune.',
      go: 'Entra al tavolo',
    },
    how: 'Come funziona',
    steps: [
      {
        title: 'Si racconta',
        text: 'Chi lavora racconta un momento con parole sue. Il telefono mostra che cosa ha capito, e la persona corregge.',
      },
      {
        title: 'Si riconosce',
        text: 'Le situazioni simili formano famiglie di bisogni. Quello che non somiglia a niente resta «non ancora spiegato»: non viene forzato.',
      },
      {
        title: 'Si costruisce',
        text: 'Il tavolo compone idee di servizio e vede da dove viene ogni pezzo. Prima si guarda se si può togliere la causa.',
      },
      {
        title: 'Si risponde',
        text: 'Sì, non ancora o no: sempre con una ragione. Con la chiave personale si vede la risposta alle proprie parole.',
      },
    ],
    promiseTitle: '10 risposte, 15 persone invitate',
    promiseText:
      'Sotto questi numeri non mostriamo un gruppo. Nessun calcolo sulle cifre pubblicate può isolare meno di 10 persone.',
    promiseGo: 'Leggi che cosa promettiamo',
  },
  demo: {
    mark: 'Dimostrazione: territorio inventato',
    title: 'I primi cinque minuti',
    lead: '{alliance}: quattro porte, nell’ordine in cui le cose succedono. Un tocco basta, non c’è niente da scrivere.',
    invented: 'Persone, imprese e risposte sono inventate. Il programma è quello vero: puoi cambiare tutto quello che vuoi.',
    worker: {
      title: 'Il telefono di chi lavora',
      text: 'Il link che riceve chi lavora in un’impresa del territorio, mentre la raccolta è aperta.',
      look: 'Guarda: prima le parole, poi le domande. Nessun servizio viene nominato.',
      go: 'Apri la pagina di chi lavora',
    },
    words: {
      title: 'Che ne è stato delle mie parole',
      text: 'Una chiave personale già pronta, di una persona inventata. Si vede la risposta del tavolo, e c’è una domanda breve che aspetta.',
      look: 'Guarda: anche un no arriva, con la sua ragione.',
      go: 'Apri con la chiave pronta',
      show: 'Mostra le 12 parole',
    },
    firms: {
      title: 'Due imprese: 60 persone e 4 persone',
      text: 'La stessa pagina per due imprese. La prima vede le sue cifre. La seconda è troppo piccola: vede solo il gruppo di imprese.',
      look: 'Guarda: quello che non si pubblica non è zero, e la pagina lo dice.',
    },
    table: {
      title: 'Il tavolo dell’alleanza',
      text: 'La mappa dei bisogni, le idee composte dai bisogni, i voti con le ragioni, le decisioni.',
      look: 'Guarda: di ogni mattone di un’idea si vede da dove viene.',
    },
    others: 'Le altre persone',
    othersText: 'Chi coordina apre e chiude le raccolte. Chi facilita prepara la mappa. Chi rappresenta i lavoratori la firma.',
    opening: 'Apro…',
    phone: 'Come si vede su un telefono',
    phoneTitle: 'Anteprima: la pagina di chi lavora su un telefono',
    phoneHint: 'È la pagina vera: puoi rispondere anche qui.',
    signIns: 'Gli accessi della dimostrazione',
    signInsText: 'Per entrare scrivendo indirizzo e parola d’ordine, come fa chi ci lavora:',
    role: 'Chi è',
    email: 'E-mail',
    password: 'Parola d’ordine',
    roles: {
      coordinator: 'Coordinamento',
      facilitator: 'Facilitazione',
      'worker-rep': 'Rappresentanza dei lavoratori',
      table: 'Posto al tavolo',
      'table-worker': 'Posto al tavolo, per chi lavora',
      'hr-60': 'Impresa di 60 persone',
      'hr-4': 'Impresa di 4 persone',
    },
    none: 'Qui non c’è una dimostrazione',
    noneText:
      'Questa installazione di Ascolto contiene solo dati veri. Il territorio inventato c’è quando il programma viene avviato per la prima volta senza altre scelte.',
  },
}

export type Texts = typeof it
