import type { EpisodeBank } from './episode-bank.ts'

/** Hours known late, and a child at the gate between four and seven in the afternoon. */
export const pickup: EpisodeBank = {
  it: {
    tell: [
      'Alle {16|16.15|quattro} {mia figlia|il bambino|il piccolo} è fuori dal cancello e io {giovedì|mercoledì|l’altro giorno} ero ancora in reparto, perché il turno me l’hanno cambiato {la sera prima|due giorni prima}.',
      'Ho saputo {venerdì|domenica sera} che {lunedì|il giorno dopo} facevo il pomeriggio. Ho passato la serata al telefono per trovare qualcuno che stesse davanti alla scuola alle {quattro|16}.',
      'Il foglio degli orari esce {tardi|all’ultimo|quando capita}. Io ho un’uscita alle {16.20|16.30} che invece è sempre quella.',
      'Mi arriva il messaggio con l’orario nuovo e comincio a fare i giri di chiamate. {L’ultima volta|Martedì} {mio figlio è rimasto|la bimba è rimasta} con la bidella fino alle {17|cinque meno dieci}.',
      'Due settimane fa mi hanno spostato al secondo turno con tre giorni di preavviso. Chi li va a prendere? {Mia suocera non guida più|I nonni stanno via|Mio marito rientra alle sette}.',
      'Non è il lavorare fino a tardi, è non saperlo. Se lo so un mese prima mi organizzo, se me lo dicono il {giovedì|venerdì} no.',
      'Ero {convinta/convinto} di staccare alle 15, invece {mi tocca|è toccato a me} chiudere. {La maestra|Una mamma} mi ha aspettato in cortile con {il grande|la grande} per {mezz’ora|quaranta minuti}.',
      'Ogni settimana un puzzle: io, l’altro genitore, i turni di tutti e due che cambiano e l’uscita delle quattro che non cambia mai.',
      'il mese scorso 4 volte mi hanno girato il turno e 4 volte ho dovuto chiedere un favore a {quella del piano di sotto|un’altra mamma|mia cognata}. mi vergogno a chiedere sempre',
      'Esco alle 18 quando mi mettono di pomeriggio e {la mia|il mio} esce alle 16. Due ore di buco, e lo scopro {due giorni prima|il mercoledì per il venerdì}.',
      'Mi hanno detto «domani vieni a mezzogiorno» e basta. A mezzogiorno va bene, ma alle quattro {la piccola|il piccolo} chi la prende?',
      'Sono {arrivata/arrivato} di corsa alle {17|16.50}, lui seduto sullo zaino da solo. Il cambio me l’avevano comunicato il giorno prima.',
      'Quando il capoturno fa il giro con il foglio io ho già il mal di pancia: so che dovrò rifare tutti gli accordi del pomeriggio.',
      'Uscita alle 16, orario saputo il {venerdì|sabato} per il {lunedì|martedì}. Sempre così.',
      'Cambio di programma e nessuno davanti al portone. {Ho mandato un vicino|È andata mia sorella, che abita lontano}, ma non posso contarci ogni volta.',
      'Non riesco a promettere a {mio figlio|mia figlia} chi troverà fuori. Me lo chiede ogni mattina e io non so rispondere finché non esce la tabella.',
    ],
    tail: [
      'E {il giorno dopo|la settimana dopo} si ricomincia.',
      'Mi sento sempre in debito con qualcuno.',
      'Non chiedo di lavorare meno.',
      'Alla fine ho litigato anche a casa.',
      'Per gli altri è una sciocchezza, per me no.',
      'Ormai tengo tre numeri pronti, ma a volte non risponde nessuno.',
      'Così non si può programmare niente.',
      'Sono {stanca/stanco} di improvvisare.',
    ],
    better: [
      'Il giovedì so già che cosa faccio nelle due settimane dopo, e alle quattro c’è una persona che mio figlio conosce.',
      'Se mi cambiano l’orario, qualcuno di noi che esce prima prende anche i miei e li tiene fino alle sei.',
      'C’è {un cortile|una stanza} vicino, aperto dalle 16 alle 18.30, con le solite due facce. Io arrivo senza correre.',
      'Posso scambiare il pomeriggio con {un collega|una collega} senza passare per tre firme.',
      'Lo so prima. Basta quello.',
      'I turni di chi ha figli piccoli nella stessa scuola si incastrano, uno prende per tutti.',
      'alle 4 non devo fare telefonate, so chi cè',
    ],
    sentence: [
      'Quando so tardi il mio turno, alle quattro non so chi va a prendere mio figlio.',
      'Mi serve sapere prima l’orario o avere qualcuno di fiducia all’uscita delle 16.',
      'L’uscita da scuola è fissa, i miei turni no: i pomeriggi restano scoperti.',
    ],
  },
  en: {
    tell: [
      'They told me on {Friday|Thursday} that on Monday I do the afternoon. My {son|daughter} comes out at four and I had nobody to send.',
      'My hours come by message, sometimes {one day|two days} before. The gate opens at 4 every day, that never moves.',
      'I was still at my place at five and the teacher was waiting with my little one. I {found out|knew} only the evening before that I had to stay.',
      'Every week I call everybody I know to ask who can be there at four.',
    ],
    tail: ['I feel I always owe somebody.', 'I do not ask to work less.', 'It happens again and again.'],
    better: [
      'I know my hours two weeks before and there is one person my child knows at the gate.',
      'A colleague who finishes early takes mine too.',
    ],
    sentence: ['When my hours change late, I do not know who collects my child at four.'],
  },
  ro: {
    tell: [
      'Mi-au spus {vineri|joi} că luni intru după-masă. Copilul iese la patru și nu aveam pe cine să trimit.',
      'Programul îl aflu cu {o zi|două zile} înainte. Ieșirea copilului e mereu la 16, nu se schimbă.',
      'Am ajuns la cinci fără zece, {fetița|băiatul} stătea singur pe ghiozdan. Seara de dinainte mi-au schimbat tura.',
      'În fiecare săptămână sun pe toată lumea să văd cine poate fi la poartă.',
    ],
    tail: ['Mi-e rușine să cer mereu.', 'Și săptămâna viitoare la fel.', 'Nu cer să lucrez mai puțin.'],
    better: [
      'Știu programul cu două săptămâni înainte și e cineva cunoscut la poartă la ora patru.',
      'O colegă care iese mai devreme îl ia și pe al meu.',
    ],
    sentence: ['Când aflu târziu programul, nu știu cine ia copilul la ora patru.'],
  },
  ar: {
    tell: [
      'أخبروني يوم {الجمعة|الخميس} أنني سأعمل بعد الظهر يوم الاثنين. ابني يخرج في الرابعة ولم أجد أحداً يأخذه.',
      'أعرف دوامي قبل {يوم|يومين} فقط، وموعد خروج {ابنتي|ابني} ثابت في الرابعة كل يوم.',
      'وصلت متأخراً والصغير جالس وحده عند الباب، لأنهم غيّروا ساعاتي مساء اليوم السابق.',
    ],
    tail: ['أشعر أنني أطلب معروفاً كل مرة.', 'وهذا يتكرر كل أسبوع.'],
    better: ['أعرف ساعاتي قبل أسبوعين، وهناك شخص يعرفه ابني ينتظره عند الباب.', 'زميلة تنتهي قبلي تأخذ ابني أيضاً.'],
    sentence: ['حين أعرف دوامي متأخراً لا أدري من يأخذ ابني في الرابعة.'],
  },
}
