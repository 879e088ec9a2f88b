import type { EpisodeBank } from './episode-bank.ts'

/** Saturdays and Sundays taken by new opening hours: the people of the house are never together. */
export const weekend: EpisodeBank = {
  it: {
    tell: [
      'Da {settembre|quando hanno cambiato gli orari} si apre anche la domenica. In casa non pranziamo più insieme da {sei|otto} settimane.',
      'Il sabato {mia figlia ha le partite|mio figlio gioca}. Non ne ho vista una quest’anno.',
      'Io riposo il {martedì|mercoledì}. Mio marito la domenica. Ci lasciamo i biglietti sul tavolo.',
      'Domenica era il compleanno di {mia madre|mia nipote}. Ho mandato una foto della torta che non ho assaggiato.',
      'Nel fine settimana non si trova nessuno che stia con i bambini, e se si trova vuole il doppio.',
      'Prima ne facevo una su quattro, adesso {tre|due} su quattro. Nessuno ce l’ha chiesto, c’era scritto sul foglio.',
      'Il giorno libero in mezzo alla settimana è vuoto: gli altri sono tutti a scuola o al lavoro.',
      'Ho smesso con {il coro|la squadra|il gruppo}, si trovano il sabato pomeriggio. Dopo {quindici|dieci} anni.',
      'Sabato e domenica fino alle otto di sera, e il lunedì mattina tutti a chiedermi se ho passato un bel weekend.',
      'siamo una famiglia di passaggio: uno entra e l’altro esce, soprattutto la domenica',
      'A messa non riesco più ad andare. Non è per il prete, è che era il nostro momento.',
      'I miei genitori li vedevo la domenica. Adesso passo il mercoledì e loro si stupiscono che non ci siano i nipoti.',
      'Con {mia moglie|il mio compagno} l’ultima domenica insieme è stata ad agosto.',
    ],
    tail: [
      'Per vendere due cose in più.',
      'I soldi in più non pagano quello.',
      'Non dico mai, dico non sempre le stesse persone.',
      'I figli crescono e io non ci sono.',
      'Chi è in ufficio il problema non lo ha.',
      'Prima non era così.',
    ],
    better: [
      'Una domenica sì e una no, e la so per tutto il trimestre.',
      'La domenica tocca a chi la vuole fare, e c’è chi la vuole.',
      'Il mio riposo cade insieme a quello di chi vive con me, almeno due volte al mese.',
      'Si apre la mattina e alle due siamo tutti a casa.',
      'Posso scambiare con un’altra del negozio accanto, il lavoro è lo stesso.',
    ],
    sentence: [
      'Lavoro quasi tutti i sabati e le domeniche e a casa non siamo mai insieme.',
      'Con le nuove aperture ho perso la domenica con la mia famiglia.',
      'Il mio giorno libero non coincide mai con quello degli altri.',
    ],
  },
  en: {
    tell: [
      'Since {September|they changed the hours} we open also on Sunday. We have not eaten together for {six|eight} weeks.',
      'I rest on Tuesday, my husband on Sunday. We leave notes on the table.',
      'On Saturday my son plays. I have not seen one match this year.',
    ],
    tail: ['The children grow and I am not there.', 'Before it was not like this.'],
    better: ['One Sunday yes and one no, and I know it three months before.', 'Sunday is for those who want it, and some do.'],
    sentence: ['I work almost every weekend and at home we are never together.'],
  },
  ro: {
    tell: [
      'De când au schimbat orarul lucrăm și duminica. Nu am mai mâncat împreună de {șase|opt} săptămâni.',
      'Eu sunt {liberă/liber} marți, ceilalți duminica. Ne lăsăm bilete pe masă.',
      'Sâmbăta joacă băiatul. Anul ăsta n-am văzut niciun meci.',
    ],
    tail: ['Copiii cresc și eu nu sunt acolo.', 'Înainte nu era așa.'],
    better: ['O duminică da și una nu, și știu cu trei luni înainte.'],
    sentence: ['Lucrez aproape în fiecare weekend și acasă nu suntem niciodată împreună.'],
  },
  ar: {
    tell: [
      'منذ أن غيّروا الأوقات صرنا نعمل الأحد أيضاً. لم نأكل معاً منذ {ستة|ثمانية} أسابيع.',
      'أرتاح يوم الثلاثاء وزوجي يوم الأحد، ونترك الأوراق على الطاولة.',
      'يوم السبت يلعب ابني ولم أرَ مباراة واحدة هذه السنة.',
    ],
    tail: ['الأولاد يكبرون وأنا لست معهم.'],
    better: ['أحد نعم وأحد لا، وأعرف ذلك قبل ثلاثة أشهر.'],
    sentence: ['أعمل كل نهاية أسبوع تقريباً ولا نجتمع في البيت أبداً.'],
  },
}
