import type { EpisodeBank, LanguageBank } from '../../server/demo/episodes/episode-bank.ts'

const italian = (tell: string[], better: string[], sentence: string[], tail: string[] = []): EpisodeBank => ({
  it: { tell, better, sentence, tail } satisfies LanguageBank,
})

/**
 * A second set of words for the same planted needs, written apart from the demo's bank and used for recovery figures only:
 * what is found must not hang on the wording it was tuned on.
 */
export const heldOutEpisodes: Readonly<Record<string, EpisodeBank>> = {
  pickup: italian(
    [
      'Il calendario me lo danno di settimana in settimana. Il portone invece si apre alla stessa ora tutti i santi giorni e qualcuno ci deve stare.',
      'Lunedì dovevo fare mattina, mi hanno scritto domenica a cena che facevo fino alle nove. I gemelli escono a metà pomeriggio.',
      'Ho lasciato la bambina dalla cartolaia di fronte perché non ero {riuscita/riuscito} a trovare nessuno in così poco tempo.',
      'Con mio marito ci mandiamo foto delle due tabelle e cerchiamo chi dei due può andare. Spesso nessuno.',
      'Quando mi spostano all’ultimo il pomeriggio mio figlio resta con chi capita.',
      'Ho un accordo con la nonna di un compagno, ma devo dirglielo il giorno prima e spesso io stessa non lo so.',
      'Prendo i bimbi alle quattro e un quarto se tutto fila. Questa settimana non è filato niente, tre cambi in cinque giorni.',
    ],
    ['So il mese intero, così mi organizzo.', 'Una mamma fidata aspetta anche i miei.', 'Nessun cambio sotto i sette giorni.'],
    ['I cambi di orario arrivano tardi e il pomeriggio mio figlio non ha chi lo aspetta.'],
  ),
  'elder-visits': italian(
    [
      'Faccio l’autista di mio papà: lunedì e giovedì, sempre verso metà mattina, trenta chilometri tra andata e ritorno.',
      'La mamma ha bisogno che qualcuno salga con lei, senta il dottore e ritiri le ricette. Quel qualcuno sono io.',
      'Le date me le danno con dieci giorni di anticipo ma qui non c’è chi prenda il mio posto per una mattina.',
      'Ormai mio zio ha solo me. Controlli, fisioterapia, esami: otto mattine nell’ultimo mese.',
      'Ho chiesto di entrare dopo pranzo due giorni, mi hanno detto vediamo, e intanto consumo ferie.',
      'È lenta, si stanca, non si può farle fretta. E io guardo l’ora perché alle undici ho il cliente.',
    ],
    ['La accompagna un viso conosciuto.', 'Faccio mezza giornata in altri momenti.'],
    ['Accompagno un genitore alle cure di mattina e uso tutte le mie ferie.'],
  ),
  'early-ride': italian(
    [
      'Prima dell’alba dalle mie parti non si muove nulla. Per timbrare alle sei parto alle quattro e venti.',
      'Il motorino è dal meccanico e sono {rimasta/rimasto} a casa due giorni, a quell’ora non hai alternative.',
      'Chiedo a chi passa. A volte mi caricano, a volte no.',
      'La strada per l’area industriale non ha marciapiede e al buio i camion non ti vedono.',
      'Una volta c’era la corriera degli operai. Adesso ognuno per conto suo.',
      'Ho dovuto rinunciare al turno del mattino, che pagano meglio, perché non ho l’auto.',
    ],
    ['Uno strappo sicuro con chi fa la mia strada.', 'Qualcosa che gira alle cinque.'],
    ['Per il primo turno non ho modo di arrivare al lavoro.'],
  ),
  'sudden-call': italian(
    [
      'La segreteria ha telefonato: trentanove di febbre. Avevo le mani nell’impasto e nessuno che finisse il giro.',
      'Siamo contati. Se una corre via le altre non reggono, e lo so anch’io, ma lei era lì che aspettava sul lettino.',
      'Non ho sentito suonare per il rumore. Quando ho letto era passata un’ora e venti.',
      'Il bimbo si è tagliato, doveva andarci un genitore. Io su un’impalcatura, lui in riunione a Torino.',
      'Ogni raffreddore è un terno al lotto: chi si stacca, io o lui? Di solito tocca a me, e di solito non posso.',
      'Ho dovuto implorare una collega in riposo di venire a darmi il cambio.',
    ],
    ['Un sostituto che arriva in dieci minuti.', 'Una vicina di cui mi fido va a prenderlo.'],
    ['Se mio figlio sta male all’improvviso non posso muovermi dal mio posto.'],
  ),
  paperwork: italian(
    [
      'Quattro volte sono {andata/andato} in quell’ufficio e quattro volte mancava qualcosa.',
      'Non capisco le lettere che arrivano, uso il traduttore ma viene fuori un’altra cosa.',
      'Per avere l’appuntamento ho aspettato due mesi, poi era alle dieci di mercoledì e io ero in cantiere.',
      'Ricevono solo su prenotazione e il sito si blocca sempre alla terza pagina.',
      'Una marca da bollo, una copia, un timbro. Un giorno di paga.',
      'Mi hanno fatto firmare un foglio, ancora oggi non so che cosa dice.',
    ],
    ['Qualcuno mi spiega con calma, la sera.', 'Un posto solo dove si fa tutto.'],
    ['Devo fare documenti in orari impossibili e non capisco che cosa vogliono.'],
  ),
  'night-rest': italian(
    [
      'Vado a letto con il sole e mi rigiro. Tre ore, poi il trapano del vicino.',
      'Quando finisco il giro di notti sono uno straccio per tutta la settimana.',
      'Ho preso un marciapiede tornando a casa, mi ero {addormentata/addormentato} un secondo.',
      'Non ho pazienza con nessuno, rispondo male, poi mi dispiace.',
      'Il cuore mi batte forte quando provo a dormire di pomeriggio.',
      'Si lavora mentre tutti dormono e si dovrebbe dormire mentre tutti vivono.',
    ],
    ['Silenzio e tende scure per qualche ora.', 'Meno notti di seguito.'],
    ['Lavoro di notte e di giorno il sonno non arriva.'],
  ),
  summer: italian(
    [
      'Finite le lezioni comincia la ricerca: una settimana qui, una di là, agosto nel vuoto.',
      'Ho due ragazzini e tre mesi senza scuola. Il conto non torna mai.',
      'A luglio stanno in cortile da soli con la vicina che ogni tanto guarda giù.',
      'Per due mesi lo stipendio va tutto lì.',
      'Mia figlia ha detto: perché le vacanze non le fai tu? Non sapevo che cosa rispondere.',
      'I nonni quest’anno non ce la fanno e noi siamo aperti tutta l’estate.',
    ],
    ['I ragazzi insieme, all’aperto, con qualcuno di serio.', 'Un mese diviso tra più famiglie.'],
    ['Nei mesi senza scuola i miei figli non hanno un posto dove stare.'],
  ),
  'not-asking': italian(
    [
      'Prima di chiedere mezza giornata ci penso una settimana e poi lascio stare.',
      'In bottega siamo tre. Se lo dico, lo sanno tutti e tre e anche i clienti.',
      'Ho paura che pensi che non ci tengo.',
      'Sono a termine. Meglio stare zitti.',
      'Quando gli altri si fermano io mi fermo, anche se a casa mi aspettano.',
      'Mi hanno cresciuta così: al lavoro i problemi si lasciano fuori.',
    ],
    ['Chiedere è normale.', 'Posso dirlo senza spiegare tutto.'],
    ['Non oso chiedere un permesso perché siamo pochissimi.'],
  ),
  course: italian(
    [
      'Tre sere alla settimana avrei scuola. Arrivo quando stanno già mettendo via i quaderni.',
      'Vorrei diventare {infermiera/infermiere}. Intanto chiudo il magazzino alle sette e mezza.',
      'L’insegnante mi ha detto che con queste assenze non mi ammette.',
      'Ripasso in pausa, in piedi, tra un pallet e l’altro.',
      'Un’ora di straordinario non detta prima e salta la lezione.',
    ],
    ['Esco puntuale nei giorni di lezione.'],
    ['Frequento lezioni serali e spesso esco troppo tardi.'],
  ),
  weekend: italian(
    [
      'I festivi sono diventati giorni come gli altri, per il negozio. Per casa mia no.',
      'Tutti i pranzi con i parenti li salto, ormai nemmeno mi aspettano.',
      'Mio figlio fa le gare e mi racconta i risultati per telefono.',
      'Il riposo di mercoledì lo passo da {sola/solo} a fare lavatrici.',
      'Siamo in casa insieme la notte e basta, io lavoro quando loro sono liberi.',
      'Hanno allungato l’apertura senza chiedere e le sere di sabato sono andate.',
    ],
    ['Almeno due feste al mese a casa.', 'Si gira, non sempre gli stessi.'],
    ['Da quando si apre nei festivi non vedo più la mia famiglia.'],
  ),
}
