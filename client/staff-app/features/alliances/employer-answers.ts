interface Choice {
  value: string
  text: string
}
interface Element {
  name: string
  title?: string
  choices?: Choice[]
  rows?: Choice[]
  columns?: Choice[]
}

/** A question as it was asked, with what was answered to it. */
export interface ReadAnswer {
  question: string
  title: string
  lines: string[]
}

/** Answers in words, in the order of the questions; what was not answered is left out. */
export function readAnswers(json: Record<string, unknown>, answers: Record<string, unknown>): ReadAnswer[] {
  const pages = (json.pages ?? []) as { elements?: Element[] }[]
  return pages.flatMap(({ elements = [] }) =>
    elements.flatMap((element): ReadAnswer[] => {
      const lines = linesOf(element, answers[element.name])
      return lines.length === 0 ? [] : [{ question: element.name, title: element.title ?? element.name, lines }]
    }),
  )
}

const textOf = (choices: readonly Choice[] = [], value: unknown): string =>
  choices.find((choice) => choice.value === value)?.text ?? String(value)

function linesOf({ choices, rows, columns }: Element, answer: unknown): string[] {
  if (answer === undefined || answer === null || answer === '') return []
  if (Array.isArray(answer)) return answer.map((code) => textOf(choices, code))
  if (typeof answer === 'object')
    return Object.entries(answer).map(([row, column]) => `${textOf(rows, row)}: ${textOf(columns, column)}`)
  return [textOf(choices, answer)]
}
