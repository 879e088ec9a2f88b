import type { FieldProblem } from '#contract/common'
import { type Answers, compileAnswerCheck, getDefinition, type SurveyDefinition, type Unit } from '#surveys'
import { maskWords } from '#words'
import { Failure } from '../../http/failure.ts'

type Check = ReturnType<typeof compileAnswerCheck>
const compiled = new Map<string, Check>()
const mostCompiled = 500
const mostProblems = 20

/** Compiled once for each definition and set of units. */
function checkOf(definition: SurveyDefinition, units: readonly Unit[], variables: Answers): Check {
  const key = JSON.stringify([definition.instrument, definition.version, units.map((unit) => unit.code), variables])
  const present = compiled.get(key)
  if (present) return present
  if (compiled.size >= mostCompiled) compiled.clear()
  const check = compileAnswerCheck(definition, { units, variables })
  compiled.set(key, check)
  return check
}

const wordTypes: readonly string[] = ['long-text', 'short-text', 'sentence']

/**
 * Answers in the form the published survey asks for, with names and numbers in free words already masked; or every problem
 * found. `at` is where the answers stand in what was sent; `variables` are what conditions read besides answers.
 * `survey` is one of the house by its name, or any by its definition.
 */
export function checkAnswers(
  survey: { instrument: string; version: number } | SurveyDefinition,
  units: readonly Unit[],
  answers: unknown,
  at = '',
  variables: Answers = {},
): Answers {
  const definition = 'questions' in survey ? survey : getDefinition(survey.instrument, survey.version)
  const checked = checkOf(definition, units, variables)(answers)
  if (!checked.ok) {
    const problems = checked.problems.slice(0, mostProblems)
    throw new Failure(
      'answers-refused',
      problems.map((problem): FieldProblem => ({ ...problem, field: at + problem.field })),
    )
  }
  const masked = { ...checked.answers }
  for (const { id, type } of definition.questions) {
    const words = masked[id]
    if (typeof words === 'string' && wordTypes.includes(type)) masked[id] = maskWords(words)
  }
  return masked
}
