const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Stand before a name and are kept: "la signora [nome]". */
export const titles = set(`
signora signor signore signorina sig sigra sigg dott dottor dottore dottoressa dr prof professor professore professoressa ing ingegner avv avvocato
avvocata arch architetto geom geometra rag ragioniera ragionier don suor monsignor onorevole maresciallo mr mrs ms miss
`)

/** People named by what they are to the writer. */
export const relations = set(`
figlio figlia figli figlie marito moglie compagno compagna fidanzato fidanzata ragazzo ragazza fratello sorella fratelli sorelle padre madre papà papa mamma
babbo nonno nonna nonni zio zia zii cugino cugina cugini cognato cognata suocero suocera genero nuora nipote nipoti nipotino nipotina bambino bambina bimbo bimba bambini bambine bimbi bimbe ragazzi ragazze genitori
gemelli amico amica amici collega colleghi colleghe capo capa caporeparto capoturno capocantiere capoufficio caposala caposquadra responsabile direttore direttrice
titolare dirigente coordinatore coordinatrice referente tutor maestra maestro insegnante educatrice educatore badante vicino vicina babysitter sitter tata medico
pediatra infermiere infermiera operatore operatrice autista segretaria segretario impiegata impiegato presidente assessore assessora sindaco sindaca
amministratore consulente commercialista sindacalista delegato delegata rappresentante fisioterapista psicologa psicologo preside bidella datore
boss leader manager supervisor colleague coworker husband wife partner son daughter brother sister mother father mum mom dad friend neighbour neighbor aunt
uncle cousin teacher doctor nurse nanny kids
`)

/** May stand between a relation and the name: "mia figlia piccola Yara". */
export const qualities = set(`
piccolo piccola grande maggiore minore anziano anziana nuovo nuova vecchio vecchia carissimo carissima più di reparto turno ufficio lavoro banco classe scuola casa
`)

/** What people do, in the third person, right after their name. */
export const personVerbs = set(`
ha aveva avrà hanno dice disse diceva aiuta aiutava copre copriva sostituisce lavora lavorava fa faceva sta stava viene veniva arriva tiene teneva porta portava prende
prendeva guarda accompagna può vuole voleva deve doveva sa risponde chiede chiedeva manda scrive chiama esce entra finisce abita vive dorme piange gioca mangia compie
soffre torna resta rimane cammina frequenta studia dà da insiste urla decide va andava è era has is was says said works helps does took takes told lives
`)
/** Before "da" and a name: whose house it is. */
export const staysAt = set('sta stanno resta restano rimane rimangono dorme dormono mangia mangiano passo lascio lasciamo')
/** Who said it may stand after: "mi ha detto Yara che". */
export const saidBy = set(
  'detto ridetto risposto scritto spiegato raccontato chiesto confermato promesso insegnato consigliato avvisato',
)
export const clitics = set('mi ci ti gli le si lo la li non me ce te che')

/** A person follows them as object: "chiamo Yara", "portare Yara". */
export const actsOnPeople = set(`
chiamo chiamare chiamato chiamata chiama sostituisco sostituire sostituito sento sentire sentito porto portare portato accompagno accompagnare accompagnato lascio lasciare lasciato
prendere tengo tenere aiuto aiutare aiutato incontro incontrare incontrato conosco conoscere avviso avvisare avvisato assisto assistere ringrazio ringraziare coprire copro
saluto salutare accudisco accudire secondo seguo call called help helped ask asked
`)
/** Said or done to, with or for somebody: within a few words before "a", "da", "di" and a name. */
export const towardsPeople = set(`
chiedo chiedere chiesto chiede chiedi chiedete chiedetelo chiedeteglielo chiederlo domando domandare domandato domandate racconto raccontare raccontato
rispondo rispondere risposto spiego spiegare spiegato dite ditelo dirlo parlate parlatene parlarne telefonate scrivete parlo parlare parlato parla dico dire detto dice telefono telefonare telefonato scrivo scrivere scritto rivolgo rivolgermi rivolta rivolto
affido affidare affidato lascio lasciare lasciato cambio turno posto figlio figlia mamma madre padre marito moglie macchina aiuto parte conto grazie insieme assieme
presto prestato sostituita sostituito aiutata aiutato accompagnata accompagnato seguita seguito talk talked talking speak spoke told asked shift shifts turns compleanno terapia visita visite febbre caregiver
`)

/** Lower-case parts of a surname. */
export const particles = set('de di del della dei degli dal dalla dallo lo la li van von der el al bin ben da d dell dall')
export const articles = set(
  'il lo la l i gli le un una uno un del dello della dell dei degli delle al allo alla all ai agli alle dal dallo dalla dall dai nel nello nella nell sul sulla sull the',
)
export const prepositions = set('a ad da per tra fra to with by from of')
/** No sentence ends with them: the capital after them is a name's own. */
export const leadOn = set(
  'di con e ed o che quando se come solo anche è era sono perché mentre manca firma decide copre sostituisce dice senza secondo viene arriva torna appena finché',
)
/** "La zona di Castellanza": places. */
export const placesBefore = set(`
zona provincia comune paese città parti scuola asilo ospedale ente banca supermercato stazione fermata sede stabilimento centro azienda ditta cooperativa corso
reparto ufficio programma app sito
`)
/** Begin a sentence and are no person. */
export const starters = set(`
nessuno nessuna qualcuno qualcuna ognuno chiunque tutto tutti niente nulla ieri oggi domani adesso poi così sempre spesso mai ora qui là però quindi infatti invece
intanto dopo prima già purtroppo forse magari almeno peccato mamma papà nonna nonno chissà ciò cosa tanto troppo poco ecco figurati
`)
/** "Mi chiamo fuori": no name follows. */
export const afterSelf = set('fuori in con sempre ogni quando il la lo un una per e a io così solo anche mai già')

/** Days that are names as well: only a surname or a relation makes them one. */
export const datesFirst = set(
  'natale pasqua domenica sabato agosto italia asia siria milan ramadan jordan florence emilia lorena marina luce',
)

/** Capitalised words that are no person. */
export const notPeople = set(`
lunedì martedì mercoledì giovedì venerdì sabato domenica lunedi martedi mercoledi giovedi venerdi gennaio febbraio marzo aprile maggio giugno luglio agosto settembre
ottobre novembre dicembre natale pasqua pasquetta capodanno ferragosto epifania carnevale ramadan monday tuesday wednesday thursday friday saturday sunday january february
march april june july august september october november december christmas easter
italia europa lombardia piemonte veneto liguria emilia romagna toscana umbria marche lazio abruzzo molise campania puglia basilicata calabria sicilia sardegna trentino
friuli valle milano roma torino napoli palermo genova bologna firenze venezia verona bari catania brescia bergamo monza como varese lecco lodi pavia cremona mantova
sondrio novara busto arsizio legnano gallarate saronno rho tradate magenta abbiategrasso parabiago malpensa linate vercelli alessandria asti cuneo padova trieste udine parma modena
reggio rimini ravenna ferrara piacenza pisa siena livorno perugia ancona pescara salerno foggia lecce taranto cosenza catanzaro messina cagliari sassari trento
bolzano aosta francia spagna germania romania albania ucraina marocco egitto senegal perù peru ecuador cina india pakistan bangladesh polonia moldavia nigeria ghana tunisia
algeria siria america usa africa brasile argentina svizzera inghilterra london londra parigi paris italy ticino olona
italiano italiana italiani inglese francese spagnolo rumeno rumena albanese ucraino ucraina arabo araba cinese english italian dio signore gesù madonna
inps inail asl ats asst rsa caf isee spid comune regione provincia stato ministero prefettura questura tribunale ospedale scuola asilo nido poste banca sindacato cgil cisl uil
azienda ditta direzione ufficio risorse umane personale produzione reparto qualità generale amministrazione marketing vendite logistica magazzino commerciale sanitario area turno
sede servizi sociali centro pronto soccorso medicina materna elementare media superiori università chiesa parrocchia oratorio caritas croce rossa cooperativa
teams whatsapp zoom skype google meet facebook instagram telegram excel word outlook internet amazon esselunga coop conad lidl ikea trenitalia trenord atm italo
frecciarossa flixbus fiat smart working part time full covid pc tv ccnl hr buongiorno buonasera ciao grazie saluti ok no sì si
io tu lui lei noi voi loro mi ci vi ti lo la le li gli il un una uno e o ma se che chi con per da di in su tra fra non più come quando dove perché poi anche solo ogni
questo questa quello quella mio mia tuo tua suo sua nostro nostra i'm the and but my we they he she it
`)

/** Saints are places, schools and feasts. */
export const saints = set('san santa sant santo santi santissima')

/** Family names met often; those with "!" are also words and only follow a first name or a title. */
const written = `
rossi! russo! ferrari! esposito bianchi! romano! colombo! ricci! marino! greco! bruno! gallo! conti! deluca costa! giordano! mancini rizzo lombardi! moretti barbieri! fontana!
santoro mariani rinaldi caruso ferrara! galli! martini! leone! longo! gentile! martinelli vitale! lombardo! serra! coppola desantis dangelo marchetti parisi villa! conte! ferraro
ferri! fabbri! bianco! marini grasso! valentini messina! sala! deangelis gatti! pellegrini! palumbo sanna farina! rizzi monti! cattaneo morelli amato! silvestri mazza! testa!
grassi! pellegrino! carbone! giuliani benedetti! barone! rossetti caputo montanari guerra! palmieri bernardi martino fiore! derosa ferretti bellini basile riva! donati piras
vitali battaglia! sartori neri! costantini milani! pagano! ruggiero sorrentino dalessandro orlando damico negri! mantovani brambilla fumagalli bonfanti galimberti crippa
colnaghi casiraghi radaelli perego riboldi mauri sironi airoldi pozzi! beretta bosisio castelli! corti! meroni redaelli ronchi rota! villani zanella zanetti zanini zanotti zanoni
bernasconi locatelli invernizzi carminati pirovano ghezzi panzeri spinelli tagliabue viganò vismara arrighi bassi! bellotti belotti benzoni boschetti bossi bottini cairoli
ceriani colzani consonni crespi cozzi erba! gerosa grimoldi lattuada legnani macchi maggioni marelli mazzucchelli merlo! montalbano nava oldani pagani! pessina
poretti pozzoli prina ripamonti salvioni scotti! stucchi tosi turati vergani zappa! popescu ionescu popa dumitru stan! stoica gheorghiu rusu munteanu hoxha shehu
prifti gjoka shkurti kovalenko shevchenko bondarenko tkachenko kravchenko petrenko ivanova kowalski nowak hernandez garcia gonzalez rodriguez fernandez lopez martinez sanchez perez
gomez ramirez flores! torres diaz ruiz diop ndiaye diallo fall! sow traore benali el-amrani haddad khan hussain iqbal chowdhury rahman begum sharma patel gupta
smith johnson williams brown! jones taylor wilson evans thompson murphy kelly
`
/** Family names; the second kind is also a word. */
export const surnames: ReadonlyMap<string, 'surname' | 'also-word'> = new Map(
  written
    .trim()
    .split(/\s+/u)
    .map((name) => (name.endsWith('!') ? [name.slice(0, -1), 'also-word'] : [name, 'surname'])),
)
