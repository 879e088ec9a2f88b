import { foldAccents } from './fold-accents.ts'
import { bandsTold, bareHour, hourRange, oneHour } from './hours-of-day.ts'

export interface TimeExpression {
  /** As found: lower case, without accents. */
  text: string
  /** Place in the folded text. */
  start: number
  end: number
  /** What it says of the week: `when:b5`, `when:weekend`, `freq:weekly`; empty where it only names a moment. */
  facets: string[]
}

const weekday = 'lunedi|martedi|mercoledi|giovedi|venerdi'
const day = `${weekday}|sabato|domenica`
const month = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'
const tens = 'venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta'
const ones = 'uno|un|due|tre|quattro|cinque|sei|sette|otto|nove'
const teens = 'dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove'
const number = `(?:(?:${tens}|vent|trent|quarant) ?(?:${ones})|${teens}|${tens}|cento|${ones}|una|un'|\\d{1,3})`
const span = '(?:second[oi]|or[ae]|minut[oi]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi])'
const partOfDay = '(?:mattin[ao]|mattinata|pomeriggio|sera|serata|notte)'
const season = '(?:estate|inverno|autunno|primavera)'

const spelled = [
  hourRange,
  oneHour,
  bareHour,
  `(?:ogni |tutt[ie] (?:i |le |gli )?)(?:${number} )?(?:${span}|mattin[ae]|ser[ae]|nott[ei]|${day})`,
  `(?:${number}|piu) volt[ae] (?:alla|a|al|ogni) (?:settimana|mese|giorno|anno)`,
  "tutt[oa] (?:il giorno|la (?:giornata|mattina|notte|settimana|sera)|l'anno)",
  `(?:dal|da|il|del|al|nel|di) (?:${weekday})(?: (?:al|a|e|e il) (?:${day}))?`,
  day,
  '\\d{1,2} ?/ ?\\d{1,2} ?/ ?\\d{2,4}',
  `(?:\\d{1,2} )?(?:${month})`,
  'oggi|domani|dopodomani|ieri|stamattina|stamani|stasera|stanotte|mezzogiorno|mezzanotte|adesso|piu tardi|weekend|fine settimana',
  "attual[ei]|(?<!che |un'|quest'|d'|mezz')ora(?! (?:e|di|a|al|in|prima|dopo|impostat[ao])\\b)",
  `(?:quest[ao]|prossim[ao]|scors[ao]|di|della|in|la|il|al|nel|del) ${partOfDay}`,
  `(?:quest[ao] |quest'|d'|in |l'|prossim[ao] |scors[ao] )(?:settimana|mese|anno|${season})`,
  `(?:tra|fra|per|da|entro|nei prossimi|prossim[aoie]|ultim[aoie]) (?:l[ae] |l'|i |gli )?(?:(?:${number}|prossim[aoie]) ?)?${span}`,
  `a ${number} giorni`,
  `un'ora prima|anni (?:${tens})`,
  "(?:dal|nel|del|nell'anno|fino al) (?:19|20)\\d\\d",
  '(?:settimana|mese|anno) (?:prossim[ao]|scors[ao]|corrente)|la prossima settimana',
  'settimanal[ei]|mensil[ei]|quotidian[oaie]|giornalier[oaie]',
  'natale|pasqua|capodanno|ferragosto|epifania|dopo (?:il )?lavoro',
]
const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spelled.join('|')})(?![\\p{L}\\p{N}])`, 'gu')

/** What an expression says of the week, beside its hours. */
const says: readonly (readonly [facet: string, when: RegExp])[] = [
  ['when:weekend', /sabato|domenica|weekend|fine settimana/u],
  ['when:weekday', new RegExp(`^(?:ogni|tutti i|il|dal|di|al) (?:${weekday})`, 'u')],
  ['when:summer', /giugno|luglio|agosto|estate/u],
  ['when:winter', /dicembre|gennaio|febbraio|inverno/u],
  ['when:closure', /natale|pasqua|capodanno|ferragosto|epifania/u],
  ['when:b6', /stasera/u],
  ['when:b7', /stanotte/u],
  ['freq:daily', /^(?:ogni|tutti i|tutte le) (?:giorn|mattin|ser|nott)|^(?:quotidian|giornalier)/u],
  ['freq:weekly', new RegExp(`^(?:ogni|tutti i|tutte le) (?:settiman|${day})|^una volt.*settimana|^settimanal`, 'u')],
  ['freq:weekly_multi', /^(?!una volt).* volte .*settimana/u],
  ['freq:monthly', /^(?:ogni|tutti i) mes|^mensil|volt.*mese/u],
]
const lookAround = 30
/** "Le due colleghe" are no hour: such words may follow one. */
const mayFollow = /^(?:$|[^\p{L} ]| (?:[^\p{L}]|(?:di|del|della|e|ed|ma|che|la|il|non|per|con|in|a|da|devo|sono|mi)(?!\p{L})))/u

/**
 * Times, days and dates of an Italian text, with the part of the week they name.
 *
 * Result: in reading order, not overlapping; hours as bands (see `bandsTold`). Nothing is written into a week: the parts are only proposed.
 * Too few: an empty list.
 * Cost: O(length).
 */
export function findTimes(text: string): TimeExpression[] {
  const folded = foldAccents(text)
  return [...folded.matchAll(expression)].map((match) => {
    const [said, start] = [match[0], match.index]
    const end = start + said.length
    const after = folded.slice(end, end + lookAround)
    const around = folded.slice(Math.max(0, start - lookAround), end + lookAround)
    const isHour = !/^(?:le|delle) /u.test(said) || mayFollow.test(after)
    const bands = isHour
      ? bandsTold(said, around, /^ (?:di |del )?(?:domani |oggi |ieri |st)?\p{L}*/u.exec(after)?.[0] ?? '')
      : []
    const facets = [...bands.map((band) => `when:${band}`), ...says.filter(([, when]) => when.test(said)).map(([facet]) => facet)]
    return { text: said, start, end, facets: [...new Set(facets)] }
  })
}
