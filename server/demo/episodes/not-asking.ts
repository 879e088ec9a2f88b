import type { EpisodeBank } from './episode-bank.ts'

/** An hour would be enough, and it is never asked for. */
export const notAsking: EpisodeBank = {
  it: {
    tell: [
      'Mi bastava un’ora {martedì|ieri}. Non l’ho chiesta. Siamo in {cinque|sei|quattro}, se manca uno si vede subito.',
      'La padrona è una brava persona, è proprio per questo che non riesco a dirle di no o a chiederle qualcosa.',
      'Ho visto la faccia che ha fatto quando l’ha chiesto {un’altra|un altro}, e mi è passata la voglia.',
      'Avevo {il colloquio con le maestre|la recita}, ho detto che ero dal dentista. Mi sono {inventata/inventato} una scusa a quarant’anni.',
      'Ho il contratto che scade a {giugno|dicembre}. Secondo voi vado a chiedere di uscire prima?',
      'Qui si è sempre fatto così: chi chiede è uno che non ha voglia.',
      'Ho provato a parlarne {due|tre} volte. Arrivo davanti alla porta, torno indietro.',
      'Sono {l’unica/l’unico} con {la bimba piccola|una situazione così}. Gli altri sono ragazzi, non voglio pesare su di loro.',
      'Nessuno mi ha mai detto no, perché non ho mai chiesto. Però nessuno mi ha mai detto che si può.',
      'Non so nemmeno a chi si dice. Al capo? A quella dell’ufficio? Al commercialista?',
      'faccio finta di niente e poi la sera piango in macchina',
      'Mi {vergogno|sento piccola/piccolo}. Dovrei spiegare cose di casa mia a uno che poi le racconta al bar.',
      'L’ultima che ha chiesto un cambio è finita a fare tutti i sabati.',
      'In una ditta grande c’è un modulo. Qui c’è solo lo sguardo del titolare.',
    ],
    tail: [
      'E così non cambia mai niente.',
      'Poi ci rimetto io.',
      'Non è cattiveria, è che non se ne parla.',
      'Lavoro bene, ma questo non lo so dire.',
      'Mi tengo tutto dentro.',
      'Anche a casa mi dicono di chiedere, ma non è facile.',
    ],
    better: [
      'C’è una regola scritta uguale per tutti, e chiedere un’ora è come chiedere le chiavi.',
      'Qualcuno fuori dalla ditta con cui parlarne prima, senza che si sappia.',
      'Il titolare lo dice lui per primo: se serve, ditelo.',
      'Ci mettiamo d’accordo tra noi cinque e glielo diciamo insieme.',
      'Un foglio in bacheca: tu metti l’ora, io metto la mia. Senza il perché.',
      'nessuno mi guarda male',
    ],
    sentence: [
      'Mi basterebbe un’ora ogni tanto, ma non ho il coraggio di chiederla.',
      'Siamo in pochi e chiedere un permesso sembra un torto agli altri.',
      'Non so a chi si chiede e ho paura di fare brutta figura.',
    ],
  },
  en: {
    tell: [
      'I needed one hour on {Tuesday|Friday}. I did not ask. We are {five|six}, everybody sees if one is missing.',
      'My contract ends in {June|December}. I will not go and ask to leave early.',
      'Nobody told me no, because I never asked. But nobody told me that I can.',
    ],
    tail: ['I keep it inside.', 'So nothing changes.'],
    better: [
      'One written rule for all, and asking for an hour is like asking for the keys.',
      'Somebody outside the firm to talk to first.',
    ],
    sentence: ['One hour would be enough, but I do not dare to ask for it.'],
  },
  ro: {
    tell: [
      'Îmi trebuia o oră {marți|vineri}. Nu am cerut-o. Suntem {cinci|șase}, se vede imediat cine lipsește.',
      'Contractul se termină în {iunie|decembrie}. Nu mă duc eu să cer să plec mai devreme.',
      'Nimeni nu mi-a zis nu, pentru că nu am întrebat. Dar nici că se poate nu mi-a zis nimeni.',
    ],
    tail: ['Țin totul în mine.', 'Și nu se schimbă nimic.'],
    better: ['O regulă scrisă, la fel pentru toți.', 'Cineva din afară cu care să vorbesc întâi.'],
    sentence: ['Mi-ar ajunge o oră, dar nu îndrăznesc să o cer.'],
  },
  ar: {
    tell: [
      'احتجت ساعة واحدة يوم {الثلاثاء|الجمعة} ولم أطلبها. نحن {خمسة|ستة} فقط والجميع يلاحظ الغياب.',
      'عقدي ينتهي في {حزيران|كانون الأول}، فكيف أطلب الخروج مبكراً؟',
      'لم يقل لي أحد لا، لأنني لم أسأل. ولكن لم يقل لي أحد إن ذلك ممكن.',
    ],
    tail: ['أكتم كل شيء في داخلي.', 'وهكذا لا يتغير شيء.'],
    better: ['قاعدة مكتوبة واحدة للجميع.', 'شخص من خارج الشركة أتكلم معه أولاً.'],
    sentence: ['تكفيني ساعة واحدة لكنني لا أجرؤ على طلبها.'],
  },
}
