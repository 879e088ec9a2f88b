import type { Draft } from './assembly.ts'
import { sharedInWords } from './explain-block.ts'
import { familySlots, fill } from './family-slots.ts'
import { facetInWords, joinWords, quoted } from './join-words.ts'
import { operatorOf } from './operators.ts'
import { answersLead, phrased, verbLead, whenLead } from './phrasings.ts'
import type { LocalText, SuggestedConcept } from './profile.ts'
import { canonicalFacet, type Situation } from './situation.ts'

type Why = SuggestedConcept['why'][number]

const needed = ['res', 'fn', 'work', 'pred']
const mostPhrases = 4

export const entryOf = (situation: Situation, facet: string) =>
  situation.family.facets.find((entry) => canonicalFacet(entry.facet) === facet)
export const unique = (texts: readonly LocalText[]) =>
  texts.filter((text, at) => texts.findIndex((other) => other.it === text.it) === at)

function needWhy({ situation, turn }: Draft): Why[] {
  const shown = needed
    .flatMap((dimension) => situation.strongest(dimension).slice(0, 1))
    .sort((a, b) => b.share - a.share || (a.facet < b.facet ? -1 : 1))
    .flatMap(({ facet }) => entryOf(situation, facet) ?? [])
    .slice(0, 3)
  const { when } = familySlots(situation)
  const why: Why[] = []
  if (shown.length > 0)
    why.push({ kind: 'need', text: fill(phrased(answersLead, turn), { list: joinWords(shown.map(facetInWords)) }) })
  if (when) why.push({ kind: 'need', text: fill(phrased(whenLead, turn), { when }) })
  return why
}

function wordWhy({ situation }: Draft): Why[] {
  const phrases = situation.family.phrases.slice(0, mostPhrases)
  if (phrases.length === 0) return []
  const list = joinWords(phrases.map((phrase) => quoted({ it: phrase, en: phrase })))
  return [
    { kind: 'word', text: { it: `Parole dette da più persone: ${list.it}.`, en: `Words used by several people: ${list.en}.` } },
  ]
}

function verbWhy({ situation, plays, turn }: Draft): Why[] {
  return plays.flatMap(({ operator }): Why[] => {
    const { label, triggers } = operatorOf(operator)
    const signs = triggers
      .flatMap(({ facets }) => (facets.every((facet) => situation.share(facet) >= 0.2) ? facets : []))
      .flatMap((facet) => entryOf(situation, facet) ?? [])
    const list = joinWords(unique(signs.map((entry) => quoted(entry.label))).slice(0, 3))
    return list.it ? [{ kind: 'operator', text: fill(phrased(verbLead, turn), { verb: quoted(label), list }) }] : []
  })
}

function offerWhy({ situation, offered }: Draft): Why[] {
  return offered.flatMap(({ facet, from, together }): Why[] => {
    const entry = from.family.facets.find((each) => each.facet === facet)
    if (!entry) return []
    const label = quoted(entry.label)
    if (from.family.id === situation.family.id) {
      return [
        {
          kind: 'offer',
          text: {
            it: `Qualcuno che vive questa situazione metterebbe ${label.it}.`,
            en: `Someone who lives with this would give ${label.en}.`,
          },
        },
      ]
    }
    const name = quoted(from.family.name)
    const same = together !== undefined && together > 0
    return [
      {
        kind: 'offer',
        text: {
          it: `Nella famiglia ${name.it} qualcuno metterebbe ${label.it}${same ? ', e vive in parte le stesse ore' : ''}.`,
          en: `In the family ${name.en} someone would give ${label.en}${same ? ', and lives some of the same hours' : ''}.`,
        },
      },
    ]
  })
}

/**
 * Why a concept is suggested: the need in the map’s figures, words of several people, the signs of its verbs, offers of
 * workers, shared resources. Result: in that order; each line says only what the map or a resource says.
 */
export function whyOf(draft: Draft): Why[] {
  const resources = draft.used.map(({ resource }): Why => ({ kind: 'resource', text: sharedInWords(resource, draft.situation) }))
  return [...needWhy(draft), ...wordWhy(draft), ...verbWhy(draft), ...offerWhy(draft), ...resources]
}
