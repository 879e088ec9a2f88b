import { blockLabel, openLabels } from './grammar.ts'
import { facetInWords, quoted } from './join-words.ts'
import { actorOf, resourceKind } from './match-resources.ts'
import { operators } from './operators.ts'
import type { ConceptBlock, ExplainedBlock, LocalText, ResourceProfile } from './profile.ts'
import { actorNouns, sharedNouns, someOrganisation } from './resource-words.ts'
import { rules } from './rules/check-rules.ts'
import { canonicalFacet, type Situation } from './situation.ts'
import { weekInWords } from './week-words.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const unknownSource: LocalText = {
  it: 'Viene da qualcosa che oggi non si vede più.',
  en: 'It comes from something no longer visible today.',
}

/** What an organisation shares, in one sentence: who, what, when, how much of the family’s week. */
export function sharedInWords(resource: ResourceProfile, situation: Situation): LocalText {
  const actor = actorOf(resource)
  const who = actor ? (actorNouns[actor] ?? someOrganisation) : someOrganisation
  const what = sharedNouns[resourceKind(resource.kind)] ?? { it: 'qualcosa', en: 'something' }
  const open = weekInWords(resource.grid.flatMap((cell, at) => (cell === 1 ? [at] : [])))
  const needed = situation.cells.length
  const covered = situation.cells.filter((cell) => resource.grid[cell] === 1).length
  const hours = open ? { it: `, ${open.it}`, en: `, ${open.en}` } : { it: '', en: '' }
  const cover =
    needed === 0
      ? { it: ': le ore vanno confrontate al tavolo', en: ': the hours have to be compared at the table' }
      : covered === needed
        ? { it: ': copre tutte le ore più segnate', en: ': it covers all the hours most marked' }
        : covered === 0
          ? { it: ': le ore sono diverse da quelle più segnate', en: ': the hours differ from those most marked' }
          : {
              it: `: copre ${covered} delle ${needed} fasce orarie più segnate`,
              en: `: it covers ${covered} of the ${needed} time bands most marked`,
            }
  return {
    it: `${capital(who.it)} mette in comune ${what.it}${hours.it}${cover.it}.`,
    en: `${capital(who.en)} shares ${what.en}${hours.en}${cover.en}.`,
  }
}

function facetOf(situation: Situation, facet: string) {
  return situation.family.facets.find((entry) => canonicalFacet(entry.facet) === canonicalFacet(facet))
}

function offerWhy(situation: Situation, source: string): LocalText {
  const [facet = '', from] = source.split('@')
  const label = facetOf(situation, facet)?.label
  if (from)
    return {
      it: 'Lo offre chi vive un’altra situazione della mappa.',
      en: 'It is offered by people in another situation of the map.',
    }
  if (!label) return unknownSource
  const words = quoted(label)
  return { it: `In questa famiglia qualcuno metterebbe ${words.it}.`, en: `Someone in this family would give ${words.en}.` }
}

function ruleWhy(source: string): LocalText {
  const [kind, id = ''] = source.split(':')
  if (kind === 'operator') {
    const label = operators.find((operator) => operator.id === id)?.label
    if (label) return { it: `Lo chiede il verbo ${quoted(label).it}.`, en: `The verb ${quoted(label).en} asks for it.` }
  }
  const rule = kind === 'rule' ? rules.find((each) => each.id === id)?.message : undefined
  if (rule) return { it: `Lo chiede la verifica «${rule.it}».`, en: `The check “${rule.en}” asks for it.` }
  if (source === 'cycle')
    return { it: 'Può essere una gamba, soltanto per questo ciclo.', en: 'It can be one leg, for this cycle only.' }
  if (source === 'review')
    return { it: 'Ogni idea ha una data in cui si guarda come va.', en: 'Every idea has a date for looking at how it goes.' }
  return unknownSource
}

function whyOf(block: ConceptBlock, situation: Situation, resources: readonly ResourceProfile[]): LocalText {
  const source = block.source ?? ''
  if (block.provenance === 'table') return { it: 'L’ha messo il tavolo.', en: 'The table put it there.' }
  if (block.value === 'open')
    return {
      it: 'Nessuno lo ha ancora detto: è una domanda per il tavolo.',
      en: 'Nobody has said it yet: it is a question for the table.',
    }
  if (block.provenance === 'employer_share') {
    const resource = resources.find((each) => each.id === source)
    return resource
      ? sharedInWords(resource, situation)
      : { it: 'La risorsa oggi non è più condivisa.', en: 'The resource is no longer shared today.' }
  }
  if (block.provenance === 'worker_offer') return offerWhy(situation, source)
  if (block.provenance === 'worker_text') {
    const week = source === 'grid' ? weekInWords(situation.cells) : undefined
    if (week) return { it: `Sono le ore più segnate: ${week.it}.`, en: `These are the hours most marked: ${week.en}.` }
    const entry = facetOf(situation, source)
    if (!entry) return unknownSource
    const words = facetInWords(entry)
    return { it: `Viene dalle risposte: ${words.it}.`, en: `It comes from the answers: ${words.en}.` }
  }
  if (block.provenance === 'open') {
    const verb = source.startsWith('operator:') ? ruleWhy(source) : undefined
    return {
      it: `${verb ? `${verb.it} ` : ''}Nessuno lo ha ancora confermato.`,
      en: `${verb ? `${verb.en} ` : ''}Nobody has confirmed it yet.`,
    }
  }
  return ruleWhy(source)
}

/**
 * A block with its label and the reason why it is there.
 * Result: a word the grammar does not know keeps itself as label. Cost: O(facets + resources).
 */
export function explainBlock(block: ConceptBlock, situation: Situation, resources: readonly ResourceProfile[]): ExplainedBlock {
  const label =
    block.value === 'open'
      ? openLabels[block.kind]
      : (blockLabel(block.kind, block.value) ?? { it: block.value, en: block.value })
  return { ...block, label, why: whyOf(block, situation, resources) }
}
