import type { Draft } from './assembly.ts'
import { sharedInWords } from './explain-block.ts'
import { expectedUses } from './expected-use.ts'
import { asSentence, familySlots, fill, type Slots } from './family-slots.ts'
import { facetInWords, joinWords, quoted } from './join-words.ts'
import { operatorOf } from './operators.ts'
import type { ConceptBlock, LocalText, SuggestedConcept } from './profile.ts'
import { respects } from './score-concept.ts'
import { canonicalFacet, type Situation } from './situation.ts'
import { blockQuestions, resourceQuestions, roleQuestions, ruleOwnerQuestion } from './suggestion-words.ts'
import { weekInWords } from './week-words.ts'

type Why = SuggestedConcept['why'][number]

const mostQuestions = 5
const needed = ['res', 'fn', 'work', 'pred']

const entryOf = (situation: Situation, facet: string) => situation.family.facets.find((entry) => canonicalFacet(entry.facet) === facet)
const answered = (draft: Draft) => draft.plays.flatMap(({ signs }) => signs)
const unique = (texts: readonly LocalText[]) => texts.filter((text, at) => texts.findIndex((other) => other.it === text.it) === at)

/** What people would be able to do, and when it is needed: never the name of a service. */
export function titleOf({ situation, plays }: Draft): LocalText {
  const { title } = plays[0]!
  const slots = familySlots(situation)
  const it = title.it.includes('quando') ? 'se' : 'quando'
  const en = /\bwhen\b/.test(title.en) ? 'if' : 'when'
  return fill({ it: `${title.it}, ${it} {moment}[ {hours}]`, en: `${title.en}, ${en} {moment}[ {hours}]` }, slots)
}

/** Why this is suggested: needs, words, the verb, offers, resources. */
export function whyOf(draft: Draft): Why[] {
  const { situation } = draft
  const why: Why[] = []
  const shown = needed
    .flatMap((dimension) => situation.strongest(dimension).slice(0, 1))
    .sort((a, b) => b.share - a.share || (a.facet < b.facet ? -1 : 1))
    .flatMap(({ facet }) => entryOf(situation, facet) ?? [])
    .slice(0, 3)
  if (shown.length > 0) {
    const list = joinWords(shown.map(facetInWords))
    why.push({ kind: 'need', text: { it: `Tra le risposte: ${list.it}.`, en: `Among the answers: ${list.en}.` } })
  }
  const { when } = familySlots(situation)
  if (when) why.push({ kind: 'need', text: { it: `Succede soprattutto ${when.it}.`, en: `It happens mostly ${when.en}.` } })
  const phrases = situation.family.phrases.slice(0, 4)
  if (phrases.length > 0) {
    const list = joinWords(phrases.map((phrase) => quoted({ it: phrase, en: phrase })))
    why.push({ kind: 'word', text: { it: `Parole dette da più persone: ${list.it}.`, en: `Words used by several people: ${list.en}.` } })
  }
  for (const { operator } of draft.plays) {
    const { label, triggers } = operatorOf(operator)
    const signs = triggers
      .flatMap(({ facets }) => (facets.every((facet) => situation.share(facet) >= 0.2) ? facets : []))
      .flatMap((facet) => entryOf(situation, facet) ?? [])
    const list = joinWords(unique(signs.slice(0, 3).map((entry) => quoted(entry.label))))
    const verb = quoted(label)
    if (list.it) why.push({ kind: 'operator', text: { it: `Il verbo ${verb.it} viene da ${list.it}.`, en: `The verb ${verb.en} comes from ${list.en}.` } })
  }
  for (const { facet, from, together } of draft.offered) {
    const entry = from.family.facets.find((each) => each.facet === facet)
    if (!entry) continue
    const own = from.family.id === situation.family.id
    const label = quoted(entry.label)
    const name = quoted(from.family.name)
    const hours = !own && together !== undefined && together > 0 ? { it: ', anche alle stesse ore', en: ', at some of the same hours too' } : { it: '', en: '' }
    why.push({
      kind: 'offer',
      text: own
        ? { it: `Qualcuno che vive questa situazione metterebbe ${label.it}.`, en: `Someone who lives with this would give ${label.en}.` }
        : { it: `Nella famiglia ${name.it} qualcuno metterebbe ${label.it}${hours.it}.`, en: `In the family ${name.en} someone would give ${label.en}${hours.en}.` },
    })
  }
  for (const { resource } of draft.used) why.push({ kind: 'resource', text: sharedInWords(resource, situation) })
  return why
}

function questionOf(block: ConceptBlock, slots: Slots): LocalText | undefined {
  if (block.provenance !== 'open') return undefined
  if (block.kind === 'actor') {
    const question = block.role === 'rule_owner' && !slots.work ? ruleOwnerQuestion : roleQuestions[block.role ?? '']
    return question && fill(question, slots)
  }
  if (block.kind === 'resource') {
    const question = resourceQuestions[block.value]
    return question && fill(question, slots)
  }
  const question = block.value === 'open' || block.kind === 'funding' ? blockQuestions[block.kind] : undefined
  return question && fill(question, slots)
}

/** What the table has to find out: the verb’s own question first, then one for each block that is open, a date last. */
export function openPointsOf(draft: Draft): LocalText[] {
  const { situation, plays, blocks, used } = draft
  const slots = familySlots(situation, answered(draft))
  const questions = [fill(plays[0]!.ask, slots), ...blocks.flatMap((block) => questionOf(block, slots) ?? [])]
  const tight = used.find(({ fits }) => fits !== undefined && fits < 1)
  const uses = expectedUses(situation)
  if (tight && uses) {
    const places = tight.resource.capacity
    questions.push(
      places === 1
        ? { it: `Basta un posto solo, se ci si aspettano circa ${uses} usi al mese?`, en: `Is one place enough, if about ${uses} uses a month are expected?` }
        : { it: `Bastano ${places} posti, se ci si aspettano circa ${uses} usi al mese?`, en: `Are ${places} places enough, if about ${uses} uses a month are expected?` },
    )
  }
  const review = fill({ it: 'In quale giorno il tavolo guarda se va meglio quando {happens}?', en: 'On which day does the table look at whether it goes better when {happens}?' }, slots)
  return [...unique(questions).slice(0, mostQuestions - 1), review]
}

/** How one will know: the pulse of this family, use or hours, a note of what was learned. */
export function measuresOf(draft: Draft): LocalText[] {
  const { situation, plays, blocks } = draft
  const slots = familySlots(situation)
  const uses = expectedUses(situation)
  const automatic = blocks.some(({ kind, value }) => kind === 'access' && value === 'automatic')
  const measures = [fill({ it: 'Alla prossima rilevazione: quante persone dicono che va meglio quando {happens}.', en: 'At the next wave: how many people say it goes better when {happens}.' }, slots)]
  if (situation.share('fn:travel') >= 0.3 || situation.share('res:ride') >= 0.3)
    measures.push(fill({ it: 'I minuti risparmiati in ogni viaggio[, {when}].', en: 'Minutes saved on each trip[, {when}].' }, slots))
  else if (automatic || !uses) measures.push(fill({ it: 'Le ore recuperate[ {when}], contate da {subject}.', en: 'Hours regained[ {when}], counted by {subject}.' }, slots))
  else
    measures.push({
      it: `Quante volte al mese si usa: all’inizio circa ${uses}, sei decimi di quanto dichiarato.`,
      en: `How many times a month it is used: about ${uses} at first, six tenths of what was stated.`,
    })
  const title = quoted(plays[0]!.title)
  measures.push({ it: `Dopo tre mesi, una nota: che cosa ha insegnato ${title.it}?`, en: `After three months, a note: what did ${title.en} teach?` })
  return measures
}

/** What stays as it is: the limit of the verb, hours no resource covers, conditions not met, other things that are missing. */
export function doesNotSolveOf(draft: Draft): LocalText[] {
  const { situation, plays, blocks, used } = draft
  const slots = familySlots(situation, answered(draft))
  const limits = [asSentence(fill(plays[0]!.leaves, slots))]
  const timed = used.filter(({ covered }) => covered !== undefined && covered.length > 0)
  const left = timed.length > 0 ? situation.cells.filter((cell) => !timed.some(({ covered }) => covered!.includes(cell))) : []
  const hours = left.length < situation.cells.length ? weekInWords(left) : undefined
  if (hours) limits.push({ it: `Nessuna risorsa condivisa copre queste ore: ${hours.it}.`, en: `No shared resource covers these hours: ${hours.en}.` })
  const broken = situation.strongest('must').find(({ value, share }) => share >= 0.2 && respects(value, blocks) === false)
  const condition = broken && entryOf(situation, broken.facet)
  if (condition) {
    const label = quoted(condition.label)
    limits.push({ it: `Non rispetta ancora la condizione ${label.it}.`, en: `It does not meet the condition ${label.en} yet.` })
  }
  const solved = answered(draft)
  const other = situation.strongest('res').find(({ facet, share }) => share >= 0.2 && !solved.includes(facet))
  const missing = other && entryOf(situation, other.facet)
  if (missing) {
    const label = quoted(missing.label)
    limits.push({ it: `Lascia aperto anche ${label.it}.`, en: `It also leaves ${label.en} open.` })
  }
  return limits
}
