import type { Question } from '../define-survey.ts'

const children = "{who} anyof ['kid02','kid35','kid610','kid1114','teen']"
const adults = "{who} anyof ['elder','ill_relative','disab','partner','far_family']"
const journey = "({who} contains 'commute' or {res} contains 'ride' or {fn} contains 'travel')"
const self = "{who} anyof ['self_health','self_time']"
const study = "{who} anyof ['study','admin','second_job','community']"

/** At most two branches are opened, in this order, so that no path is longer than seven minutes. */
function branch(own: string, earlier: readonly string[]): string {
  const pairs = earlier.flatMap((a, i) => earlier.slice(i + 1).map((b) => `(${a} and ${b})`))
  return pairs.length === 0 ? own : `${own} and !(${pairs.join(' or ')})`
}

const inBranch = (condition: string, questions: readonly Question[]): Question[] =>
  questions.map((q) => ({ ...q, visibleIf: condition }))

/** Questions asked only of those whose situation they fit; a person meets two groups of them at most. */
export const firstListeningBranches: readonly Question[] = [
  ...inBranch(children, [
    {
      id: 'ba_gap',
      page: 'branch_children',
      type: 'multi',
      max: 2,
      choices: ['before', 'lunch', 'after', 'evening', 'night', 'sick', 'closed', 'summer', 'sport', 'alone'],
      seconds: 10,
    },
    {
      id: 'ba_who_else',
      page: 'branch_children',
      type: 'multi',
      choices: ['parent2', 'kin_near', 'kin_far', 'friends', 'paid', 'varies', 'nobody'],
      exclusive: ['nobody'],
      seconds: 10,
    },
    { id: 'ba_together', page: 'branch_children', type: 'single', choices: ['yes', 'depends', 'no', 'dk'], seconds: 6 },
  ]),
  ...inBranch(adults, [
    {
      id: 'bb_where',
      page: 'branch_adult_care',
      type: 'single',
      choices: ['with', 'building', 'town', 'm30', 'far', 'abroad', 'facility'],
      delicate: true,
      seconds: 6,
    },
    {
      id: 'bb_hours',
      page: 'branch_adult_care',
      type: 'single',
      choices: ['h5', 'h10', 'h20', 'h40', 'h40p', 'var'],
      delicate: true,
      seconds: 6,
    },
    {
      id: 'bb_hard',
      page: 'branch_adult_care',
      type: 'multi',
      max: 2,
      choices: ['visits', 'day', 'night', 'sudden', 'papers', 'coord', 'heart'],
      delicate: true,
      seconds: 8,
      dims: ['fn'],
    },
    {
      id: 'bb_tell',
      page: 'branch_adult_care',
      type: 'single',
      choices: ['yes', 'peers', 'forced', 'no', 'pns'],
      delicate: true,
      seconds: 6,
    },
  ]),
  ...inBranch(branch(journey, [children, adults]), [
    {
      id: 'bc_from',
      page: 'branch_journey',
      type: 'single',
      choices: ['k5', 'k15', 'k30', 'k50', 'k50p', 'pns'],
      seconds: 5,
      dims: ['mob'],
    },
    {
      id: 'bc_mode',
      page: 'branch_journey',
      type: 'multi',
      max: 3,
      choices: ['walk', 'bike', 'car_driver', 'car_pass', 'moto', 'bus', 'train', 'company'],
      seconds: 8,
    },
    { id: 'bc_min', page: 'branch_journey', type: 'number', min: 0, max: 240, seconds: 5, dims: ['mob'] },
    {
      id: 'bc_block',
      page: 'branch_journey',
      type: 'multi',
      max: 2,
      choices: ['no_service', 'connection', 'traffic', 'cost', 'parking', 'safety', 'last_mile', 'detour'],
      seconds: 8,
      dims: ['mob'],
    },
  ]),
  ...inBranch(branch(self, [children, adults, journey]), [
    {
      id: 'bd_protect',
      page: 'branch_self',
      type: 'multi',
      max: 2,
      choices: ['sleep', 'care', 'sport', 'people', 'silence', 'learn'],
      seconds: 8,
    },
    { id: 'bd_rest', page: 'branch_self', type: 'single', choices: ['0', '1', '2', '3'], seconds: 6 },
  ]),
  ...inBranch(branch(study, [children, adults, journey, self]), [
    { id: 'be_hours', page: 'branch_study_admin', type: 'short-text', maxLength: 160, seconds: 15, dims: ['all'] },
    {
      id: 'be_help',
      page: 'branch_study_admin',
      type: 'single',
      choices: ['yes', 'partly', 'no'],
      seconds: 5,
      dims: ['res'],
    },
  ]),
]
