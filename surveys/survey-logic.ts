import type { QuestionSelectBase } from 'survey-core'
import { ConditionRunner, ConditionsParser, Model, Question, Serializer } from 'survey-core'
import type { Answers, SurveyDefinition } from './define-survey.ts'

/** The room's one door to survey-core: conditions mean on the server exactly what they mean on the phone. */

const runners = new Map<string, ConditionRunner>()

function holds(condition: string, values: Answers): boolean {
  let runner = runners.get(condition)
  if (runner === undefined) {
    runner = new ConditionRunner(condition)
    runners.set(condition, runner)
  }
  return runner.runValues({ ...values }) === true
}

/** Whether these answers and variables let a question be asked. */
export function isAsked(question: { readonly visibleIf?: string }, values: Answers): boolean {
  return question.visibleIf === undefined || holds(question.visibleIf, values)
}

/**
 * Ids of the questions the person sees with these answers, in order.
 * Shape: `variables` are values that are no answers, such as `tryout_active`.
 * Cost: one compiled condition per question; conditions are compiled once per process.
 */
export function visibleQuestions(definition: SurveyDefinition, answers: Answers, variables: Answers = {}): string[] {
  const values = { ...variables, ...answers }
  return definition.questions.filter((q) => isAsked(q, values)).map((q) => q.id)
}

/** What a condition reads; undefined when it is no condition. `calls`: it calls a function, which the server and the phone may not share. */
export function readCondition(condition: string): { names: string[]; calls: boolean } | undefined {
  const parsed = new ConditionsParser().parseExpression(condition)
  if (!parsed) return undefined
  const names: string[] = []
  parsed.setVariables(names)
  return { names: [...new Set(names)], calls: parsed.hasFunction() }
}

/** Whether a condition holds with these answers. */
export const conditionHolds = (condition: string, answers: Answers): boolean => holds(condition, answers)

/** A survey under way, as the phone runs it. */
export interface OpenSurvey {
  /** What survey-core finds wrong with the JSON; empty when it is sound. */
  problems: string[]
  answer(question: string, value: unknown): void
  setVariable(name: string, value: unknown): void
  visible(): string[]
  /** Codes of a choice question in the order shown to the person with this seed. */
  order(question: string, seed: number): string[]
  data(): { [question: string]: unknown }
  /** True when every visible question accepts its answer. */
  isValid(): boolean
  close(): void
}

const ownTypes: { readonly [type: string]: readonly string[] } = {
  weekgrid: ['days', 'bands', 'weekdaysText', 'weekendText', 'variesText', 'clearText'],
  mirror: ['maxProposed:number', 'maxTags:number', 'keepText', 'removeText', 'addText', 'emptyText'],
  sentence: ['maxLength:number', 'againText'],
}

function registerOwnTypes(): void {
  for (const [type, properties] of Object.entries(ownTypes)) {
    if (Serializer.findClass(type)) continue
    class OwnQuestion extends Question {
      override getType(): string {
        return type
      }
    }
    Serializer.addClass(type, [...properties], () => new OwnQuestion(''), 'question')
  }
}

/**
 * Opens a survey in the form runner itself: the oracle our own check is compared with.
 * Cost: about 20 ms to open; close it when done.
 */
export function openSurvey(json: Record<string, unknown>): OpenSurvey {
  registerOwnTypes()
  const model = new Model(json)
  return {
    problems: (model.jsonErrors ?? []).map((error) => error.message),
    answer: (question, value) => model.setValue(question, value),
    setVariable: (name, value) => model.setVariable(name, value),
    visible: () =>
      model
        .getAllQuestions()
        .filter((question) => question.isVisible)
        .map((question) => question.name),
    order: (question, seed) => {
      model.randomSeed = seed
      const found = model.getQuestionByName(question) as QuestionSelectBase
      return found.visibleChoices.map((choice) => String(choice.value))
    },
    data: () => ({ ...model.data }),
    // One by one: with one question on a screen, the page on the screen checks that question only.
    isValid: () => model.getAllQuestions().every((question) => !question.isVisible || question.validate(false)),
    close: () => model.dispose(),
  }
}
