import { defineSurvey } from '../define-survey.ts'

/**
 * The concept test: would this idea help the situation one has told, what must change, what must never happen. The idea itself is shown
 * around the runner. Only `c_help` is required. Codes of `c_change` are the families of blocks of a concept: an answer points at the block to
 * rework. The variable `pair_shown` says whether two versions that differ in one block stand side by side.
 */
export const conceptTestV1 = defineSurvey(
  {
    instrument: 'concept-test',
    version: 1,
    questions: [
      { id: 'c_help', page: 'concept', type: 'single', choices: ['0', '1', '2', '3', '4', 'o'], required: true, seconds: 8 },
      {
        id: 'c_cover',
        page: 'concept',
        type: 'multi',
        choices: ['who', 'when', 'place', 'sudden', 'cost', 'trust', 'work', 'none'],
        exclusive: ['none'],
        seconds: 8,
      },
      {
        id: 'c_change',
        page: 'concept',
        type: 'multi',
        randomise: true,
        choices: ['actor', 'place', 'time', 'notice', 'cost', 'rules', 'trust', 'privacy', 'language', 'nothing'],
        exclusive: ['nothing'],
        seconds: 8,
      },
      {
        id: 'c_change_text',
        page: 'concept',
        type: 'short-text',
        maxLength: 300,
        visibleIf: "{c_change} notempty and {c_change} notcontains 'nothing'",
        seconds: 25,
      },
      { id: 'c_risk', page: 'concept', type: 'short-text', maxLength: 200, seconds: 12 },
      { id: 'c_use', page: 'concept', type: 'single', choices: ['0', '1', '3', '5', '9', 'e'], seconds: 5 },
      {
        id: 'c_give',
        page: 'concept',
        type: 'multi',
        choices: ['time', 'hours', 'bonus', 'fee', 'skill', 'ride', 'space', 'no'],
        exclusive: ['no'],
        seconds: 6,
      },
      {
        id: 'c_fair',
        page: 'concept',
        type: 'single',
        choices: ['free', 'small', 'income', 'reciprocal', 'employer', 'mixed', 'dk'],
        seconds: 6,
      },
      { id: 'c_try', page: 'concept', type: 'single', choices: ['1', '2', '0'], seconds: 4 },
      { id: 'c_better', page: 'concept', type: 'short-text', maxLength: 200, seconds: 12 },
      {
        id: 'c_pair',
        page: 'pair',
        type: 'single',
        choices: ['a', 'b', 'same', 'none'],
        visibleIf: '{pair_shown} = true',
        seconds: 8,
      },
    ],
  },
  ['pair_shown'],
)
