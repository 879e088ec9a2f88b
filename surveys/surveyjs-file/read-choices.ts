import type { Question } from '../define-survey.ts'
import { isCode } from '../own-survey.ts'
import { isTree, own, type Tree } from './read-tree.ts'

/** One answer of a closed question: as the file has it, and under which code. */
export interface Choice {
  value: string
  code: string
  text: unknown
}

/** The choices of an element, ours where SurveyJS adds them itself; undefined for a question without any. */
export function readChoices(element: Tree, type: string, house: Question | undefined): Choice[] | undefined {
  if (type === 'boolean')
    return [
      { value: 'true', code: 'yes', text: own(element, 'labelTrue') ?? { it: 'Sì', en: 'Yes' } },
      { value: 'false', code: 'no', text: own(element, 'labelFalse') ?? { it: 'No', en: 'No' } },
    ]
  if (!['radiogroup', 'dropdown', 'buttongroup', 'checkbox', 'tagbox'].includes(type)) return undefined
  const listed = own(element, 'choices')
  const raw = Array.isArray(listed) ? listed.slice(0, 200) : []
  const choices = raw.map((each): Omit<Choice, 'code'> => {
    const value = isTree(each) ? own(each, 'value') : each
    const text = isTree(each) ? (own(each, 'text') ?? value) : each
    return { value: typeof value === 'object' ? '' : String(value ?? ''), text }
  })
  const has = (key: string, old: string) => own(element, key) === true || own(element, old) === true
  if (has('showNoneItem', 'hasNone'))
    choices.push({ value: 'none', text: own(element, 'noneText') ?? { it: 'Niente di questo', en: 'None of these' } })
  if (has('showOtherItem', 'hasOther'))
    choices.push({ value: 'oth', text: own(element, 'otherText') ?? { it: 'Altro', en: 'Something else' } })
  const taken = new Set(choices.map(({ value }) => value).filter(isCode))
  return choices.map((choice, at) => {
    if (isCode(choice.value) || house !== undefined) return { ...choice, code: choice.value }
    let number = at + 1
    while (taken.has(`c${number}`)) number += 1
    taken.add(`c${number}`)
    return { ...choice, code: `c${number}` }
  })
}

/** Codes that stand alone. */
export function exclusiveCodes(element: Tree, codes: readonly string[]): string[] {
  const listed = own(element, 'choices')
  const marked = Array.isArray(listed)
    ? listed.flatMap((each, at) => (isTree(each) && own(each, 'isExclusive') === true ? [codes[at] ?? ''] : []))
    : []
  const none = own(element, 'showNoneItem') === true || own(element, 'hasNone') === true ? ['none'] : []
  return [...new Set([...marked, ...none])].filter((code) => codes.includes(code))
}
