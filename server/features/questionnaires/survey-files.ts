import type { LocalText, WorkerLanguage } from '#contract/common'
import type { TranslationsImported } from '#contract/questionnaires'
import type { SurveyBundle } from '#contract/responses'
import {
  readTranslations,
  surveyBundle,
  type TranslationProblem,
  tidyTexts,
  toCsv,
  toSurveyJsFile,
  translationTable,
} from '#surveys'
import { splitCsvLines } from '../../csv/csv-lines.ts'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import type { OwnSurveyVersion } from './own-survey-row.ts'
import { updateOwnSurvey } from './questionnaires.queries.ts'

const previewUnits = [
  { code: 'a', label: 'A' },
  { code: 'b', label: 'B' },
]

/** A text is missing or holds a placeholder: what the phone would show cannot be written. */
function written<T>(write: () => T): T {
  try {
    return write()
  } catch (error) {
    if (error instanceof RangeError) throw new Failure('bad-request', [{ field: 'questions', problem: 'wording' }])
    throw error
  }
}

export const exportSurvey = ({ definition, texts }: OwnSurveyVersion): string =>
  written(() => JSON.stringify(toSurveyJsFile(definition, texts), null, 2))

export const exportTranslations = ({ definition, texts }: OwnSurveyVersion): string => toCsv(translationTable(definition, texts))

/** What the phone would get, of a draft too. */
export function previewSurvey({ definition, texts }: OwnSurveyVersion, language: WorkerLanguage): SurveyBundle {
  const { instrument, version } = definition
  return written(() => surveyBundle(instrument, version, language, { own: { definition, texts }, units: previewUnits }))
}

/** More rows than any survey has texts. */
const mostRows = 5_000

/** The changed cells of a table, all or none. Throws: Failure conflict when it is no draft, or was changed in the meantime. */
export async function importTranslations(
  house: House,
  survey: OwnSurveyVersion,
  { csv, revision }: { csv: string; revision: number },
): Promise<TranslationsImported> {
  if (survey.state !== 'draft' || survey.revision !== revision) throw new Failure('conflict')
  const { lines, tooMany } = splitCsvLines(csv, { most: mostRows })
  if (tooMany) return { changed: 0, rejected: [{ line: mostRows, column: '', reason: reasons.nothing }] }
  const read = readTranslations(lines, survey.definition, survey.texts)
  if (!read.ok) {
    return {
      changed: 0,
      rejected: read.problems.map(({ line, column, problem }) => ({ line, column, reason: reasons[problem] })),
    }
  }
  if (read.changed === 0) return { changed: 0, rejected: [] }
  const { name, definition } = survey
  const texts = tidyTexts(read.texts, definition)
  if (!(await updateOwnSurvey(house.db, survey.id, revision, { name, definition, texts }))) throw new Failure('conflict')
  return { changed: read.changed, rejected: [] }
}

const reasons: Record<TranslationProblem['problem'], LocalText> = {
  heading: { it: 'Manca la colonna «key» nella prima riga.', en: 'The first row has no column “key”.' },
  language: { it: 'Questa colonna non è una lingua che offriamo.', en: 'This column is no language we offer.' },
  key: { it: 'Questa chiave non è di questo questionario.', en: 'This key is not of this survey.' },
  repeated: { it: 'C’è due volte.', en: 'It is there twice.' },
  placeholder: { it: 'Ci sono parentesi graffe: scrivi solo parole.', en: 'There are curly brackets: write words only.' },
  unreadable: {
    it: 'Ci sono caratteri illeggibili: salva il file come CSV UTF-8.',
    en: 'There are unreadable characters: save the file as CSV UTF-8.',
  },
  'too-long': { it: 'Il testo è troppo lungo.', en: 'The text is too long.' },
  quotes: { it: 'Le virgolette di questa riga non si chiudono.', en: 'The quotes of this row do not close.' },
  nothing: { it: 'Il file è vuoto o ha troppe righe.', en: 'The file is empty or has too many rows.' },
}
