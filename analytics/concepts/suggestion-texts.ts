import type { Draft } from './assembly.ts'
import { expectedUses } from './expected-use.ts'
import { asSentence, familySlots, fill, type Slots } from './family-slots.ts'
import { quoted } from './join-words.ts'
import { brokenCondition, hoursBack, hoursLeft, note, type Phrasings, phrased, pulse, review, stillMissing } from './phrasings.ts'
import { wordsOf } from './plays/play.ts'
import type { ConceptBlock, LocalText } from './profile.ts'
import { respects } from './score-concept.ts'
import { blockAgain, blockQuestions, resourceQuestions, roleAgain, roleQuestions, ruleOwnerQuestion } from './suggestion-words.ts'
import { weekInWords } from './week-words.ts'
import { entryOf, unique } from './why-suggested.ts'

const mostQuestions = 5
const answered = (draft: Draft) => draft.plays.flatMap(({ signs, answers }) => [...signs, ...(answers ?? [])])

/** What people would be able to do, and when it is needed: never the name of a service. */
export function titleOf({ situation, plays }: Draft): LocalText {
  const { title, tells, signs } = plays[0]!
  const task = situation.strongest('fn')[0]?.value
  const slots = familySlots(situation)
  const other = () => familySlots(situation, signs).lack ?? slots.work
  const tension = task === undefined ? other() : tells?.includes(task) ? (slots.lack ?? slots.work) : undefined
  const it = title.it.includes('quando') ? 'se' : 'quando'
  const en = /\bwhen\b/.test(title.en) ? 'if' : 'when'
  return fill(
    { it: `${title.it}, ${it} {moment}[, {hours}]`, en: `${title.en}, ${en} {moment}[, {hours}]` },
    tension ? { ...slots, moment: tension } : slots,
  )
}

/** A question about a thing asks about whoever brings it too. */
const asksToo: Readonly<Record<string, readonly string[]>> = {
  host: ['space', 'kitchen'],
  doer_pro: ['pro_hours'],
  funder: ['money'],
  doer_peer: ['peer_time', 'known_person'],
}

function questionOf(block: ConceptBlock, slots: Slots, { blocks, turn }: Draft): LocalText | undefined {
  if (block.provenance !== 'open') return undefined
  const ask = (again: Phrasings | undefined, once: LocalText | undefined) => {
    const question = again ? phrased(again, turn) : once
    return question && fill(question, slots)
  }
  if (block.kind === 'actor') {
    const role = block.role ?? ''
    const things = asksToo[role] ?? []
    if (blocks.some(({ kind, value, provenance }) => kind === 'resource' && provenance === 'open' && things.includes(value)))
      return undefined
    return role === 'rule_owner' && !slots.work ? fill(ruleOwnerQuestion, slots) : ask(roleAgain[role], roleQuestions[role])
  }
  if (block.kind === 'resource') return ask(blockAgain[block.value], resourceQuestions[block.value])
  return block.value === 'open' || block.kind === 'funding' ? ask(blockAgain[block.kind], blockQuestions[block.kind]) : undefined
}

/** What the table has to find out: the verb’s own question first, then one for each block that is open, a date last. */
export function openPointsOf(draft: Draft): LocalText[] {
  const { situation, plays, blocks, used, turn } = draft
  const slots = familySlots(situation, answered(draft))
  const lead = fill(wordsOf(plays[0]!, draft.again).ask, slots)
  const questions = [lead, ...blocks.flatMap((block) => questionOf(block, slots, draft) ?? [])]
  const tight = used.find(({ fits }) => fits !== undefined && fits < 1)
  const uses = expectedUses(situation)
  if (tight && uses) {
    const { capacity } = tight.resource
    const people =
      capacity === 1 ? { it: 'una persona', en: 'one person' } : { it: `${capacity} persone`, en: `${capacity} people` }
    questions.push({
      it: `Quello che è messo in comune vale per ${people.it} alla volta: basta, se ci si aspettano circa ${uses} usi al mese?`,
      en: `What is shared serves ${people.en} at a time: is that enough, if about ${uses} uses a month are expected?`,
    })
  }
  return [...unique(questions).slice(0, mostQuestions - 1), fill(phrased(review, turn), slots)]
}

/** How one will know: the pulse of this family, use or hours, a note of what was learned. */
export function measuresOf({ situation, plays, blocks, turn }: Draft): LocalText[] {
  const slots = familySlots(situation)
  const uses = expectedUses(situation)
  const automatic = blocks.some(({ kind, value }) => kind === 'access' && value === 'automatic')
  const travels = situation.share('fn:travel') >= 0.3 || situation.share('res:ride') >= 0.3
  const minutes = { it: 'I minuti risparmiati in ogni viaggio[, {when}].', en: 'Minutes saved on each trip[, {when}].' }
  const used = {
    it: `Quante volte al mese si usa: all’inizio circa ${uses}, cioè il 60 % di quanto dichiarato.`,
    en: `How many times a month it is used: about ${uses} at first, which is 60% of what was stated.`,
  }
  const second = travels ? minutes : automatic || !uses ? phrased(hoursBack, turn) : used
  return [fill(phrased(pulse, turn), slots), fill(second, slots), fill(phrased(note, turn), { title: quoted(plays[0]!.title) })]
}

/** What stays as it is: the limit of the verb, hours no resource covers, conditions not met, other things that are missing. */
export function doesNotSolveOf(draft: Draft): LocalText[] {
  const { situation, plays, blocks, used, turn } = draft
  const solved = answered(draft)
  const { leaves } = wordsOf(plays[0]!, draft.again)
  const limits = [asSentence(fill(leaves, familySlots(situation, solved)))]
  const timed = used.filter(({ covered }) => covered !== undefined && covered.length > 0)
  const left = timed.length > 0 ? situation.cells.filter((cell) => !timed.some(({ covered }) => covered!.includes(cell))) : []
  const hours = weekInWords(left)
  if (hours) limits.push(fill(phrased(hoursLeft, turn), { hours }))
  const broken = situation.strongest('must').find(({ value, share }) => share >= 0.2 && respects(value, blocks) === false)
  const condition = broken && entryOf(situation, broken.facet)
  if (condition) limits.push(fill(phrased(brokenCondition, turn), { label: quoted(condition.label) }))
  const other = situation.strongest('res').find(({ facet, share }) => share >= 0.2 && !solved.includes(facet))
  const missing = other && !leaves.it.includes('{lack}') && entryOf(situation, other.facet)
  if (missing) limits.push(fill(phrased(stillMissing, turn), { label: quoted(missing.label) }))
  return limits
}
