import { setImmediate } from 'node:timers/promises'
import type {
  HouseSurveyItem,
  OwnSurveyItem,
  OwnSurveyView,
  QuestionnaireList,
  ShownQuestion,
  SurveyLanguage,
} from '#contract/questionnaires'
import {
  askedOf,
  findDefinition,
  isMachineWritten,
  neededQuestions,
  newestVersion,
  type OwnTexts,
  ownLanguages,
  publishedDefinitions,
  questionText,
  type SurveyDefinition,
  surveySeconds,
  translationTable,
} from '#surveys'
import type { House } from '../../house.ts'
import { lintOnce } from './lint-once.ts'
import type { OwnSurveyVersion } from './own-survey-row.ts'
import { listOwnSurveys, listServiceNames } from './questionnaires.queries.ts'

export const baseInstrument = 'first-listening'

/** How much of a survey is written in each language; what is missing is read in another one. */
export function describeLanguages(definition: SurveyDefinition, texts: OwnTexts): SurveyLanguage[] {
  const [, ...rows] = translationTable(definition, texts)
  // A text that nobody wrote in any language, such as a hint, is missing in none.
  const written = rows.filter(([, ...cells]) => cells.some((cell) => cell !== ''))
  return ownLanguages.map((language, at) => ({
    language,
    missing: written.filter((row) => row[at + 1] === '').length,
    texts: written.length,
    machineWritten: isMachineWritten(language),
  }))
}

function describeHouse(): HouseSurveyItem[] {
  const newest = publishedDefinitions.filter(({ instrument, version }) => version === newestVersion(instrument))
  return newest.map((definition) => ({
    instrument: definition.instrument,
    version: definition.version,
    questions: definition.questions.length,
    seconds: surveySeconds(definition, {}),
    languages: describeLanguages(definition, {}),
    base: definition.instrument === baseInstrument,
  }))
}

function describeOwn(survey: OwnSurveyVersion, newest: boolean): OwnSurveyItem {
  const { id, instrument, version, name, state, definition, texts, madeBy, madeOn, publishedBy, publishedOn } = survey
  return {
    ...{ id, instrument, version, name, state, madeBy, madeOn, newest },
    questions: definition.questions.length,
    added: definition.questions.filter((q) => q.id.startsWith('x_')).length,
    seconds: surveySeconds(definition, texts),
    languages: describeLanguages(definition, texts),
    ...(publishedBy === null ? {} : { publishedBy }),
    ...(publishedOn === null ? {} : { publishedOn }),
  }
}

export async function listQuestionnaires(house: House, allianceId: string): Promise<QuestionnaireList> {
  const own = await listOwnSurveys(house.db, allianceId)
  const described: OwnSurveyItem[] = []
  for (const survey of own) {
    described.push(describeOwn(survey, isNewest(survey, own)))
    // Many surveys are counted one by one: a worker who sends an answer meanwhile is served between two of them.
    await setImmediate()
  }
  return {
    house: describeHouse(),
    own: described,
    serviceNames: await listServiceNames(house.db, allianceId),
  }
}

const isNewest = (survey: OwnSurveyVersion, all: readonly OwnSurveyVersion[]): boolean =>
  !all.some((other) => other.instrument === survey.instrument && other.version > survey.version)

export async function describeSurvey(house: House, survey: OwnSurveyVersion): Promise<OwnSurveyView> {
  const all = await listOwnSurveys(house.db, survey.allianceId)
  const services = await listServiceNames(house.db, survey.allianceId)
  const { allianceId, revision, definition, texts, base } = survey
  return {
    ...describeOwn(survey, isNewest(survey, all)),
    ...{ allianceId, revision, texts },
    asked: askedOf(definition),
    baseQuestions: (findDefinition(base.instrument, base.version)?.questions ?? []).map(showQuestion),
    refusals: lintOnce(definition, texts, services),
  }
}

function showQuestion(question: SurveyDefinition['questions'][number]): ShownQuestion {
  const { id, type, visibleIf } = question
  return {
    ...{ id, type },
    ...('choices' in question && question.choices !== 'from-plan' ? { choices: [...question.choices] } : {}),
    ...(visibleIf === undefined ? {} : { visibleIf }),
    house: { it: questionText(id, 'it'), en: questionText(id, 'en') },
    needed: neededQuestions.includes(id),
  }
}
