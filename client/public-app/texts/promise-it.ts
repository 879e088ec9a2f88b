/** The promise of confidentiality, and where it ends. The numbers are those of the publication plan. */
export const promiseIt = {
  title: 'Che cosa promettiamo',
  lead: 'A chi risponde, alle imprese e ai sindacati diciamo le stesse cose, con gli stessi numeri.',
  paragraphTitle: 'In breve',
  paragraph:
    'A fine rilevazione stampiamo una sola relazione. Nessuno, nemmeno l’azienda, può fare altre domande ai dati. Non mostriamo gruppi sotto le 10 risposte e nessun calcolo sulle cifre pubblicate può isolare meno di 10 persone. A ogni conteggio aggiungiamo un piccolo «dado» segreto, sempre uguale per le stesse persone: di solito sposta 0, 1 o 2 persone. Le domande delicate si vedono solo per l’intera azienda o per gruppi di imprese. Per questo le somme possono non tornare: è voluto.',
  numbers: [
    { number: '10', text: 'risposte, almeno, in ogni gruppo che si vede' },
    { number: '15', text: 'persone invitate, almeno, in ogni gruppo che si vede' },
    { number: '1', text: 'pubblicazione per rilevazione, a raccolta chiusa' },
  ],
  tryIt: 'Prova tu: bastano due filtri?',
  guarantees: 'Le garanzie, una per una',
  promise: 'Promessa',
  how: 'Come la manteniamo',
  rows: [
    {
      promise: 'Nessuno guarda mentre si risponde',
      how: 'Finché la raccolta è aperta nessuna pagina mostra quante risposte sono arrivate. Che cosa verrà pubblicato è deciso e bloccato prima di aprire.',
    },
    {
      promise: 'Non si può interrogare i dati',
      how: 'Niente filtri liberi, niente incroci a richiesta, niente ricalcoli. I cruscotti leggono cifre già stampate. Un’impresa non può scaricare le risposte.',
    },
    {
      promise: 'I gruppi piccoli non si vedono',
      how: 'Sotto 10 risposte o 15 persone invitate la cifra non esce. «Non pubblicato» non vuol dire zero. Un’impresa con meno di 15 persone invitate non ha una pagina sua: conta in un gruppo di imprese.',
    },
    {
      promise: 'Nessuna sottrazione isola qualcuno',
      how: 'Prima di pubblicare, un controllo esatto guarda tutte le somme e differenze possibili tra i gruppi di un’impresa: se una riguarda meno di 10 persone, quella divisione non si pubblica.',
    },
    {
      promise: 'Un’impresa non riconosce le altre in un gruppo',
      how: 'Un gruppo di imprese si vede solo se, tolte le due più grandi, restano almeno 10 risposte di almeno 3 imprese, e nessuna impresa supera la metà.',
    },
    {
      promise: 'I temi delicati non si dividono mai',
      how: 'Salute, disabilità e cura di persone adulte si vedono solo per l’intera impresa o per gruppi di imprese, al massimo una volta in 12 mesi.',
    },
    {
      promise: 'Le parole non arrivano al datore di lavoro',
      how: 'I testi scritti non escono mai verso un’impresa. Il tavolo vede solo espressioni usate da almeno 5 persone, oppure una frase riscritta e approvata da chi l’ha detta.',
    },
    {
      promise: 'La mappa dei bisogni ha due firme',
      how: 'La pubblicano insieme chi facilita, che non lavora per nessuna delle imprese, e chi rappresenta i lavoratori. Dopo non cambia più.',
    },
    {
      promise: 'Stesse cifre per tutte le parti',
      how: 'Chi rappresenta i lavoratori vede esattamente quello che vede l’ufficio del personale.',
    },
    {
      promise: 'Non sappiamo chi ha risposto',
      how: 'Non chiediamo nome, telefono o e-mail. Con la risposta non conserviamo l’indirizzo di rete, il tipo di telefono né l’ora. Il biglietto estratto a caso vale una volta e non resta scritto accanto alla risposta.',
    },
    {
      promise: 'Puoi rileggere e cancellare',
      how: 'Con la chiave personale, e solo con quella, rileggi, scarichi o cancelli quello che hai raccontato. I testi restano 12 mesi, le altre risposte al massimo 24, le copie di sicurezza al massimo 35 giorni.',
    },
  ],
  oddsTitle: 'Quanto può indovinare chi sa già tutto il resto',
  oddsText:
    'Immaginiamo chi conosce le risposte di tutte le altre persone e vuole indovinare un sì o un no della tua. Prima di leggere la pubblicazione pensa che il sì abbia una probabilità del 20 %. Dopo averla letta non può arrivare oltre:',
  oddsCase: 'Dove conta la tua risposta',
  oddsMost: 'Al massimo',
  odds: [
    { where: 'Impresa con meno di 15 persone invitate', most: '40 %' },
    { where: 'Domanda delicata', most: '65 %' },
    { where: 'Domanda ordinaria, impresa divisa in un modo', most: '83 %' },
    { where: 'Domanda ordinaria, impresa divisa in due modi', most: '93 %' },
  ],
  oddsNote:
    'È il caso peggiore, in una rilevazione e per una sola domanda. Con il solo limite minimo di persone, senza il dado, lo stesso curioso potrebbe arrivare al 100 %. Questo limite non riguarda il modo in cui si formano le famiglie di bisogni.',
  weak: 'Dove la promessa finisce',
  weakText: 'Un sistema serio dice anche che cosa non sa fare.',
  weaknesses: [
    'Riservato non vuol dire impossibile da riconoscere. Chi gestisce la piattaforma vede risposte senza nome, e una situazione molto particolare può far capire di chi si parla.',
    'Se una risposta non cambia mai e la chiediamo tante volte, ogni pubblicazione aggiunge un poco di quello che si può indovinare.',
    'Se «più del 90 %» di un reparto dice la stessa cosa, si capisce molto di chiunque ci lavora. È la statistica: per questo i temi delicati non si dividono.',
    'Il dado protegge che cosa hai risposto. Se hai risposto è protetto in altro modo: nessun contatore e cifre a fasce. Chi conosce 9 persone su 10 può provare a indovinare la decima.',
    'Se tra due rilevazioni le stesse persone danno le stesse risposte, le cifre restano identiche: si vede che niente è cambiato.',
    'Il dado vale finché la sua chiave è segreta. Se uscisse, resterebbe la regola delle 10 persone.',
    'Chi ti conosce bene può riconoscere un’espressione tua anche se l’hanno usata in cinque.',
    'Le cifre già pubblicate non si cambiano: una cancellazione vale per i risultati futuri.',
    'Un link aperto non può impedire che una persona risponda due volte: per questo conta solo nei gruppi di imprese.',
    'Se perdi la chiave personale nessuno può ridartela, e chi la trova può vedere le tue risposte.',
  ],
  law: 'Gli aspetti di legge di questa pagina sono da verificare con il consulente.',
}

export type PromiseTexts = typeof promiseIt
