import type { Answers } from '#contract/responses'

export type Element = Record<string, unknown> & { type: string; name: string; visibleIf?: string }
/** Questions that SurveyJS does not know: it holds their place and their answer, we draw them. */
export const ownTypes = ['weekgrid', 'mirror', 'sentence'] as const

/** A condition of the phone alone: the mirror is skipped when nothing was recognised. */
export const mirrorCount = 'mirror_proposed'

/** SurveyJS gets the name, title and condition of our own questions; the rest of their JSON stays with us. */
export function splitOwn(json: Record<string, unknown>): { pages: object[]; own: Map<string, Element> } {
  const own = new Map<string, Element>()
  const pages = (json.pages as { name: string; elements: Element[] }[]).map((page) => ({
    ...page,
    elements: page.elements.map((element) => {
      if (!(ownTypes as readonly string[]).includes(element.type)) return element
      own.set(element.name, element)
      const { type, name, title, description } = element
      const condition = [element.visibleIf, type === 'mirror' ? `{${mirrorCount}} > 0` : undefined].filter(
        (part) => part !== undefined,
      )
      return {
        type,
        name,
        title,
        description,
        ...(condition.length > 0 && { visibleIf: condition.map((part) => `(${part})`).join(' and ') }),
      }
    }),
  }))
  return { pages, own }
}

export const copyOf = (answers: Answers): Answers => JSON.parse(JSON.stringify(answers)) as Answers

/** Text without blank ends; a text of blanks is no answer. */
export function tidy(data: Answers): Answers {
  const entries = Object.entries(copyOf(data)).map(
    ([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const,
  )
  return Object.fromEntries(entries.filter(([, value]) => value !== '' && value !== null))
}

const elementsOf = (json: Record<string, unknown>): Element[] =>
  (json.pages as { elements: Element[] }[]).flatMap((page) => page.elements)

/**
 * Answers given to another version of this survey, by question id: of a question that is gone, and a code that is gone, nothing stays. Words
 * stay whole, also where they are now too long: the person shortens them.
 */
export function fitAnswers(json: Record<string, unknown>, answers: Answers): Answers {
  const fitting: Answers = {}
  for (const { name, type, choices } of elementsOf(json)) {
    const value = copyOf(answers)[name]
    if (value === undefined || value === null) continue
    const codes = Array.isArray(choices) ? choices.map((choice: { value: unknown }) => choice.value) : undefined
    if (codes === undefined) fitting[name] = value
    else if (Array.isArray(value)) {
      const kept = type === 'checkbox' ? value.filter((code) => codes.includes(code)) : []
      if (kept.length > 0) fitting[name] = kept
    } else if (type === 'radiogroup' && codes.includes(value)) fitting[name] = value
  }
  return fitting
}

/** Longest text of each question. A browser cuts what is pasted beyond `maxlength` without a word: it is counted and told instead. */
export function takeLimits(json: Record<string, unknown>): { json: Record<string, unknown>; limits: Map<string, number> } {
  const limits = new Map<string, number>()
  const pages = (json.pages as { name: string; elements: Element[] }[]).map((page) => ({
    ...page,
    elements: page.elements.map(({ maxLength, ...element }) => {
      if (typeof maxLength === 'number') limits.set(element.name, maxLength)
      return element as Element
    }),
  }))
  return { json: { ...json, pages }, limits }
}

/** A NUL or half a character: no database keeps it. */
export const isUnreadable = (text: string): boolean => /[\0\p{Surrogate}]/u.test(text)
