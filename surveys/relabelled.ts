import type { QuestionText } from './texts/texts.ts'
import { questionText } from './texts/texts.ts'

/** The first wording of an answer of the house's that is not the house's own in that language: a choice, or the end of a scale. */
export function relabelled(text: QuestionText, id: string, language: string): string | undefined {
  const house = questionText(id, language)
  const said = [
    ...Object.entries(text.choices ?? {}).map(([code, label]) => [label, house.choices?.[code]] as const),
    ...(['min', 'max'] as const).map((end) => [text[end], house[end]] as const),
  ]
  return said.find(([words = '', theirs = '']) => words.trim() !== '' && words.trim() !== theirs)?.[0]?.trim()
}
