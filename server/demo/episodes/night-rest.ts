import type { EpisodeBank } from './episode-bank.ts'

/** Nights at work, and no rest by day. */
export const nightRest: EpisodeBank = {
  it: {
    tell: [
      'Smonto alle sei e alle {otto|nove} comincia il cantiere sotto casa. Dormo {tre|quattro} ore, quando va bene.',
      'Dopo {tre|quattro} notti di fila non so più che giorno è. Ieri ho {messo il sale nel caffè|sbagliato uscita tornando a casa}.',
      'Torno, chiudo le persiane, e i bambini giustamente fanno i bambini. Non chiudo occhio.',
      'Il corpo non si abitua. Ho {54|47|51} anni e ci metto due giorni a riprendermi, e al secondo giorno rientro.',
      'Mi si chiudevano gli occhi {al semaforo|sulla tangenziale}. Mi sono {fermata/fermato} in una piazzola e ho dormito lì mezz’ora.',
      'Notte, smonto, riposo che poi riposo non è perché c’è {la spesa|tutto da fare in casa}, e di nuovo notte.',
      'Sono sempre {nervosa/nervoso}. A casa mi parlano e io sento rumore.',
      'Non ho più appetito, mangio alle quattro del mattino davanti alla macchinetta e a pranzo dormo.',
      'Da quando faccio le notti non vedo nessuno. Quando gli altri escono io provo a dormire, quando esco io dormono loro.',
      'Mi hanno messo notte-pomeriggio-notte nella stessa settimana. Il fisico {va in pezzi|non capisce più niente}.',
      'alle 14 suona il corriere, alle 15 la vicina, alle 16 mi alzo che è inutile',
      'Faccio fatica a stare {sveglia/sveglio} nell’ultima ora, tra le cinque e le sei. E quella è l’ora in cui non si può sbagliare.',
      'In casa siamo in cinque in {sessanta|settanta} metri. Un angolo zitto non esiste.',
      'Prendo le gocce per dormire di giorno e il caffè per stare su la notte.',
    ],
    tail: [
      'Così non può durare.',
      'Il medico dice di riposare, grazie.',
      'E il giorno libero lo passo a letto.',
      'Ho paura di farmi male.',
      'Non è pigrizia.',
      'Ci si scherza su tra noi, ma non fa ridere.',
    ],
    better: [
      'Dopo le notti ho due giorni veri, non uno e mezzo.',
      'C’è un posto zitto e buio dove stendersi un’ora prima di guidare.',
      'Le notti sono tutte insieme e lo so da un mese, poi basta per un po’.',
      'Qualcuno porta fuori i bimbi dalle nove alle dodici e in casa c’è silenzio.',
      'Chi ha passato i cinquanta ne fa meno, chi vuole ne fa di più, deciso tra noi.',
      'dormo. fine',
    ],
    sentence: [
      'Dopo il turno di notte non riesco a riposare di giorno.',
      'Mi servono silenzio e giorni di recupero veri dopo le notti.',
      'Faccio le notti e il sonno non torna: ho paura di sbagliare.',
    ],
  },
  en: {
    tell: [
      'After {three|four} nights I do not know what day it is. At home there is noise and I sleep three hours.',
      'I almost fell asleep driving back. I stopped and slept in the car.',
      'Night, then afternoon, then night again in one week. My body does not understand.',
    ],
    tail: ['I am afraid to get hurt.', 'It cannot last.'],
    better: ['After the nights I have two real days.', 'There is a quiet dark place to lie down before driving home.'],
    sentence: ['After night shifts I cannot rest during the day.'],
  },
  ro: {
    tell: [
      'După {trei|patru} nopți nu mai știu ce zi e. Acasă e zgomot și dorm trei ore.',
      'Era să adorm la volan dimineața. Am tras pe dreapta și am dormit în mașină.',
      'Noapte, după-masă, iar noapte în aceeași săptămână. Nu mai pot.',
    ],
    tail: ['Mi-e frică să nu mă lovesc.', 'Nu poate dura așa.'],
    better: ['După nopți am două zile adevărate.', 'Există un loc liniștit unde să mă întind înainte de drum.'],
    sentence: ['După turele de noapte nu reușesc să mă odihnesc ziua.'],
  },
  ar: {
    tell: [
      'بعد {ثلاث|أربع} ليالٍ لا أعرف أي يوم هو. في البيت ضجيج وأنام ثلاث ساعات فقط.',
      'كدت أنام وأنا أقود في الصباح، فتوقفت ونمت في السيارة.',
      'ليل ثم بعد الظهر ثم ليل في الأسبوع نفسه. جسمي تعب.',
    ],
    tail: ['أخاف أن أؤذي نفسي.', 'لا يمكن أن يستمر هذا.'],
    better: ['بعد الليالي يكون لي يومان حقيقيان.', 'مكان هادئ ومظلم أستلقي فيه قبل القيادة.'],
    sentence: ['بعد العمل ليلاً لا أستطيع أن أرتاح في النهار.'],
  },
}
