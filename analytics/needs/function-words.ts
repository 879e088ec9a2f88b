/**
 * Words that join others: articles, prepositions, pronouns, conjunctions, auxiliaries. A phrase shown to people neither starts nor ends
 * with one. Grouping never reads this list: there, `termInformation` tells what a word is worth.
 */
const lists: Readonly<Record<string, string>> = {
  it: `il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle dell al allo alla ai agli alle all dal dallo
    dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull col coi e ed o od ma se che chi cui come
    quando dove perché perche poi anche però pero quindi non né ne mi ti ci vi si me te lui lei noi voi loro io tu mio mia miei mie tuo tua suo sua
    suoi sue nostro nostra loro questo questa questi queste quello quella quelli quelle è sono sei siamo siete era ero essere ho hai ha abbiamo avete
    hanno avere avevo c cè ce più piu già gia così cosi molto tanto tutto tutta tutti tutte ogni d s t quel qui là la ancora solo sempre mai`,
  en: `the a an of to in on at by for with from into as and or but if that which who whom when where why how then also so not no nor i you he she it
    we they me him her us them my your his its our their this that these those is are was were be been being am have has had do does did will would can
    could should may might must there here very more most just only still always never all any every s t ll d ve re m`,
  ro: `un o unul una de la în in cu pe pentru din prin spre și si sau dar dacă daca că ca cine care când cand unde nu nici mă ma te se ne vă eu tu el ea noi
    voi ei ele meu mea mei mele său sa este sunt e era am ai are avem aveți au fi fost mai foarte tot toate toți doar`,
  es: `el la los las un una unos unas de a en con por para del al y e o u pero si que quien cuando donde como no ni me te se nos os le lo les yo tú él ella
    mi mis tu su sus es son era soy ser he ha han hay más muy todo toda todos ya también`,
  fr: `le la les l un une des du de d à a au aux en dans avec sur pour par et ou mais si que qu qui quand où comme ne n pas me m te se s nous vous ils elles
    il elle je j mon ma mes son sa ses ce c cette est sont suis être ai as avons avez ont plus très tout toute tous`,
  de: `der die das den dem des ein eine einen einem einer zu in im an am auf mit von vom für bei aus und oder aber wenn dass wer wo wie nicht ich du er sie es
    wir ihr mich mir sich mein meine sein seine ist sind war bin habe hat haben auch nur noch sehr`,
}

/** Words that tell something only beside another one: "stessa strada" does, "prima" does not. */
const faintAlone: Readonly<Record<string, string>> = {
  it: `prima dopo subito adesso ora insieme invece stavolta qualche certo certa unica unico metà parte volta volte ore fino altri altro altra altre intanto
    tardi presto oggi ieri domani quasi proprio davvero almeno neanche nemmeno magari comunque zero due tre quattro cinque sei sette otto nove dieci mezza
    mezzo devo deve dovrei vorrei voglio vuole bisogna faccio fa fare fatto sto stare vado andare va esce esco uscire porto portare prendo prendere arrivo
    arrivare perdo perde chiudo chiude alzo rimetto dico dicono dire detto aiuta serve serva resto resta trovo trova tengo tiene so sa potrò posso può
    metto mette torno torna viene vengo capisco esiste guarda saputo chiesto finito tasca voce davanti voglia modo cosa cose niente nulla qualcuno nessuno`,
  en: `before after soon now together instead some certain only half part time times hours until other others late early today tomorrow almost really least
    even anyway zero two three four five six seven eight nine ten must need want go going get getting make made take taking come came leave say said tell
    told know knew find found keep put back way thing things nothing someone nobody one open last`,
}

const wordSets = (of: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(of).map(([language, words]) => [language, new Set(words.split(/\s+/))]))
const known = wordSets(lists)
const faint = wordSets(faintAlone)

/** Whether a word joins others; of languages without a list only Latin words of one or two letters and bare figures. */
export function isFunctionWord(word: string, language: string): boolean {
  return /^(\p{Script=Latin}{1,2}|\p{N}+)$/u.test(word) || (known.get(language)?.has(word) ?? false)
}

export const hasFunctionWords = (language: string): boolean => known.has(language)

/** Whether a word by itself tells a reader nothing of a situation. */
export const isFaintAlone = (word: string, language: string): boolean => faint.get(language)?.has(word) ?? false
