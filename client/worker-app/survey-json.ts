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
