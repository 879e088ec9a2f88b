import type { EpisodeBank } from './episode-bank.ts'

/** The telephone rings in the middle of the morning, and the post cannot be left. */
export const suddenCall: EpisodeBank = {
  it: {
    tell: [
      'Mi hanno chiamato alle {11|dieci e mezza}: {il piccolo|la bambina} scotta, venga subito. Ero {alla pressa|alla cassa|con un’ospite in bagno} e non potevo mollare.',
      'Il telefono vibra in tasca e io non posso nemmeno guardarlo. {Tre|Cinque} chiamate perse, era la maestra.',
      'Se lascio la linea si fermano tutti. Ho dovuto aspettare {quaranta minuti|quasi un’ora} che arrivasse un altro al mio posto, e lei intanto vomitava.',
      'Giovedì è successo di nuovo: chiamata improvvisa, febbre, nessuno dei due poteva uscire. Abbiamo mandato {mia sorella|una vicina} che la bimba quasi non conosce.',
      'Non si può mai sapere. Un giorno va tutto bene e un giorno alle {9.30|11.40} ti dicono che è caduto in cortile.',
      'Siamo in due sul piano con {venti|diciotto} persone da seguire. Quando ti chiamano da scuola, che fai, le lasci lì?',
      'Ho detto «arrivo» e poi sono {arrivata/arrivato} dopo due ore. Quella faccia non me la scordo.',
      'Il mio responsabile {ha sbuffato|ha alzato gli occhi}, ma il problema vero è che dietro di me non c’è proprio nessuno.',
      'guido il mezzo, non è che posso girare e tornare indietro perche il bimbo ha mal di pancia',
      'Quando suona quel numero mi si gela il sangue, perché so che non potrò muovermi fino {alle due|a fine turno}.',
      'Otite, la terza quest’inverno. Sempre di mattina, sempre quando sono da {sola/solo} in negozio. Ho messo il cartello «torno subito» e ho chiuso.',
      'Mi hanno avvisato quando ormai era passata un’ora, perché il cellulare in reparto non si tiene.',
      'L’altro genitore lavora a {Milano|un’ora di strada}. Io sono a dieci minuti, eppure è come se fossi in Cina: dal forno non mi stacco.',
      'È capitato {due|tre} volte in un mese. Corro, recupero, mi scuso con tutti.',
    ],
    tail: [
      'Da {sola/solo} non ce la faccio.',
      'E se fosse stata una cosa grave?',
      'Mi sono {sentita/sentito} un pessimo genitore.',
      'I colleghi si fanno in quattro, ma non possono sempre.',
      'Poi magari non era niente, ma vallo a sapere.',
      'Per fortuna stavolta è andata bene.',
    ],
    better: [
      'C’è qualcuno di fiducia a dieci minuti che può andare subito, e io lo raggiungo quando mi danno il cambio.',
      'Uno jolly copre la postazione per un’ora. Esco, sistemo, torno.',
      'Il caposquadra ha già in tasca il nome di chi mi sostituisce, senza fare scene.',
      'La chiamata arriva a una persona che può avvisarmi davvero, non al telefono nell’armadietto.',
      'mia mamma abita vicino, nel sogno. Una che la bimba conosce.',
      'Ci teniamo i figli a vicenda tra genitori della stessa classe, con un giro già deciso.',
    ],
    sentence: [
      'Se mi chiamano all’improvviso per mio figlio, non posso lasciare il posto.',
      'Mi serve qualcuno che possa andare subito quando la scuola chiama e io sono in linea.',
      'Un imprevisto al mattino e nessuno che mi sostituisca per un’ora.',
    ],
  },
  en: {
    tell: [
      'They called me at {eleven|half past ten}: the child has a fever, come now. I was on the machine and could not leave.',
      'My phone is in the locker. I saw {three|four} missed calls from the teacher at the break.',
      'If I leave, the line stops. I waited almost an hour for somebody to take my place.',
    ],
    tail: ['And if it was something serious?', 'I felt a bad parent.'],
    better: ['Somebody I trust goes at once and I follow when they replace me.', 'One person can cover my post for an hour.'],
    sentence: ['When they call me suddenly for my child, I cannot leave my post.'],
  },
  ro: {
    tell: [
      'M-au sunat la {unsprezece|zece și jumătate}: copilul are febră, veniți acum. Eram la mașină și nu puteam pleca.',
      'Telefonul stă în dulap. La pauză am văzut {trei|patru} apeluri pierdute de la învățătoare.',
      'Dacă plec eu, se oprește linia. Am așteptat aproape o oră să vină altcineva.',
    ],
    tail: ['Și dacă era ceva grav?', 'M-am simțit un părinte rău.'],
    better: ['Cineva de încredere merge imediat și eu vin când mă schimbă.', 'Un coleg îmi ține locul o oră.'],
    sentence: ['Când mă sună pe neașteptate pentru copil, nu pot lăsa locul de muncă.'],
  },
  ar: {
    tell: [
      'اتصلوا بي في {الحادية عشرة|العاشرة والنصف}: ابنك عنده حرارة، تعال الآن. كنت على الآلة ولم أستطع المغادرة.',
      'هاتفي في الخزانة. في الاستراحة وجدت {ثلاث|أربع} مكالمات من المعلمة.',
      'إذا ذهبت يتوقف الخط كله. انتظرت ساعة حتى جاء من يأخذ مكاني.',
    ],
    tail: ['ماذا لو كان الأمر خطيراً؟', 'شعرت أنني لست أباً جيداً.'],
    better: ['شخص أثق به يذهب فوراً وألحق به عندما يأتي من يحل محلي.', 'زميل يغطي مكاني ساعة واحدة.'],
    sentence: ['عندما يتصلون بي فجأة من أجل ابني لا أستطيع ترك مكاني.'],
  },
}
