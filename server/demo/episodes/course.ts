import type { EpisodeBank } from './episode-bank.ts'

/** Lessons in the evening, and a day of work that ends when it ends. */
export const course: EpisodeBank = {
  it: {
    tell: [
      'Le lezioni cominciano alle {18.30|19}. Alle {18.15|18.40} mi dicono «ancora una cosa» e ho perso la prima ora, di nuovo.',
      'Mi sono {iscritta/iscritto} per prendere {il diploma|la qualifica}. Su otto sere ne ho fatte tre.',
      'La riunione è sempre alle cinque e mezza, finisce quando finisce. {Il martedì e il giovedì|Il lunedì e il mercoledì} io alle sette dovrei essere in aula.',
      'Avevo l’esame {venerdì|sabato mattina}. Giovedì ho fatto tre ore in più in magazzino e sono {arrivata/arrivato} che non capivo le domande.',
      'Studio dalle dieci a mezzanotte, poi la sveglia alle sei. Il libro mi cade in faccia.',
      'Per avere l’attestato bisogna esserci l’ottanta per cento delle volte. Con gli straordinari sono al sessanta.',
      'A quarant’anni sono {tornata/tornato} sui banchi e nessuno qui lo sa. Se rimango fino alle sette salta tutto.',
      'Mi hanno detto {brava/bravo} che impari, però alle sei c’è da finire il carico.',
      'Frequento la sera, con altri che lavorano. Chi ha l’orario fisso ce la fa, io no.',
      'ho pagato 600 euro e sto perdendo tutto perche non esco mai in orario',
      'Il prof registra le lezioni ma a me serve fare domande. E il sabato recupero il sonno.',
      'Quando c’è consegna grossa salto la settimana intera, e poi non riprendo il filo.',
    ],
    tail: [
      'Rischio di dover rifare l’anno.',
      'Eppure quello che imparo servirebbe anche qui.',
      'Ci tengo tanto.',
      'È l’unica cosa che faccio per me.',
      'Non so se continuare.',
    ],
    better: [
      'Due sere la settimana si stacca alle sei, punto, e lo sanno tutti.',
      'Le ore in più le faccio gli altri giorni, lo decidiamo il lunedì.',
      'C’è una stanza tranquilla dove ripassare tra la fine del lavoro e le sette.',
      'Siamo in diversi a studiare la sera, ci si passa gli appunti e il passaggio in macchina.',
      'Le riunioni si fanno di mattina.',
    ],
    sentence: [
      'La sera studio, ma il lavoro finisce tardi e perdo le lezioni.',
      'Due sere a settimana mi serve uscire in orario per andare a lezione.',
    ],
  },
  en: {
    tell: [
      'My class starts at half past six. At six they say «one more thing» and I lose the first hour again.',
      'I study from ten to midnight and I wake up at six.',
      'I paid for the course and I am losing it because I never leave on time.',
    ],
    tail: ['It is the only thing I do for me.'],
    better: ['Two evenings a week I leave at six and everybody knows.'],
    sentence: ['I study in the evening, but work ends late and I miss the lessons.'],
  },
  ro: {
    tell: [
      'Lecția începe la șase și jumătate. La șase îmi spun «încă ceva» și pierd iar prima oră.',
      'Învăț de la zece la miezul nopții și mă trezesc la șase.',
      'Am plătit cursul și îl pierd pentru că nu ies niciodată la timp.',
    ],
    tail: ['E singurul lucru pe care îl fac pentru mine.'],
    better: ['Două seri pe săptămână ies la șase și toți știu.'],
    sentence: ['Seara învăț, dar lucrul se termină târziu și pierd lecțiile.'],
  },
  ar: {
    tell: [
      'الدرس يبدأ في السادسة والنصف، وفي السادسة يقولون «شيء أخير» فأخسر الساعة الأولى.',
      'أدرس من العاشرة إلى منتصف الليل وأستيقظ في السادسة.',
      'دفعت ثمن الدورة وأخسرها لأنني لا أخرج في الموعد.',
    ],
    tail: ['هذا الشيء الوحيد الذي أفعله لنفسي.'],
    better: ['أخرج في السادسة مرتين في الأسبوع والجميع يعرف.'],
    sentence: ['أدرس مساءً لكن العمل ينتهي متأخراً فتفوتني الدروس.'],
  },
}
