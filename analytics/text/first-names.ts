/*
 * First names as people in Italy bear them, for masking: lower case, with their accents.
 *   giulia    a name however it is written
 *   lara'     a name with a capital letter only: in small letters it may be a word of some language, or a common typing error
 *   rosa!     also a common word or a place: a name only where the words around it say so
 */
const italian = `
abbondio abramo' achille' ada' adalberto adalgisa adam adamo addolorata! adelaide adele adelfo adelia adelina adelmo ademaro adolfo adone adriana
adriano agata agnese agostina agostino aida' aimone alba! albana' albano' alberica alberico alberta albertina alberto albina' albino' alceo alceste
alcide alda' aldina' aldo aldobrando alessandra alessandrina alessandro alessia alessio alex alfia alfio alfonsa alfonsina' alfonso alfreda alfredo
alice alida' alina allegra! almerico altea' alvaro alvise amalia amanda amato! ambra! ambrogia ambrogio ambrosia' amedea amedeo amelia amelio
amerigo amina' amleto amos' anacleta anacleto anastasia' anastasio ancilla andrea andreina angela angelica' angelina angelo! angiola angiolina
angiolo aniceto aniello anita anna annabella annalaura annalia annalisa annamaria annarita annibale annina annunziata! ansaldo anselma anselmo antea
antimo antioco antonella antonello antonia antonietta antonina' antonino antonio apollinare apollonia apollonio arcangela arcangelo arcibaldo
arduino argia ariadne arialdo arianna arianne ariberto ariella ariosto aristide aristotele arlena arlette armanda armando armida arminio' arnaldo
arnolfo aroldo aronne arrigo arsenio artemio artemisia' artura arturo ascanio asia! assia assunta! assuntina astolfo astrid athos attila attilia
attilio augusta' augusto! aurelia' aureliana aureliano aurelio aurora! ausilia azzurra! baldassarre baldovino barbara' bartolo bartolomea bartolomeo
basilia' basilio' bassiano bastiana bastiano battista! beata! beatrice bellina benedetta! benedetto! beniamina beniamino benita' benito' berardo
berenice' bernarda' bernardetta bernardina' bernardino bernardo berta' bertilla bertina berto bertoldo biagia biagina biagio bianca! biancamaria
biante bibiana bice bonaventura bonifacio bonomo boris bortolo brando brandolino brenda brenno brigida brigitta bruna! brunella brunello brunilde
bruno! calliope' calogera calogero camilla camillo carina' carla carletta carletto carlo carlotta carmela carmelina' carmelinda carmelita' carmelo
carmen carmina' carmine carola' carolina casimiro cassandra cassiano cassio castore caterina caterino catia catiuscia cecilia cecilio celeste!
celestina' celestino' celina celio celsa celso cesara cesare cesaria cesarina' cesarino' cesario chiara! chiarina cinzia cipriano cira' cirillo
ciro clara claretta clarissa claudia claudiana claudina claudio clelia clelio clemente! clementina' clementino cleofe cleonice cleopatra' clio'
clizia cloe clorinda clotilde colomba' colombano concetta' concettina concetto' consalvo consolata' consuelo' contardo corallina cordelia corinna
cornelia cornelio corrada corradino corrado cosetta cosima cosimo cosma costante! costantina costantino costanza! costanzo crescenza' crescenzo
crispino cristiana' cristiano' cristina cristoforo crocefissa crocifissa' cunegonda dafne' dalia! dalila dalmazio damaride damiana damiano damiella
daniela daniele danila danilo danio dante danuta daria dario davide davino debora deborah delfina' delfino' delia delinda delio' delizia! demetria
demetrio demian denis' denise deodato derio desdemona desideria desiderio! desolina diana' didimo diego dilia dina' dino diodoro diomede dionigi
dionisia' dionisio dolores domenica! domenico domitilla domiziana domiziano donata donatella donatello donato dora' dorella doriana doriano dorina
dorino doris' dorotea doroteo druso' duilia duilio ebe' edda edgardo edi' edith edmonda edmondo edo' edoarda edoardo edvige efisia efisio efrem
egidia egidio egle egon elaide elda' elena eleonora elettra elga elia' eliana eliano elide' elio elisa elisabetta elisea eliseo elma eloisa elpidio
elsa elva elvezia elvezio elvia elvino elvio elvira elviro emanuel emanuela emanuele emerenziana emerico emidio emilia! emiliana emiliano emilio
emma emmanuele enea' enedina enerina ennia ennio enrica enrichetta enrico enza enzo eraldo erasma erasmo ercole ercolina erica erico erika ermanna
ermanno ermelinda ermelindo ermenegilda ermenegildo ermes erminia erminio ermione erna ernesta ernestina ernestino ernesto eros' ersilia ersilio
esmeralda' esperia ester esterina etta ettore ettorina eufemia eufemio eufrasia' eugenia eugenio eulalia eulalio eusebia eusebio eustachio eva'
evandro evangelina evangelista' evaristo evelina evelino evita' ezechiele ezio' fabia fabiana fabiano fabio fabiola fabrizia fabrizio fara' fatima
fausta! faustina faustino fausto! febe fede! fedele! federica federico fedora' fedra felice! felicia feliciana feliciano felicina ferdinanda
ferdinando feriana fernanda fernando ferruccio fiamma! fiammetta fidenzio filiberta filiberto filide filippa filippo filomena filomeno fiona
fiordalisa fiordaliso fiore! fiorella fiorello fiorentina! fiorentino! fiorenza fiorenzo fiorina! fiorino firmina firmino' flaminia flaminio flavia
flaviana flaviano flavio flora' floriana floriano floridia florinda florindo fortuna! fortunata! fortunato! franca! francesca francesco franchina
franco! frida' fulgenzia fulgenzio fulvia fulvio furio gabriela gabriele gabriella gaetana gaetano gaia' gaio' galatea galdino galeazzo galileo'
gardenia' gaspare gasparina gasparino gastone gaudenzia gaudenzio gavina' gavino gea' gedeone gelsomina geltrude gemma! genesia genesio gennara
gennaro genoveffa genziana geraldina gerarda gerardina gerardo geremia gerlando germana! germano! gerolamo geronima geronimo gertrude gervasia
gervasio gessica gesualda gesualdo gesuina gesuino giacinta giacinto' giacobbe giacoma giacomina giacomo giada' giambattista giampaolo giampiero
giampietro giancarla giancarlo giancristoforo gianfranca gianfranco giangiacomo gianleonardo gianluca gianluigi gianmarco gianmaria gianmario gianna
gianni giannina giannino giano gianpaolo gianpiero gianpietro gigi' gigliola gilberta gilberto gilda gildo gillo gina ginevra' gino gioacchina
gioacchino giocondo' gioele gioia! giordana! giordano! giorgia giorgina giorgino giorgio giosue giosuè giovanna giovanni giovannina giovannino
girolamo gisella gismondo giuditta giulia giuliana giuliano giulietta giulio giunia giunio giuseppa giuseppe giuseppina giuseppino giusta! giustina
giustino giusto! glenda gloria! godeberta goffreda goffredo gottardo grazia! graziana graziano graziella grazietta gregoria gregorio greta griselda
gualberto gualtiero guendalina guerino guerrino guglielma guglielmina guglielmo guia guido! guidone gusmano gustavo iacopo iago ida' idilia ifigenia
igea igina iginia iginio ignazia ignazio igor ilaria ilario ilary ilda' ildebrando ildegarda ildegonda ileana ilenia iliana ilva imelda immacolata'
incoronata' indro ines' innocenzo iolanda iole' ippazio ippolita ippolito irene ireneo iride! iris' irma irmina irvana isa' isabel isabella isacco
isaia isidora isidoro ismaele isotta italia! italo! ivan ivana ivano ivanoe ivo' ivonne jacopo jessica jolanda jole jonathan katia katiuscia kevin
ladislao laerte lamberta lamberto lancillotto landolfo lara' larissa laura laureana laureano laurentina lauretta lavinia' lazzaro lea' leandra
leandro leda' lelia lelio lena' leo' leonarda leonardo leone! leonello leonia leonida leonilda leonilde leonina' leonora leontina leonzia leonzio
leopolda leopoldina' leopoldo letizia! lia' liana' liberio libero! liborio lida lidia lidio' lietta ligia lilia liliana liliano lina' linda' lino!
lionella lionello lisa livia liviana' liviano' livio livo liza' loana lodovica lodovico lola loredana lorella lorena! loreno lorenza lorenzo loreta
loreto' loretta loriana loriano loris' luana luca luce! lucia luciana luciano lucilla lucio' lucrezia ludovica ludovico luigi luigia luigina
luigino luisa luisella luisiana luna! lutgarda macario maddalena mafalda maia' maida manfredi manfredo manila' manlio manola' manolo' manuel
manuela manuele mara' marcantonio' marcella marcellina marcellino marcello marcia' marciano' marco margherita! maria mariabella mariagrazia
mariangela mariangiola marianna mariano mariapia mariarosa mariarosaria mariateresa mariella marietta marika marilena mariliana marilisa marilu
marilù marina! marinella marinetta marino' mario mariolina mariolino marisa marisella marisol maristella marita' mariuccia marlena marta martina
martino marusca maruska marzia' marzio' massima! massimiliana massimiliano massimina massimino massimo! matelda matilda matilde matteo mattia maura
maurilio maurina maurizia maurizio mauro mavi maya' medardo medea melania melchiorre melina' melinda melissa melitta menotti mercede' mercedes
merida messalina metella michaela michela michelangela michelangelo michele michelina micol mietta mila' milena milo' minerva' minervina
minervino mira' miranda' mirco mirella miriam mirko mirna mirta mirto' misael modesta! modestina modesto! moira' monia monica morena' moreno'
morgana mose' mosè' muzio nadia nando' napoleone narcisa narciso! natale! natalia natalina natalino natalizia natascia nazarena' nazareno' nazaria
nazario nazzarena nazzareno neera nereo nerina nerino nestore nevia nevio nicandro niccolo niccolò niceta niceto nicla nico' nicodemo nicol' nicola
nicole nicoletta nicolina nicolino nicolo nicolò nicomede nidia' nilda nilde nilla nina' ninetta nino' nives' noemi nora' norberta norberto norina
norma! noè' nunzia nunziata nunzio oberdan oberto obizzo oddo oddone odetta odette odilia odilla odoardo odorico ofelia olga olimpia' olimpio
olinda olivia oliviera oliviero olivio ombretta omero' onofria onofrio onorata! onorato! onoria onorina onorino' onorio oreste oriana oriano orietta
orlanda orlando ornella ornello orsola orsolina ortensia' ortensio oscar osvalda osvaldo otello ottavia ottaviano ottavio ottilia ottone' ovidio
pacifica! pacifico! palmiero palmina palmira palmiro pamela pancrazio pantaleone paola paoletta paolina paolino paolo paride' parmenio pasqua!
pasquale pasqualina pasqualino paterniano patrizia patrizio patty' paula pellegrino! penelope perla! petra' petronilla petronio pia! piera
pierangela pierangelo pierantonio piercarlo pierfilippo pierfrancesco pierfranco piergiorgio pierina pierino pierluigi piermario piero pierpaolo
piersilvio pietra' pietro pilar' pina! pino! pinuccia pinuccio pippo' placida! placido! plinio polidoro polissena pompea pompeo pompilio ponziano
porfirio primina prisca priscilla procopio prospera! prosperina prospero! protasio prudenzia prudenzio publio querino quintilia quintiliano
quintilio quintina quintino quirina quirino rachele radames raffaela raffaele raffaella raffaello raimonda raimondo rainaldo rainiero ramiro' ramona
ranieri raniero raoul rebecca regina! reginaldo remigia remigio remo' renata renato renza renzo riccarda riccardo rina' rinaldo rino rita ritalba
roberta robertina robertino roberto rocco rodolfa rodolfo rodrigo rolanda rolando romano! romea' romeo romilda romilia romina romolo romualda
romualdo ronaldo rosa! rosalba rosalia rosalinda rosamaria rosangela rosanna rosaria rosario! roselina rosella' rosetta' rosilde rosina' rosita'
rosmunda rosolino' rossana rossano rossella rosy' ruben rufina rufino ruggera ruggero ruggiero ruth rutilio sabatino' sabato! sabina sabino'
sabrina salome salomè salvatora salvatore! salvatrice' salvina salvino' salvo! samanta samantha samuel samuela samuele sandra sandrina sandrino
sandro santina' santino' santuzza sara' sarah sasha saveria saverio savina savino scilla' scipione sebastiana sebastiano secondina selena' selene'
selma selvaggia! sempronio senia serafina' serafino' serena! sereno! sergia sergio settimia settimio severina severino sharon sheila sibilla
sidonia' sidonio' sigfrido sigismondo silvana silvano silverio silvestra silvestro silvia silviana silvio simeone simona simone simonetta simonida
siria! siriana' sirio' siro' sisto smeralda sofia' sofonisba sofronia solange soledad' sonia sonja spartaco' speranza! speranzo stanislao stefania
stefano stella! stelvio sulpizio susanna sveno sveva sylvia taddeo tamara tancredi tania tarcisia tarcisio tarquinio tatiana tea' telemaco
temistocle teo' teobaldo teodata teodolinda teodora teodorico teodoro teodosia teodosio teofilo teresa teresina tersilia tessa' tiberio' tilda
tilde' timoteo tina' tindara tindaro tino' tito' tiziana tiziano tobia tolomeo tommasa tommasina tommaso toni' tonia tonino tonio torquato tosca!
tranquillina tristano tullia tulliano tullio ubalda ubaldo uberta uberto ugo' ugolina ugolino ulderica ulderico ulisse ulrica umberta umberto
urania' uriele ursula valda valdo valentina valentino valeria valeriana' valeriano valerio valfredo valter vanda' vanessa vania vanna' vanni
vasco' velia venanzia venanzio vera! verdiana verena verio veronica vespasiano vilfredo viliana vilma vincenza vincenzina vincenzino vincenzo viola!
violante' violetta! virgilia virgilio virginia' virginio virna vitale! vitalia vitaliana vitaliano vito vittore vittoria! vittoriana vittoriano
vittorina vittorino vittorio viviana viviano vladimiro walter wanda wilma ylenia yvonne zaccaria zaira zara' zarina' zelda zelinda zenobia zenone
zina zita' zoe' zoraide zosima zosimo
`

/** Borne by people who come from elsewhere, and in English texts. */
const elsewhere = `
abdel abdelkader abdou abdoulaye abdul abdullah abel' abigail adela adnan adrian adrián' agim' agnieszka agron ahmad ahmed aicha' ainhoa aisha alban
alejandra alejandro aleksander aleksandr aleksandra alen' alexander alexandra alexandre alexandru alfred ali' alicja alin' alket almira altin alvin'
amadou amal' amir' amira amit' amy' ana' anamaria anca' anders andreea andrei' andrej andrew andrii andriy andrzej andrés' anh' anil' anila anisa'
anja' anjali ann' anne' annette ansar anthony antoine anton antonela aranit arben arbër ardian ardit arif' arjun armend arta' artan' artem arthur
ashley ashraf asif' asma' astrit aurel aurelian aziz' azra' bajram barry bashir bashkim beatriz ben! beniamin benjamin besa' besart beth' betty
bilal blerim blerina blerta bogdan bogdana bohdan boubacar brahim brandon brian bujar' carlos carol' caroline catalin catherine cezar charles
charlotte cheikh' chen' cheng chloe chris christian christine christopher ciprian claire' claudiu clement! constantin corina cosmin costel craig
cristian cristobal cynthia cătălin dan' dana' daniel danijel darren david dawid dawn! denisa denys diarra dimitri dinu' dmytro donald dorin doru'
dragan dragos driss drita' dritan dylan edison edona eduard eduardo edward edyta ekaterina elira elisabeth eliza elizabeth elton elvis emil' emily
emine endrit enkela eric' erion erisa erjon ermal esther eugen ewa' fabian fadel fahad faisal farah farid fatime fatjon fatma fatmir fatos fatou
fatoumata felipe flamur' florence! florentina' florian florin' frank' fred' gabor gabriel gary' gavril gazmend genc' gentian' george georgeta
georgiana' geraldine gerti gheorghe gjergj graham grzegorz guillermo gurpreet habib halima hamid hamza hannah harjit harpreet harry' hasan hassan
hector' heidi helen henry' hicham hong' hugo' hussain hussein ibrahim ibrahima ilie' ilir' ilirjan iman' imane imran ingrid inna' ion' ionel ionela
ionut ionuț irina iryna isaac isabelle ismail ivanka iwona jacek jack' jacob jacqueline jakub jalal jamal james jan' jana' jane' janet janine
jasmin' jasmina jasmine' jason jasper' javier jean jeanne' jeff' jelena jennifer jeremy jerry jesus jesús' joan' joana joanna joao' joe' joel' johan
johanna john' jordan! jorge' jose' josef joseph joshua josé' joy! joão' juan juana judith julia julian juliana' julien' julio' jun' justyna kadija
kamal kamil karen karim karin karina karl' katarzyna kate' katherine kathleen kathryn katja kaur' keith kelly ken' kenneth khadija khadim khaled
khalid kim' klajdi klaus klea' klodian kofi' kristian kristina kumar kyle' lamin larisa laurent' laurentiu lazar' leila' lenuta leonid leslie lesya
lidija lidiya lili' lilian liliya lily' liridon liudmyla liviu lorik lorin louis louise' lubna lucas' lucian lucy' ludmila ludmilla luis luiza lukas
lydia lyubov maciej madalina magda magdalena' mahmoud maksym malgorzata malik mamadou manjit manpreet marcel marcela marcin marek margaret
margarita' mariam marian mariana' marie' marija marilyn marin! marinela marius mariya mark' marko marsela martha martin' mary' maryna marzena
mateusz matthew maureen maurice max' małgorzata mehdi mehmet mercy! merita' meryem michael michelle miguel mihaela mihai mihail mike' mikhail milan!
milica milos' mimoza ming' miodrag mircea mirela mirjeta mohamed mohammad mohammed moustapha muhammad mustafa mykola myriam mădălina nabil nadege
nadine nadiya najat nancy naomi natalija nataliya natasha nathalie nathan nazar nelu' ngozi nicholas nicolae nicolas nicoleta nikita nikola nikolai
nikolay nimal noah' noor' norbert nour' noura octavian oksana oleg' oleh' oleksandr oleksandra olena olesya olha' olivier' oltion omar orkida orlin
osman ousmane ovidiu oxana pablo' patricia patrick patrik paul' paulina' pavel pavlo pawel paweł pedro petar' peter' petr' petrit' petru philip
phillip ping' piotr precious! quentin rachel rachid radu' rafael rahul raisa raj' rajesh ralph ramadan! ramazan ramon rares! raul' ravi' raymond
razvan rexhep ricardo richard robert rodica roger' roland roman! ronald rosemary' roxana ruslan ryan' rym' sabri sachin saida saimir salah salima
salma' samir samira sandeep sandu sanjay santiago! saskia sebastian selim serge' sergei sergii sergiu serhii serigne shane shannon shaun shirley
shkelqim shpresa' silviu simina simon singh skender slavica sokol' solomiya sonila sophie sorin sorina stefan stefka stela stephanie stephen steve
steven sunil susan svetlana svitlana sylvie sylwia tamer' tanja taras' tarek tariq tatjana tatyana teresita teuta' theresa thomas tiffany tim' tom'
tomas tomasz tony' tracy traian tudor uliana urszula vadim valbona valentin valentyna valeriia valeriu valmira vasil vasile vasilica vasyl veronique
victor' victoria' viktor viktoria viktoriya vincent viorel viorica vira' virginie' vitalii vitaliy vlad' vladimir volodymyr wei' wendy wiktoria
will! william wojciech xavier xhevdet xhovana xiao' yahya yan' yang' yaroslav yasmin yasmine yassin yassine ying' yolanda yosef youssef yulia yulija
yuliya yuri' yuriy yusuf zahra zainab zakaria zamira zbigniew zdenka zhang zineb zofia zoltan zoran zsuzsanna zuzana ágnes ángel' łukasz ştefan
`

export type NameKind = 'any-case' | 'capital' | 'also-word'

const kindOf: { readonly [mark: string]: NameKind } = { "'": 'capital', '!': 'also-word' }

function read(list: string): [name: string, kind: NameKind][] {
  return list
    .trim()
    .split(/\s+/u)
    .map((written) => {
      const kind = kindOf[written.at(-1) as string]
      return kind === undefined ? [written, 'any-case'] : [written.slice(0, -1), kind]
    })
}

/** First names by how surely they are one. */
export const firstNames: ReadonlyMap<string, NameKind> = new Map([...read(elsewhere), ...read(italian)])
/** How many of them are Italian. */
export const italianNameCount = read(italian).length
