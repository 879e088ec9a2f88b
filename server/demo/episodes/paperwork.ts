import type { EpisodeBank } from './episode-bank.ts'

/** Offices that open only while one works, and papers in a language that is not one's own. */
export const paperwork: EpisodeBank = {
  it: {
    tell: [
      'Per rinnovare {il permesso|il documento} ho perso {due|tre} mattine. Aprono alle nove e chiudono a mezzogiorno, io sono dentro dalle otto alle cinque.',
      'Mi hanno rimandato {indietro|a casa} perché mancava un foglio. Il foglio lo danno in un altro ufficio, che apre il {martedì|mercoledì} mattina.',
      'Lo sportello chiude alle 12. Io stacco alle {12.30|13}. Finita lì.',
      'La lettera diceva «entro il 30» ma con parole che non ho capito. L’ho fatta leggere a {mia figlia di undici anni|un ragazzo del palazzo}.',
      'Ho telefonato {sei|otto} volte in pausa, musica e poi cade la linea. Di persona non posso perché è in orario.',
      'Tra banca, catasto e comune mi servono quattro mattine e ne ho zero.',
      'Devo fare le carte per {il contributo dell’affitto|la casa|mia moglie che arriva}, ma bisogna prenotare con il computer e io ho solo il telefono vecchio.',
      'Ho preso ferie per stare in coda. Ferie vere non ne ho più.',
      'Nessuno spiega bene. Uno dice una cosa, l’altro un’altra, e intanto io ho già perso mezza giornata di paga.',
      'Chi aiuta a compilare è pieno fino a {maggio|dopo Natale}, e comunque riceve quando lavoro.',
      'per una firma ho dovuto chiedere mezza giornata. UNA FIRMA',
      'Mi fanno compilare moduli lunghi, non so che cosa scrivere nelle caselle e allo sportello non hanno pazienza.',
      'Ho sbagliato una crocetta e mi hanno tolto {l’assegno|il rimborso} per {tre|due} mesi. Per sistemare bisogna andarci, di mattina.',
      'Abito qui da {nove|dodici} anni e ogni volta che c’è una carta da fare mi sembra il primo giorno.',
    ],
    tail: [
      'Di sabato è tutto chiuso.',
      'Basterebbe un pomeriggio aperto.',
      'A spiegarsi si perde più tempo che a fare.',
      'Ho paura di sbagliare e di perdere tutto.',
      'Non voglio far perdere tempo al capo per queste cose.',
      'E poi te la senti addosso, come se fosse colpa tua.',
    ],
    better: [
      'Una persona che parla anche la mia lingua guarda le carte con me alle sei di sera e mi dice dove andare.',
      'Lo sportello apre fino alle 19 un giorno la settimana.',
      'Vado una volta sola, con tutto pronto.',
      'In ditta passa qualcuno una volta al mese che le carte le sa fare, nella sala grande, dopo il turno.',
      'Chi ci è già passato aiuta chi comincia.',
      'posso uscire due ore e recuperarle senza dire a tutti il perche',
    ],
    sentence: [
      'Gli uffici aprono solo quando lavoro e le carte non le capisco da {sola/solo}.',
      'Mi serve qualcuno che mi spieghi le pratiche, fuori dall’orario di lavoro.',
      'Per una firma perdo mezza giornata: gli sportelli chiudono prima che io esca.',
    ],
  },
  en: {
    tell: [
      'The office opens from nine to twelve and I work from eight to five. I lost {two|three} mornings for one paper.',
      'I received a letter with a date and I did not understand the words. My daughter of {ten|twelve} translated it.',
      'They sent me away because one sheet was missing. The sheet is in another office, open on Tuesday morning.',
      'To renew my permit I must book on a computer. I have only this phone.',
    ],
    tail: ['On Saturday everything is closed.', 'I am afraid to make a mistake and lose everything.'],
    better: [
      'Someone who speaks my language looks at the papers with me after work.',
      'The desk is open until seven one day a week.',
    ],
    sentence: ['Offices are open only while I work and I do not understand the papers alone.'],
  },
  ro: {
    tell: [
      'Ghișeul e deschis de la nouă la douăsprezece și eu lucrez de la opt la cinci. Am pierdut {două|trei} dimineți pentru o hârtie.',
      'Am primit o scrisoare cu un termen și nu am înțeles cuvintele. Mi-a tradus {fata|băiatul} de unsprezece ani.',
      'M-au trimis acasă că lipsea o foaie. Foaia se dă în alt birou, marți dimineața.',
      'Pentru acte trebuie programare pe calculator, iar eu am doar telefonul.',
      'Stau de {opt|zece} ani aici și tot nu știu ce să scriu în formulare.',
    ],
    tail: ['Sâmbăta e totul închis.', 'Mi-e frică să nu greșesc și să pierd tot.'],
    better: [
      'Cineva care vorbește limba mea se uită cu mine pe acte după lucru.',
      'Ghișeul e deschis până la șapte o zi pe săptămână.',
    ],
    sentence: ['Birourile sunt deschise doar când lucrez și nu înțeleg {singură/singur} actele.'],
  },
  ar: {
    tell: [
      'المكتب يفتح من التاسعة إلى الثانية عشرة وأنا أعمل من الثامنة إلى الخامسة. خسرت {صباحين|ثلاثة أيام} من أجل ورقة واحدة.',
      'وصلتني رسالة فيها موعد ولم أفهم الكلمات، ترجمتها لي {ابنتي|جارتي}.',
      'أعادوني لأن ورقة كانت ناقصة، والورقة في مكتب آخر يفتح صباح الثلاثاء.',
      'لتجديد الإقامة يجب الحجز بالحاسوب وأنا عندي هذا الهاتف فقط.',
    ],
    tail: ['يوم السبت كل شيء مغلق.', 'أخاف أن أخطئ وأخسر كل شيء.'],
    better: ['شخص يتكلم لغتي ينظر معي في الأوراق بعد العمل.', 'الشباك يبقى مفتوحاً حتى السابعة يوماً في الأسبوع.'],
    sentence: ['المكاتب تفتح فقط وقت عملي ولا أفهم الأوراق وحدي.'],
  },
}
