/** The attack that everybody can try, on a firm that does not exist. */
export const attackIt = {
  title: 'Bastano due filtri',
  lead: 'Un’impresa inventata di {invited} persone; hanno risposto in {answered}. Scegli una persona e una domanda: prima il disegno più comune dei cruscotti aziendali, poi il nostro. I conti li fa lo stesso codice che costruisce le relazioni vere.',
  invented: 'Persone e risposte inventate: dietro non c’è nessuno.',
  person: 'Chi vuoi scoprire?',
  question: 'A quale domanda?',
  delicate: 'delicata',
  usual: {
    title: 'Il disegno solito',
    text: 'Filtri liberi, cifre esatte, niente sotto le 5 risposte. Chi guarda conosce i colleghi: reparto, età, da quanto sono qui.',
    first: 'Primo filtro',
    second: 'Secondo filtro',
    count: '{answered} risposte, {yes} sì',
    minus: 'La differenza è una persona sola: {name}.',
    yes: '{name} ha risposto sì.',
    no: '{name} ha risposto no.',
    silent: '{name} non ha risposto.',
    never: 'Nessuno dei due gruppi è sotto le 5 risposte: per quel disegno va tutto bene.',
    notFound:
      'Con due filtri {name} non si isola. Prova con un’altra persona: con più di due filtri ci si riesce con ancora più colleghi.',
  },
  ours: {
    title: 'Ascolto',
    text: 'Niente filtri: una pubblicazione sola, decisa prima. È tutto quello che c’è da leggere su questa domanda:',
    group: 'Gruppo',
    answers: 'Risposte',
    value: 'Hanno risposto sì',
    here: 'qui c’è {name}',
    hidden: 'non pubblicato: è una domanda delicata',
    isolable:
      'Con qualunque somma o sottrazione il gruppo più piccolo che si può isolare è di {people} persone. Di {name} non si sa niente più che degli altri.',
    odds: 'E chi sapesse già le risposte di tutti gli altri? Partendo da 50 e 50, dopo aver letto la pubblicazione direbbe «sì» al {after} %. Con questa domanda non può mai superare il {atMost} %: una certezza non c’è.',
    share: 'circa {percent} %',
    below: 'meno del {percent} %',
    above: 'più del {percent} %',
    margin: '± {margin} punti',
  },
  score: {
    title: 'Su tutte le persone che hanno risposto',
    text: 'Quante di loro si scoprono con due filtri, su {answered}:',
    usual: 'disegno solito, minimo 5',
    ours: 'Ascolto',
  },
  why: 'Perché funziona così',
  whyText:
    'Una soglia protegge un gruppo alla volta. Ma due gruppi abbastanza grandi, messi uno accanto all’altro, ne fanno uno di una persona sola. Per questo da noi i gruppi si decidono prima, un controllo esatto guarda tutte le differenze, e ogni conteggio ha il suo piccolo «dado» segreto. Il dado di questa impresa inventata non è segreto: così la prova dà sempre le stesse cifre.',
  limits:
    'Una percentuale di gruppo dice comunque qualcosa di chi è nel gruppo. Questo e gli altri limiti sono scritti in chiaro.',
  promise: 'Che cosa promettiamo, e dove finisce',
}
export type AttackTexts = typeof attackIt
