import type { EpisodeBank } from './episode-bank.ts'

/** The long weeks in which school is closed and work is not. */
export const summer: EpisodeBank = {
  it: {
    tell: [
      'Dal {10|8|12} giugno a metà settembre sono {tredici|quattordici} settimane. Io ne ho quattro, e l’altro genitore pure. Le altre?',
      'Ogni anno {a marzo|ad aprile} comincio a fare la tabella dell’estate con le caselle bianche, e ogni anno restano bianche.',
      'A luglio li ho lasciati {dai miei a trecento chilometri|giù dai nonni}. Sono stati via {cinque|sei} settimane e la piccola piangeva al telefono.',
      'L’anno scorso ho speso {mille e due|novecento} euro tra giugno e luglio per farli stare da qualche parte fino alle quattro. E alle quattro io sono al lavoro.',
      'Il grande ha {undici|dodici} anni, l’ho lasciato a casa con il telefono e il fratello. Tutto il giorno. Non ero {tranquilla/tranquillo}.',
      'Ad agosto chiude tutto tranne noi. È il mese in cui qui c’è più da fare.',
      'Li porto con me qualche mattina, stanno nel retro con il tablet. Il titolare fa finta di niente, ma non è vita.',
      'Quando finisce la scuola comincia l’incubo: ogni lunedì un posto diverso, un orario diverso, uno zaino diverso.',
      'Le ferie le facciamo a turno, {due settimane io e due lui|due io e due lei}, così insieme non ci vediamo mai.',
      'finita la scuola e già non so a chi lasciarli, e mancano ancora le vacanze di tutti',
      'Mi sono {messa/messo} in aspettativa per {tre|quattro} settimane senza paga perché non c’era altro.',
      'Due figli di età diverse vuol dire due posti diversi, uno a nord e uno a sud, e si entra alle nove. Io timbro alle otto.',
      'Anche i ponti, e la settimana prima di settembre: gli altri sono in spiaggia e io con i conti in mano.',
      'Dicono «c’è l’estate per stare insieme». Insieme a chi, se lavoriamo.',
    ],
    tail: [
      'E costa più di quello che guadagno.',
      'I nonni sono anziani, col caldo non si può.',
      'Ogni anno la stessa angoscia.',
      'Sono ancora piccoli per stare soli.',
      'Non è un imprevisto, si sa da sempre.',
      'Alla fine rinuncio io.',
    ],
    better: [
      'Da metà giugno c’è un prato, due adulti che conosco e i figli di tutti quelli della zona, dalle otto alle cinque.',
      'A luglio faccio le mie ore in meno giorni e gli altri due sto con loro.',
      'Ci dividiamo le settimane tra famiglie: una tocca a me, cinque agli altri.',
      'Un posto solo per il grande e la piccola, vicino al lavoro, che apre alle sette e mezza.',
      'Lo sappiamo a febbraio chi sta con chi, e si dorme.',
      'costa poco e loro ci vanno volentieri',
    ],
    sentence: [
      'Quando la scuola chiude d’estate non so a chi lasciare i miei figli.',
      'L’estate ha tredici settimane di scuola chiusa e io ne ho quattro libere.',
      'D’estate i ragazzi restano soli in casa mentre lavoro.',
    ],
  },
  en: {
    tell: [
      'School stops for thirteen weeks and I have four. Nobody can explain to me the other nine.',
      'In July my {two|three} children stayed home alone with the phone. I called every hour.',
      'Last summer I sent them to my parents for {five|six} weeks. The small one cried every evening.',
    ],
    tail: ['It costs more than I earn.', 'They are too small to be alone.'],
    better: [
      'A field, two adults I know, and the children of everybody from eight to five.',
      'Families share the weeks: one is mine, five are theirs.',
    ],
    sentence: ['When school closes in summer I do not know who my children can stay with.'],
  },
  ro: {
    tell: [
      'Școala se închide treisprezece săptămâni și eu am patru. Pentru celelalte nu am pe nimeni.',
      'În iulie copiii au stat singuri acasă cu telefonul. Sunam din oră în oră.',
      'I-am trimis la bunici în țară {cinci|șase} săptămâni. Cea mică plângea în fiecare seară.',
    ],
    tail: ['Costă mai mult decât câștig.', 'Sunt prea mici să stea singuri.'],
    better: [
      'Un loc cu iarbă, doi adulți pe care îi cunosc și copiii tuturor, de la opt la cinci.',
      'Împărțim săptămânile între familii.',
    ],
    sentence: ['Vara, când școala e închisă, nu știu cu cine să stea copiii.'],
  },
  ar: {
    tell: [
      'المدرسة تغلق ثلاثة عشر أسبوعاً وعندي أربعة فقط. لا أحد عندي لبقية الأسابيع.',
      'في تموز بقي أولادي وحدهم في البيت مع الهاتف، وكنت أتصل كل ساعة.',
      'أرسلتهم إلى جدتهم {خمسة|ستة} أسابيع، وكانت الصغيرة تبكي كل مساء.',
    ],
    tail: ['يكلف أكثر مما أكسب.', 'ما زالوا صغاراً على البقاء وحدهم.'],
    better: ['مكان واحد فيه شخصان أعرفهما وأولاد الجميع من الثامنة إلى الخامسة.', 'نتقاسم الأسابيع بين العائلات.'],
    sentence: ['عندما تغلق المدرسة في الصيف لا أعرف مع من أترك أولادي.'],
  },
}
