import type { FamiliesRun } from '../needs/need.ts'
import type { MapShare } from './map-counts.ts'
import { type LocalText, type MapRule, mapNumbers, type NeedMapOptions } from './map-options.ts'
import { poolRule } from './pool-rule.ts'
import { responseBand } from './rounding.ts'

const n = mapNumbers

export const noSentence: LocalText = {
  it: 'Con una sola organizzazione mostriamo che cosa torna più spesso, non frasi.',
  en: 'With a single organisation we show what comes up most often, not sentences.',
}
export const noFigures: LocalText = {
  it: `Famiglia piccola (${n.family}-${n.figures - 1} persone): niente cifre e niente settimana.`,
  en: `Small family (${n.family}-${n.figures - 1} people): no figures and no week.`,
}
export const noWeek: LocalText = {
  it: `La settimana non è mostrata: in questa famiglia l’hanno indicata in meno di ${n.family}.`,
  en: `The week is not shown: fewer than ${n.family} people of this family marked it.`,
}

/** Why a family is held back, without a word of what it is about. */
export const heldBackReasons = {
  unstable: {
    it: 'Il gruppo non è stabile: cambiando un po’ le risposte si scioglie.',
    en: 'The group is not stable: with slightly different answers it falls apart.',
  },
  small: { it: `Sono meno di ${n.family} persone.`, en: `There are fewer than ${n.family} people.` },
  withoutFirms: {
    it: `Sono meno di ${n.withoutFirms} persone: senza più organizzazioni distinte la soglia è ${n.withoutFirms}.`,
    en: `There are fewer than ${n.withoutFirms} people: without several distinct organisations the threshold is ${n.withoutFirms}.`,
  },
  'too-few-people': {
    it: `Togliendo le ${poolRule.withoutLargest} organizzazioni più grandi restano meno di ${poolRule.people} persone.`,
    en: `Without the ${poolRule.withoutLargest} largest organisations fewer than ${poolRule.people} people remain.`,
  },
  'too-few-firms': {
    it: `Togliendo le ${poolRule.withoutLargest} organizzazioni più grandi ne restano meno di ${poolRule.firms}.`,
    en: `Without the ${poolRule.withoutLargest} largest organisations fewer than ${poolRule.firms} remain.`,
  },
  'one-firm-dominates': {
    it: 'Più di metà delle persone lavora nella stessa organizzazione.',
    en: 'More than half of the people work for the same organisation.',
  },
  delicate: {
    it: `Più del ${100 * n.delicateShare} % ha indicato qualcosa di delicato (salute, disabilità, cura): si pubblica una volta in 12 mesi.`,
    en: `More than ${100 * n.delicateShare} % named something delicate (health, disability, care): it is published once in 12 months.`,
  },
} as const satisfies Record<string, LocalText>
export type HeldBackReason = keyof typeof heldBackReasons

const dimensionWords: { readonly [dimension: string]: LocalText } = {
  who: { it: 'per chi', en: 'for whom' },
  fn: { it: 'che cosa c’è da fare', en: 'what must be done' },
  when: { it: 'la griglia della settimana', en: 'the week grid' },
  grid: { it: 'la griglia della settimana', en: 'the week grid' },
  season: { it: 'il periodo dell’anno', en: 'the time of the year' },
  freq: { it: 'quanto spesso succede', en: 'how often it happens' },
  pred: { it: 'con quanto preavviso', en: 'with how much notice' },
  place: { it: 'dove', en: 'where' },
  dist: { it: 'quanto è lontano', en: 'how far it is' },
  mob: { it: 'come ci si arriva', en: 'how to get there' },
  work: { it: 'che cosa pesa del lavoro', en: 'what weighs at work' },
  res: { it: 'che cosa manca', en: 'what is missing' },
  stake: { it: 'che cosa è in gioco', en: 'what is at stake' },
  weight: { it: 'quanto pesa', en: 'how much it weighs' },
  must: { it: 'che cosa non deve mancare', en: 'what must not be missing' },
  tried: { it: 'che cosa si è già provato', en: 'what was already tried' },
  offer: { it: 'che cosa si può offrire', en: 'what people could offer' },
  text: { it: 'le parole delle persone', en: 'the words of people' },
}

/** Dimensions in words, each once; those without a name are left out. */
function inWords(dimensions: readonly string[], language: 'it' | 'en'): string {
  return [...new Set(dimensions.flatMap((dimension) => dimensionWords[dimension]?.[language] ?? []))].join(', ')
}

/** What a reader must know before the map: where it comes from and under which rule. */
export function mapNotes(options: NeedMapOptions, rule: MapRule, missing: readonly string[]): LocalText[] {
  const notes: LocalText[] = []
  if (options.kind === 'imported') {
    const lacks = missing.length > 0
    notes.push({
      it: `Questa è una rilevazione importata: fatta altrove e con altre domande, senza frasi delle persone.${lacks ? ` Nei dati mancano: ${inWords(missing, 'it')}.` : ''}`,
      en: `This is an imported survey (rilevazione importata): made elsewhere, with other questions, without people’s sentences.${lacks ? ` The data lack: ${inWords(missing, 'en')}.` : ''}`,
    })
  }
  if (rule === 'unknown-employers') {
    notes.push({
      it: `Non si sa per chi lavorano le persone: si mostrano solo famiglie di almeno ${n.withoutFirms} e nessuna parola.`,
      en: `Nobody knows for whom these people work: only families of at least ${n.withoutFirms} are shown, and no words.`,
    })
  }
  if (rule === 'single-organisation') {
    notes.push({
      it: `Tutte le persone lavorano per la stessa organizzazione: si mostrano solo famiglie di almeno ${n.withoutFirms}, senza frasi né parole.`,
      en: `Everybody works for the same organisation: only families of at least ${n.withoutFirms} are shown, without sentences or words.`,
    })
  }
  return notes
}

const languageWarning = 0.15

/** What the map cannot say. Shape: people = noisy number of needs of the wave. */
export function mapLimits(
  { diagnostics }: Pick<FamiliesRun, 'diagnostics'>,
  options: NeedMapOptions,
  told: { people: number; missing: readonly string[]; unexplained: MapShare },
): LocalText[] {
  const limits: LocalText[] = [coverage(options, told.people)]
  if (told.missing.length > 0) {
    limits.push({
      it: `Nessuno o quasi nessuno ha indicato: ${inWords(told.missing, 'it')}. Su questo la mappa tace.`,
      en: `Nobody or almost nobody indicated: ${inWords(told.missing, 'en')}. The map is silent about it.`,
    })
  }
  if (diagnostics.languageNmi > languageWarning) {
    limits.push({
      it: 'Attenzione alle lingue: alcune famiglie raccolgono soprattutto una lingua. Potrebbe essere la lingua, non il bisogno, a tenerle insieme.',
      en: 'Mind the languages: some families gather mostly one language. It may be the language, not the need, that holds them together.',
    })
  }
  if (diagnostics.structure === 'none') {
    limits.push({
      it: 'Niente separa con chiarezza queste risposte: gruppi fatti su risposte mescolate a caso sarebbero altrettanto ripetibili. Nessuna famiglia è stata inventata.',
      en: 'Nothing clearly separates these answers: groups made of shuffled answers would be as repeatable. No family was made up.',
    })
  }
  if (diagnostics.structure === 'weak') {
    limits.push({
      it: 'Le situazioni sfumano l’una nell’altra: i confini tra le famiglie sono incerti.',
      en: 'Situations shade into one another: the borders between families are uncertain.',
    })
  }
  limits.push(unexplainedWords(told.unexplained), {
    it: 'Ogni quota ha un piccolo «dado» segreto ed è arrotondata a 10 punti: le somme possono non tornare.',
    en: 'Every share carries a small secret die and is rounded to 10 points: sums may not add up.',
  })
  limits.push({
    it: 'Il limite garantito su quanto si può indovinare di una persona vale per le quote, non per il modo in cui le famiglie si sono formate: quello dipende dalle risposte.',
    en: 'The odds bound on what can be guessed about a person holds for the shares; it does not cover how families were formed, which depends on the answers.',
  })
  return limits
}

function coverage({ invited, kind }: NeedMapOptions, people: number): LocalText {
  if (kind === 'imported' || invited === 0) {
    return {
      it: 'La mappa parla di chi ha risposto; chi non ha risposto non c’è.',
      en: 'The map speaks of those who answered; others are not in it.',
    }
  }
  const band = responseBand(people, invited)
  const words = {
    '<40': { it: 'meno del 40 %', en: 'less than 40 %' },
    '40-60': { it: 'tra il 40 e il 60 %', en: 'between 40 and 60 %' },
    '60-80': { it: 'tra il 60 e l’80 %', en: 'between 60 and 80 %' },
    '>80': { it: 'più dell’80 %', en: 'more than 80 %' },
  }[band]
  return {
    it: `Ha raccontato un bisogno ${words.it} delle persone invitate: la mappa parla di loro, non di chi non ha risposto.`,
    en: `Of the people invited, ${words.en} told a need: the map speaks of them, not of those who did not answer.`,
  }
}

function unexplainedWords(share: MapShare): LocalText {
  if (share.kind === 'few')
    return {
      it: 'Le risposte sono troppo poche per dire quante restano fuori dalle famiglie.',
      en: 'There are too few answers to tell how many stay outside the families.',
    }
  const it =
    share.kind === 'share'
      ? `circa ${share.percent === 80 ? 'l’' : 'il '}${share.percent} %`
      : share.kind === 'below'
        ? 'meno del 10 %'
        : 'più del 90 %'
  const en = share.kind === 'share' ? `about ${share.percent} %` : share.kind === 'below' ? 'less than 10 %' : 'more than 90 %'
  return {
    it: `Non è ancora spiegato ${it} dei bisogni: non stanno in nessuna famiglia e non ci sono stati messi a forza.`,
    en: `Not explained yet: ${en} of the needs. They fit no family and were not forced into one.`,
  }
}
