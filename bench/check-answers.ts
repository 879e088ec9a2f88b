import { type Answers, compileAnswerCheck, newestVersion, publishedDefinitions, type Question, visibleQuestions } from '#surveys'
import { openSurvey } from '../surveys/survey-logic.ts'
import { toSurveyJs } from '../surveys/to-surveyjs.ts'

/*
 * Milliseconds to check one answer strictly, for each instrument: a full answer, everything asked answered. The baseline of the same run is the
 * form runner itself (survey-core's Model), opened once, given the same answers and asked whether they are valid: it checks less.
 * `node bench/check-answers.ts` prints JSON on stdout and a table on stderr; it fails above the limit.
 */
const limitMs = 0.2
const rounds = 2_000
const runnerRounds = 40
const told = 'Lunedì alle quattro e mezza la scuola ha chiamato: mio figlio aveva la febbre.'
const variables = { tryout_active: true, pair_shown: true }

/** What opens the blocks that only some meet. */
const opening: Answers = { p_state: 'changed', e_kind: 'body' }

interface Row {
  instrument: string
  answered: number
  medianMs: number
  runnerMedianMs: number
  ratio: number
}

const rows: Row[] = []
for (const definition of publishedDefinitions.filter((d) => d.version === newestVersion(d.instrument))) {
  const check = compileAnswerCheck(definition, { variables })
  const answers = onlyVisible({ ...Object.fromEntries(definition.questions.map((q) => [q.id, answerTo(q)])), ...opening })
  const first = check(answers)
  if (!first.ok) throw new Error(`${definition.instrument}: ${JSON.stringify(first.problems)}`)
  const medianMs = median(rounds, () => check(answers))
  const survey = openSurvey(toSurveyJs(definition, 'it'))
  for (const [name, value] of Object.entries(variables)) survey.setVariable(name, value)
  const runnerMedianMs = median(runnerRounds, () => {
    for (const [id, value] of Object.entries(answers)) survey.answer(id, value)
    survey.isValid()
    for (const id of Object.keys(answers)) survey.answer(id, undefined)
  })
  survey.close()
  const { instrument } = definition
  rows.push({ instrument, answered: Object.keys(answers).length, medianMs, runnerMedianMs, ratio: runnerMedianMs / medianMs })

  /** In the order of the questions: what opens one comes before it. */
  function onlyVisible(given: Answers): Answers {
    const kept: { [question: string]: unknown } = {}
    for (const { id } of definition.questions)
      if (given[id] !== undefined && visibleQuestions(definition, kept, variables).includes(id)) kept[id] = given[id]
    return kept
  }
}
const line = (cells: readonly string[]) =>
  process.stderr.write(
    `${(cells[0] ?? '').padEnd(18)}${cells
      .slice(1)
      .map((cell) => cell.padStart(14))
      .join('')}\n`,
  )
line(['instrument', 'answered', 'median ms', 'runner ms', 'ratio'])
for (const { instrument, answered, medianMs, runnerMedianMs, ratio } of rows)
  line([instrument, String(answered), medianMs.toFixed(3), runnerMedianMs.toFixed(2), ratio.toFixed(0)])
process.stdout.write(`${JSON.stringify({ limitMs, rows })}\n`)
process.exitCode = rows.every(({ medianMs }) => medianMs <= limitMs) ? 0 : 1

function answerTo(question: Question): unknown {
  switch (question.type) {
    case 'long-text':
    case 'short-text':
    case 'sentence':
      return told
    case 'single':
      return question.choices[0] === undefined || question.choices === 'from-plan' ? undefined : question.choices[0]
    case 'multi': {
      const codes = question.choices === 'from-plan' ? [] : question.choices
      return codes.filter((code) => !question.exclusive?.includes(code)).slice(0, question.max ?? 2)
    }
    case 'scale':
    case 'number':
      return question.max
    case 'matrix':
      return Object.fromEntries(question.rows.map((row) => [row, question.choices[0]]))
    case 'week-grid':
      return { cells: ['mon:b5', 'tue:b5', 'wed:b5', 'thu:b5', 'fri:b5'], varies: false }
    case 'mirror':
      return [
        { tag: 'res:time', keep: 1 },
        { tag: 'who:kid610', keep: 2 },
      ]
    case 'info':
      return undefined
  }
}

function median(times: number, run: () => unknown): number {
  for (let warm = 0; warm < times / 10; warm++) run()
  const taken = Array.from({ length: times }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return taken.sort((a, b) => a - b)[times >> 1] ?? Number.NaN
}
