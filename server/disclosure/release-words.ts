import type { Sector, SizeClass } from '#contract/alliances'
import type { LocalText } from '#contract/common'
import type { ReleasedItem } from '#contract/releases'
import type { Group, NoPage } from './groups.ts'
import type { PlannedFirm, ReleasePlan } from './plan.ts'

const leafWords: Record<Sector | SizeClass, LocalText> = {
  manufacturing: { it: 'Manifattura', en: 'Manufacturing' },
  construction: { it: 'Costruzioni', en: 'Construction' },
  trade: { it: 'Commercio', en: 'Trade' },
  catering: { it: 'Ristorazione e turismo', en: 'Catering and tourism' },
  transport: { it: 'Trasporti', en: 'Transport' },
  care_health: { it: 'Cura e sanità', en: 'Care and health' },
  education: { it: 'Istruzione', en: 'Education' },
  public_admin: { it: 'Amministrazione pubblica', en: 'Public administration' },
  services: { it: 'Servizi', en: 'Services' },
  agriculture: { it: 'Agricoltura', en: 'Agriculture' },
  other: { it: 'Altri settori', en: 'Other sectors' },
  micro: { it: 'Meno di 10 persone', en: 'Under 10 people' },
  small: { it: 'Da 10 a 49 persone', en: '10 to 49 people' },
  medium: { it: 'Da 50 a 249 persone', en: '50 to 249 people' },
  large: { it: '250 persone e più', en: '250 people and more' },
}

export function groupName({ kind, names, withUnnamed }: Group): LocalText {
  if (kind === 'firm') return { it: 'Tutta l’organizzazione', en: 'Whole organisation' }
  if (kind === 'pool') {
    if (names.length === 0) return { it: 'Tutte le organizzazioni del territorio', en: 'All organisations of the territory' }
    const words = names.map((name) => leafWords[name as Sector | SizeClass])
    return { it: words.map(({ it }) => it).join(' + '), en: words.map(({ en }) => en).join(' + ') }
  }
  const joined = names.join(' + ')
  if (!withUnnamed) return { it: joined, en: joined }
  return { it: `${joined}, o unità non indicata`, en: `${joined}, or no unit named` }
}

export const sectionTitles: Readonly<Record<string, LocalText>> = {
  res: { it: 'Che cosa manca', en: 'What is missing' },
  fn: { it: 'Che cosa c’è da fare', en: 'What must be done' },
  pred: { it: 'Con quanto preavviso', en: 'With how much notice' },
  work: { it: 'Che cosa pesa del lavoro', en: 'What weighs at work' },
  must: { it: 'Che cosa non deve mancare', en: 'What must not be missing' },
  weight: { it: 'Quanto pesa', en: 'How much it weighs' },
  grid: { it: 'Quando succede', en: 'When it happens' },
}

/** "Tempo" -> "tempo", inside a sentence. */
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const strongest: Readonly<Record<string, LocalText>> = {
  res: { it: 'Manca più spesso', en: 'Most often missing' },
  fn: { it: 'La cosa da fare più indicata', en: 'Most often to be done' },
  pred: { it: 'Più spesso', en: 'Most often' },
  work: { it: 'Del lavoro pesa di più', en: 'What weighs most at work' },
  must: { it: 'La condizione più chiesta', en: 'Most asked-for condition' },
  grid: { it: 'Il momento più indicato', en: 'Most named time' },
}

/** At most this many items of equal rank are named. */
const mostNamed = 3

/** Rank of a value among those shown; `not-published` last. */
export function rankOf({ value }: ReleasedItem): number {
  if (value.kind === 'not-published') return -1
  if (value.kind === 'below') return 0
  return value.kind === 'above' ? value.percent + 1 : value.percent
}

/** One sentence from released values only. Shape: items sorted, the most chosen first. */
export function captionOf(question: string, items: readonly ReleasedItem[]): LocalText {
  const [first] = items
  if (first === undefined || first.value.kind === 'not-published')
    return { it: 'Qui non c’è nessuna cifra pubblicata.', en: 'No figure is published here.' }
  const share = shareWords(first)
  if (question === 'weight') {
    return {
      it: `Pesa 7 o più su 10 per ${share.it} di chi ha risposto.`,
      en: `It weighs 7 or more out of 10 for ${share.en} of those who answered.`,
    }
  }
  if (first.value.kind === 'below') {
    return {
      it: `Nessuna voce arriva al ${first.value.percent} % di chi ha risposto.`,
      en: `No item reaches ${first.value.percent} % of those who answered.`,
    }
  }
  const level = items.filter((item) => rankOf(item) === rankOf(first))
  const start = strongest[question] ?? { it: 'Più indicato', en: 'Most named' }
  return {
    it: `${start.it}: ${listOf(level, 'it')}, ${share.it} di chi ha risposto.`,
    en: `${start.en}: ${listOf(level, 'en')}, ${share.en} of those who answered.`,
  }
}

function listOf(items: readonly ReleasedItem[], language: 'it' | 'en'): string {
  const [open, close] = language === 'it' ? ['«', '»'] : ['“', '”']
  const named = items.slice(0, mostNamed).map(({ label }) => `${open}${lower(label[language])}${close}`)
  const more = items.length - named.length
  if (more > 0) {
    const others =
      language === 'it' ? `e ${more === 1 ? 'un’altra' : `altre ${more}`} alla pari` : `and ${more} more at the same level`
    return `${named.join(', ')} ${others}`
  }
  const last = named.at(-1) as string
  if (named.length === 1) return last
  const each = language === 'it' ? ' alla pari' : ' at the same level'
  return `${named.slice(0, -1).join(', ')} ${language === 'it' ? 'e' : 'and'} ${last}${each}`
}

/** "il 70", but "l’80". */
const article = (percent: number): string => (percent === 80 ? 'l’' : 'il ')

function shareWords({ value }: ReleasedItem): LocalText {
  if (value.kind === 'above') return { it: `più del ${value.percent} %`, en: `more than ${value.percent} %` }
  if (value.kind === 'below') return { it: `meno del ${value.percent} %`, en: `less than ${value.percent} %` }
  return value.kind === 'share'
    ? { it: `circa ${article(value.percent)}${value.percent} %`, en: `about ${value.percent} %` }
    : { it: '', en: '' }
}

export const delicateNotHere: LocalText = {
  it: 'Voce delicata: si pubblica solo per l’intera organizzazione o per gruppi di organizzazioni.',
  en: 'Delicate item: it is published for the whole organisation or for groups of organisations only.',
}
export const delicateNotNow: LocalText = {
  it: 'Voce delicata: si pubblica al massimo una volta in 12 mesi, e non in questa rilevazione.',
  en: 'Delicate item: it is published at most once in 12 months, and not with this wave.',
}

/** Why a firm has no page of its own, with the numbers of the plan and never the number of answers. */
export function noPageReason(plan: ReleasePlan, firm: PlannedFirm, why: NoPage): LocalText {
  if (why === 'few-invited') {
    return {
      it: `Qui le persone invitate sono ${firm.invited}. Una pagina propria esce solo se le persone invitate sono almeno ${plan.minInvited} e quelle che hanno risposto almeno ${plan.minAnswered}: con numeri più piccoli qualcuno si potrebbe riconoscere.`,
      en: `Here ${firm.invited} people are invited. An own page appears only with at least ${plan.minInvited} people invited and at least ${plan.minAnswered} who answered: with smaller numbers somebody could be recognised.`,
    }
  }
  return {
    it: `Con il biglietto hanno risposto meno di ${plan.minAnswered} persone. Una pagina propria esce da ${plan.minAnswered} risposte in su; le risposte dal link aperto contano solo nei gruppi di organizzazioni.`,
    en: `Fewer than ${plan.minAnswered} people answered with a card. An own page appears from ${plan.minAnswered} answers on; answers from the open link count in groups of organisations only.`,
  }
}

/** What such a firm can do. */
export function noPageAdvice(plan: ReleasePlan, why: NoPage, hasPool: boolean): LocalText {
  const read = hasPool
    ? {
        it: 'Leggi le cifre del gruppo di organizzazioni qui sotto: chi lavora qui è dentro.',
        en: 'Read the figures of the group of organisations below: the people who work here are in it.',
      }
    : {
        it: 'Anche il gruppo di organizzazioni è troppo piccolo: leggi la mappa dei bisogni del territorio.',
        en: 'The group of organisations is too small as well: read the need map of the territory.',
      }
  const act =
    why === 'few-invited'
      ? {
          it: 'Porta al tavolo dell’alleanza quello che si può condividere: una piccola organizzazione trova lì risposte insieme ad altre.',
          en: 'Bring to the alliance table what can be shared: there a small organisation finds answers together with others.',
        }
      : {
          it: `La prossima volta distribuisci i biglietti dove tutti passano, con tempo per rispondere: ne bastano ${plan.minAnswered} usati. Non chiedere a nessuno se ha risposto.`,
          en: `Next time hand out the cards where everybody passes, with time to answer: ${plan.minAnswered} used ones are enough. Ask nobody whether they answered.`,
        }
  return { it: `${read.it} ${act.it}`, en: `${read.en} ${act.en}` }
}
