import { publishedDefinitions } from '#surveys'
import type { House } from '../../house.ts'
import { listOwnQuestions } from '../questionnaires/questionnaires.ts'
import { deleteOldAnswers, emptyOldWords } from './retention.queries.ts'
import { wipe } from './seal-wave.ts'

const keptMonths = { words: 12, answers: 24 }
const wordTypes: readonly string[] = ['long-text', 'short-text', 'sentence']

/** Words stay 12 months after their wave closed, the rest 24; published bytes stay. May run at any time and twice. */
export async function forgetOldAnswers(house: House): Promise<{ emptied: number; deleted: number }> {
  const today = house.clock.today()
  const questions = publishedDefinitions.flatMap((definition) =>
    definition.questions.filter(({ type }) => wordTypes.includes(type)).map(({ id }) => id),
  )
  const own = await listOwnQuestions(house.db, wordTypes)
  const deleted = await deleteOldAnswers(house.db, today, keptMonths.answers)
  const emptied = await emptyOldWords(house.db, today, keptMonths.words, { questions: [...new Set(questions)], own })
  if (deleted + emptied > 0) await wipe(house, 'forgotten', ['response', 'need_membership'])
  return { emptied, deleted }
}
