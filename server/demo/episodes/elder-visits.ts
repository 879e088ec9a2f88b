import type { EpisodeBank } from './episode-bank.ts'

/** An old parent to take to appointments, twice a week, in the middle of the morning. */
export const elderVisits: EpisodeBank = {
  it: {
    tell: [
      'Due volte a settimana {mia madre|mio padre} ha l’appuntamento alle {10|dieci e mezza}. In macchina senza di me non ci sale. Ogni volta sono {tre ore|quasi quattro ore} che mancano.',
      'Martedì {papà|mamma} aveva la visita alle 9.40, ci hanno chiamati alle 11. Io dovevo essere al banco alle 11.',
      'Porto {mio suocero|mia suocera} il martedì e il giovedì. Il tempo di andare, aspettare, tornare e mettere insieme qualcosa da mangiare: la mattina è andata.',
      'Ho finito i giorni a {marzo|maggio}. Il resto sono permessi non pagati, e lei ha ancora venti sedute da fare.',
      'Mio fratello abita lontano, quindi tocca a me. {Giovedì scorso|L’altro ieri} ho lasciato a metà una consegna per portarlo in su al controllo.',
      'Lei ha {82|79|86} anni e vuole solo me. Non è che posso mandarci uno qualunque.',
      'Gli orari li decidono loro, arrivano per lettera. Sempre in mattinata, sempre feriali.',
      'Ho accompagnato {papà|mia zia}, ho aspettato in corridoio rispondendo alle mail dal telefono, poi sono {tornata/tornato} e ho recuperato fino alle otto di sera.',
      'Serve qualcuno che guidi e che poi stia lì a sentire che cosa dicono, perché {lui|lei} non si ricorda niente.',
      'Ogni {lunedì e venerdì|martedì e giovedì} la stessa storia: esco di corsa, carico la carrozzina, torno {sudata/sudato} e mi guardano l’orologio.',
      'mia mamma deve andare su in città 2 volte la settimana e il pulmino non ce, la porto io e perdo mezza giornata',
      'Quando {il babbo|la nonna} ha le analisi devo esserci alle sette e mezza, e comincio alle otto.',
      'Mi chiedono di dire prima quando manco. Lo so prima, una settimana prima, però nessuno mi copre lo stesso.',
      'A {ottobre|gennaio} è caduta, da allora la terapia. Metà mattina due volte a settimana. Finché dura.',
    ],
    tail: [
      'Le ore le recupero, ma la sera non ci sono per nessuno.',
      'In cinque minuti parlano loro, in tre ore aspetto io.',
      'Non la posso lasciare in mano a estranei.',
      'Al lavoro capiscono, fino a un certo punto.',
      'E intanto i figli si arrangiano.',
      'Ogni volta mi sembra di rubare.',
      'Non so fino a quando reggo.',
    ],
    better: [
      'Passa una persona che lei ha già visto, la porta, ascolta, mi scrive che cosa hanno detto. Io vado solo quando conta.',
      'Entro alle undici il martedì e il giovedì senza doverlo richiedere ogni volta.',
      'Siamo in quattro qui con un genitore da portare nello stesso posto: uno per volta, a giro.',
      'L’appuntamento è alle {otto|18}, prima o dopo il lavoro.',
      'Qualcuno la accompagna e poi la riporta su in casa, non al portone.',
      'posso fare le mie ore in un altro momento, anche il sabato',
    ],
    sentence: [
      'Due mattine a settimana accompagno mia madre e non ho chi lo faccia al posto mio.',
      'Mi serve una persona fidata che porti mio padre agli appuntamenti del mattino.',
      'Accompagno un genitore anziano in orario di lavoro, due volte a settimana.',
    ],
  },
  en: {
    tell: [
      'Twice a week I take my {father|mother} to an appointment at ten. It takes the whole morning and I make up the hours in the evening.',
      'My mother is {81|84} and goes only with me. They give us the time by letter, always in the middle of my day.',
      'On Thursday we waited two hours in the corridor. I had to be at work at eleven.',
    ],
    tail: ['I do not know how long I can go on.', 'Nobody covers for me even if I say it a week before.'],
    better: [
      'A person she already knows drives her and tells me what they said.',
      'I start at eleven on those two days without asking every time.',
    ],
    sentence: ['Two mornings a week I take my mother to appointments and nobody can do it for me.'],
  },
  ro: {
    tell: [
      'De două ori pe săptămână o duc pe {mama|soacra} la control la ora zece. Pierd toată dimineața.',
      'Tata are {80|83} de ani și merge numai cu mine. Orele le pun ei, mereu dimineața.',
      'Joi am așteptat două ore pe hol, iar la unsprezece trebuia să fiu la lucru.',
    ],
    tail: ['Recuperez seara și nu mai văd pe nimeni.', 'Nu știu cât mai rezist.'],
    better: ['O persoană pe care o știe o duce și îmi spune ce au zis.', 'În cele două zile încep la unsprezece.'],
    sentence: ['Două dimineți pe săptămână o duc pe mama și nu are cine să meargă în locul meu.'],
  },
  ar: {
    tell: [
      'مرتين في الأسبوع آخذ {أمي|أبي} إلى موعد في العاشرة صباحاً، ويضيع الصباح كله.',
      'والدتي كبيرة في السن ولا تذهب إلا معي، والمواعيد دائماً في وقت عملي.',
      'يوم الخميس انتظرنا ساعتين في الممر وكان عليّ أن أعود في الحادية عشرة.',
    ],
    tail: ['أعوّض الساعات في المساء ولا أرى أحداً.', 'لا أعرف إلى متى أستطيع.'],
    better: ['شخص تعرفه أمي يوصلها ويخبرني بما قالوا.', 'أبدأ في الحادية عشرة في هذين اليومين.'],
    sentence: ['مرتين في الأسبوع أرافق أمي في الصباح ولا أحد يستطيع ذلك بدلاً مني.'],
  },
}
