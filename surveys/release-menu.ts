import type { Answers, MirrorTag, Question, SurveyDefinition, WeekGridAnswer } from './define-survey.ts'
import { bands, wayOutCodes } from './define-survey.ts'
import { delicateFacets } from './delicate-facets.ts'
import { facetLabel } from './ontology/ontology.ts'

/** One yes-or-no fact that a firm's release may count. */
export interface MenuProperty {
  /** Stable id, e.g. `res:time`, `when:weekday:b5`, `weight:7plus`. */
  property: string
  question: string
  code: string
  delicate: boolean
  label: { it: string; en: string }
}

/** Closed questions whose every real choice is one property. */
const listed = ['res', 'fn', 'pred', 'work', 'must'] as const
const heavyFrom = 7
const weekend = new Set(['sat', 'sun'])
const isWayOut = (code: string): boolean => (wayOutCodes as readonly string[]).includes(code)

/**
 * The yes-counts a firm can be shown: what is missing, what must be done, notice, work constraint, conditions, weight, week.
 * Result: about 70 properties in a fixed order; ways out ("other", "prefer not to say") are no property. Families, sentences and text are not here.
 * Source: rulings 5 and 6.
 */
export function releaseMenu(definition: SurveyDefinition): MenuProperty[] {
  const byId = new Map(definition.questions.map((q) => [q.id, q]))
  const menu: MenuProperty[] = []
  for (const id of listed) {
    for (const code of codesOf(byId.get(id))) {
      const property = `${id}:${code}`
      menu.push({ property, question: id, code, delicate: delicateFacets.includes(property), label: facetLabel(property) })
    }
  }
  if (byId.has('weight')) {
    const label = { it: `Pesa ${heavyFrom} o più su 10`, en: `Weighs ${heavyFrom} or more out of 10` }
    menu.push({ property: 'weight:7plus', question: 'weight', code: '7plus', delicate: false, label })
  }
  if (byId.has('grid')) {
    for (const group of ['weekday', 'weekend']) {
      for (const band of bands) {
        const code = `${group}:${band}`
        menu.push({ property: `when:${code}`, question: 'grid', code, delicate: false, label: facetLabel(`when:${code}`) })
      }
    }
  }
  return menu
}

/**
 * Whether these answers say yes to a property. A tag guessed from words counts only when the person kept or added it.
 * Too few: a question that was not answered is no yes; `answersProperty` tells the two apart.
 */
export function holdsProperty({ question, code }: MenuProperty, answers: Answers): boolean {
  if (question === 'weight') return typeof answers.weight === 'number' && answers.weight >= heavyFrom
  if (question === 'grid') {
    const [group, band] = code.split(':')
    return gridCells(answers).some((cell) => {
      const [day, at] = cell.split(':')
      return at === band && weekend.has(day as string) === (group === 'weekend')
    })
  }
  return chosen(answers[question]).includes(code) || confirmedTags(answers).includes(`${question}:${code}`)
}

/** Whether these answers say anything about a property, yes or no: the base its count is a share of. */
export function answersProperty({ question }: MenuProperty, answers: Answers): boolean {
  if (question === 'weight') return typeof answers.weight === 'number'
  if (question === 'grid') return gridCells(answers).length > 0
  const codes = chosen(answers[question])
  return (
    codes.some((code) => code !== 'pns' && code !== 'dk') || confirmedTags(answers).some((tag) => tag.startsWith(`${question}:`))
  )
}

/** Tags the person kept or added in the mirror step. */
export function confirmedTags(answers: Answers): string[] {
  return Array.isArray(answers.mirror) ? (answers.mirror as MirrorTag[]).filter((t) => t.keep !== 0).map((t) => t.tag) : []
}

function codesOf(question: Question | undefined): readonly string[] {
  if (question === undefined || !('choices' in question) || question.choices === 'from-plan') return []
  return question.choices.filter((code) => !isWayOut(code))
}

function chosen(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer]
  return Array.isArray(answer) ? (answer as string[]) : []
}

function gridCells(answers: Answers): string[] {
  return (answers.grid as WeekGridAnswer | undefined)?.cells ?? []
}
