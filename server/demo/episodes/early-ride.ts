import type { EpisodeBank } from './episode-bank.ts'

/** Nothing runs at half past five, and the first shift starts at six. */
export const earlyRide: EpisodeBank = {
  it: {
    tell: [
      'Attacco alle sei e la prima corsa passa alle {6.10|6.25}. Per arrivare faccio {undici|nove|quattordici} chilometri in bici al buio.',
      'Alle {5.30|cinque e mezza} non c’è niente che passa. Mi faccio portare da mio marito che poi torna a letto: ogni giorno così.',
      'Ho comprato una macchina vecchia solo per arrivare prima delle sei. {Metà|Un terzo} di quello che prendo se ne va lì.',
      'La corriera da {noi|lassù} parte quando io ho già timbrato. D’inverno sulla provinciale senza luci ho paura.',
      'Quando faccio il primo sono {a piedi|in motorino} sotto l’acqua. Mezz’ora ad andare, e poi otto ore in piedi.',
      'Il collega che mi dava uno strappo ha cambiato turno. Adesso per il mattino non so come salire.',
      'Dormo {dai miei|da un’amica} quando faccio il mattino, perché da casa mia a quell’ora non si parte.',
      'La macchina serve anche a {mia moglie|mio figlio}. Alle cinque la prendo io e loro restano fermi tutto il giorno.',
      'L’orario delle corse è pensato per gli studenti. Chi entra alle sei non esiste.',
      'Ieri {ero|sono rimasta/rimasto} alla fermata per niente, hanno tolto la corsa delle 5.20 e nessuno lo aveva scritto.',
      'primo turno = sveglia alle 3.50 perche devo fare il giro lungo, altrimenti non arrivo',
      'Mi hanno offerto il posto fisso al mattino, ho detto no perché non ho come arrivare a quell’ora.',
      'In {quattro|cinque} facciamo la stessa strada alle cinque e un quarto, ognuno da solo nella sua macchina. Io quando si rompe resto a casa.',
      'Arrivo {quaranta minuti|un’ora} prima perché l’unico modo è salire con chi pulisce gli uffici.',
    ],
    tail: [
      'Con la nebbia è peggio.',
      'Sono già {stanca/stanco} quando comincio.',
      'La benzina non me la rende nessuno.',
      'Se arrivo tardi tre volte mi richiamano.',
      'Chi ha due auto non capisce.',
      'Da quando hanno tagliato la prima corsa è così per tanti.',
      'Al ritorno invece va bene, il problema è solo la mattina.',
    ],
    better: [
      'Alle cinque e venti passa qualcuno che fa la stessa strada e salgo, anche pagando la mia parte.',
      'Il turno comincia alle sei e mezza, quando qualcosa passa.',
      'Un pulmino gira per le frazioni prima delle sei e torna alle due e mezza.',
      'So la sera prima con chi vado. Tutto qui.',
      'Ci mettiamo d’accordo tra ditte della zona, gli orari sono gli stessi.',
      'la prima corsa parte 40 minuti prima',
    ],
    sentence: [
      'Al primo turno non c’è modo di arrivare: alle cinque e mezza non passa niente.',
      'Mi serve un passaggio condiviso prima delle sei, nei giorni feriali.',
      'Per entrare alle sei faccio un viaggio lungo e al buio perché a quell’ora manca tutto.',
    ],
  },
  en: {
    tell: [
      'I start at six and the first ride passes at {6.10|6.20}. I cycle {ten|twelve} kilometres in the dark.',
      'At half past five nothing runs here. My brother drives me and then goes back to bed.',
      'They took away the early run and nobody told us. I waited for nothing in the rain.',
    ],
    tail: ['I am tired before I begin.', 'In winter I am afraid on that road.'],
    better: [
      'Somebody who drives the same road picks me up at twenty past five and I pay my part.',
      'The shift starts when something runs.',
    ],
    sentence: ['For the six o’clock start I have no way to get there: nothing runs so early.'],
  },
  ro: {
    tell: [
      'Intru la șase și prima cursă trece la {6.10|6.20}. Merg cu bicicleta {zece|doisprezece} kilometri pe întuneric.',
      'La cinci și jumătate nu trece nimic. Mă duce soțul și apoi se culcă la loc.',
      'Au scos cursa de dimineață fără să spună. Am stat în ploaie degeaba.',
      'Suntem patru care facem același drum la cinci, fiecare singur în mașină.',
    ],
    tail: ['Sunt {obosită/obosit} înainte să încep.', 'Iarna mi-e frică pe drumul acela.'],
    better: ['Cineva care face același drum mă ia la cinci și douăzeci și plătesc partea mea.', 'Tura începe când trece ceva.'],
    sentence: ['Pentru tura de la șase nu am cu ce să ajung: la ora aceea nu trece nimic.'],
  },
  ar: {
    tell: [
      'أبدأ في السادسة وأول رحلة تمر في {السادسة والربع|السادسة وعشر دقائق}. أركب الدراجة في الظلام.',
      'في الخامسة والنصف لا يمر شيء. يوصلني أخي ثم يعود إلى النوم.',
      'ألغوا الرحلة الأولى ولم يخبرنا أحد، وانتظرت تحت المطر دون فائدة.',
    ],
    tail: ['أكون متعباً قبل أن أبدأ.', 'في الشتاء أخاف من تلك الطريق.'],
    better: ['شخص يسلك الطريق نفسها يأخذني في الخامسة والثلث وأدفع نصيبي.', 'يبدأ العمل عندما تكون هناك وسيلة.'],
    sentence: ['لا أجد وسيلة للوصول إلى عملي في السادسة صباحاً، لا شيء يمر في ذلك الوقت.'],
  },
}
