import type { Answers, Question, SurveyDefinition, Unit } from './define-survey.ts'
import { bands, days, shortQuestions, wayOutCodes } from './define-survey.ts'
import type { OwnTexts } from './texts/texts.ts'
import { questionText, textsFor } from './texts/texts.ts'

type Json = Record<string, unknown>

export interface SurveyJsOptions {
  /** Units of the firm, for questions whose choices come from the plan; without them the question is left out. */
  units?: readonly Unit[]
  /** Earlier answers, shown as starting values. */
  prefill?: Answers
  /** Only the questions of the short mode. Throws: RangeError for a definition without one. */
  short?: boolean
  /** Wording of an alliance's own survey. */
  own?: OwnTexts
}

/**
 * Writes a definition as SurveyJS 3 JSON in one language: the only function that knows that format.
 * Shape: one question per screen, a matrix as SurveyJS has it; three question types of our own, which the phone registers with these properties:
 *   `weekgrid` days, bands ({ value, text }[]), weekdaysText, weekendText, variesText, clearText; value { cells: ['mon:b1'], varies };
 *   `mirror` maxProposed, maxTags, keepText, removeText, addText, emptyText; value { tag, keep: 0 | 1 | 2 }[];
 *   `sentence` maxLength, againText; value string.
 * Result: plain strings only; no placeholder (`{name}`) is ever written into a text.
 * Throws: RangeError when a question has no text, or a text holds a placeholder.
 * Cost: linear in questions and choices.
 */
export function toSurveyJs(definition: SurveyDefinition, language: string, options: SurveyJsOptions = {}): Json {
  const pages: { name: string; elements: Json[] }[] = []
  const short = options.short ? shortQuestions(definition) : undefined
  if (options.short && short === undefined) throw new RangeError(`toSurveyJs: ${definition.instrument} has no short mode`)
  for (const question of definition.questions) {
    if (short !== undefined && !short.has(question.id)) continue
    const element = toElement(question, language, options)
    if (element === undefined) continue
    const last = pages.at(-1)
    if (last?.name === question.page) last.elements.push(element)
    else
      pages.push({
        name: pages.some((p) => p.name === question.page) ? `${question.page}_${pages.length}` : question.page,
        elements: [element],
      })
  }
  return {
    locale: language,
    questionsOnPageMode: 'questionPerPage',
    showTitle: false,
    showPageTitles: false,
    showQuestionNumbers: 'off',
    showCompletePage: false,
    showPrevButton: true,
    autoFocusFirstQuestion: false,
    questionDescriptionLocation: 'underTitle',
    questionErrorLocation: 'bottom',
    checkErrorsMode: 'onNextPage',
    clearInvisibleValues: 'onHidden',
    textUpdateMode: 'onTyping',
    pages,
  }
}

function toElement(
  question: Question,
  language: string,
  { units = [], prefill = {}, own = {} }: SurveyJsOptions,
): Json | undefined {
  if ('choices' in question && question.choices === 'from-plan' && units.length === 0) return undefined
  const text = questionText(question.id, language, own)
  for (const words of [text.title, text.hint ?? '', text.min ?? '', text.max ?? '', ...Object.values(text.choices ?? {})]) {
    if (/[{}]/.test(words)) throw new RangeError(`toSurveyJs: the text of ${question.id} holds a placeholder`)
  }
  const common: Json = {
    name: question.id,
    title: text.title,
    ...(text.hint === undefined ? {} : { description: text.hint }),
    ...(question.visibleIf === undefined ? {} : { visibleIf: question.visibleIf }),
    ...(question.required === undefined ? {} : { isRequired: true }),
    ...(prefill[question.id] === undefined ? {} : { defaultValue: prefill[question.id] }),
  }
  switch (question.type) {
    case 'info':
      return {
        type: 'html',
        name: question.id,
        html: escapeHtml(text.title),
        ...(question.visibleIf ? { visibleIf: question.visibleIf } : {}),
      }
    case 'long-text':
      return { type: 'comment', ...common, maxLength: question.maxLength, rows: 5, autoGrow: true, allowResize: false }
    case 'short-text':
      return { type: 'comment', ...common, maxLength: question.maxLength, rows: 2, autoGrow: true, allowResize: false }
    case 'single':
      return { type: 'radiogroup', ...common, choices: choicesOf(question, text.choices ?? {}, units) }
    case 'multi':
      return {
        type: 'checkbox',
        ...common,
        ...(question.max === undefined ? {} : { maxSelectedChoices: question.max }),
        ...(question.randomise ? { choicesOrder: 'random' } : {}),
        choices: choicesOf(question, text.choices ?? {}, units),
      }
    case 'scale':
      return {
        type: 'rating',
        ...common,
        autoGenerate: true,
        rateMin: question.min,
        rateMax: question.max,
        rateCount: question.max - question.min + 1,
        displayMode: 'buttons',
        minRateDescription: text.min ?? '',
        maxRateDescription: text.max ?? '',
      }
    case 'number':
      return { type: 'text', inputType: 'number', ...common, min: question.min, max: question.max, step: 1 }
    case 'matrix':
      return {
        type: 'matrix',
        ...common,
        columns: choicesOf(question, text.choices ?? {}, units),
        rows: question.rows.map((code) => {
          const label = text.rows?.[code]
          if (label === undefined) throw new RangeError(`toSurveyJs: row ${code} of ${question.id} has no text`)
          return { value: code, text: label }
        }),
      }
    case 'week-grid': {
      const grid = first(language, 'weekGrid')
      return {
        type: 'weekgrid',
        ...common,
        days: days.map((day) => ({ value: day, text: grid.days[day] })),
        bands: bands.map((band) => ({ value: band, text: grid.bands[band] })),
        weekdaysText: grid.weekdays,
        weekendText: grid.weekend,
        variesText: grid.varies,
        clearText: grid.clear,
      }
    }
    case 'mirror': {
      const { keep, remove, add, empty } = first(language, 'mirror')
      const { maxProposed, maxTags } = question
      return {
        type: 'mirror',
        ...common,
        maxProposed,
        maxTags,
        keepText: keep,
        removeText: remove,
        addText: add,
        emptyText: empty,
      }
    }
    case 'sentence':
      return { type: 'sentence', ...common, maxLength: question.maxLength, againText: first(language, 'sentence').again }
  }
}

function choicesOf(
  question: Question & { choices: readonly string[] | 'from-plan' },
  labels: { [code: string]: string },
  units: readonly Unit[],
): Json[] {
  if (question.choices === 'from-plan') return units.map(({ code, label }) => ({ value: code, text: label }))
  const exclusive = question.type === 'multi' ? (question.exclusive ?? []) : []
  return question.choices.map((code) => {
    const label = labels[code]
    if (label === undefined) throw new RangeError(`toSurveyJs: choice ${code} of ${question.id} has no text`)
    return {
      value: code,
      text: label,
      ...(exclusive.includes(code) ? { isExclusive: true } : {}),
      ...('randomise' in question && [...wayOutCodes, ...exclusive].includes(code) ? { randomize: false } : {}),
    }
  })
}

function first<K extends 'weekGrid' | 'mirror' | 'sentence'>(language: string, key: K) {
  const texts = textsFor(language)[0]
  if (texts === undefined) throw new RangeError('toSurveyJs: no texts')
  return texts[key]
}

const escapes: { [char: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char)
