import type { FamilyProfile, LocalText, PublishedShare, ResourceProfile } from '../../analytics/concepts/profile.ts'

/** Invented families and resources as a published map would show them; for tests and benches only. */

type Share = number | 'few' | 'above' | 'below'
type Labels = (facet: string) => LocalText

const plain: Labels = (facet) => ({ it: facet, en: facet })
const published = (share: Share): PublishedShare =>
  typeof share === 'number' ? { kind: 'share', percent: share } : { kind: share }

/** 49 bins or cells: `value` in these bands (1..7) of these days (0 = Monday). */
export const week = (days: readonly number[], bands: readonly number[], value = 4): number[] =>
  Array.from({ length: 49 }, (_, cell) => (days.includes(Math.floor(cell / 7)) && bands.includes((cell % 7) + 1) ? value : 0))

const workdays = [0, 1, 2, 3, 4]
const everyDay = [0, 1, 2, 3, 4, 5, 6]

/** A family from its facets and shares in percent. */
export function sampleFamily(
  id: string,
  facets: Readonly<Record<string, Share>>,
  more: Partial<FamilyProfile> = {},
  labels: Labels = plain,
): FamilyProfile {
  return {
    id,
    name: { it: `Famiglia ${id}`, en: `Family ${id}` },
    sentence: { it: '', en: '' },
    sizeBand: '30-49',
    stability: { value: 0.8, band: 'stable' },
    grid: null,
    phrases: [],
    languages: ['it'],
    ...more,
    facets: Object.entries(facets).map(([facet, share]) => ({
      facet,
      dimension: facet.split(':')[0]!,
      label: labels(facet),
      share: published(share),
      distinctive: typeof share === 'number' && share >= 60,
    })),
  }
}

/** `facet=share`, strongest first. */
const shown: readonly (readonly [id: string, grid: number[] | null, facets: string, more?: Partial<FamilyProfile>])[] = [
  [
    'pickup',
    week(workdays, [5]),
    'fn:escort=90 work:short_notice_roster=80 place:school=80 res:notice=70 pred:days_notice=70 who:kid610=60 ' +
      'must:shift_ok=60 work:shift_rot=50 must:last_minute=50 must:known_person=50 freq:weekly_multi=50 ' +
      'tried:family=50 who:kid35=40 res:trusted_person=40 fn:coordinate=40 stake:guilt=40 offer:swap=30',
    { phrases: ['davanti al cancello', 'turno nuovo'] },
  ],
  [
    'elder-visits',
    week([1, 3], [3]),
    'who:elder=above fn:visit=80 fn:escort=70 pred:week_notice=70 freq:weekly_multi=70 tried:leave=70 ' +
      'res:time=60 work:hours=60 must:same_person=60 must:known_person=50 place:other_town=50 ' +
      'res:trusted_person=40 work:no_replacement=40 dist:d40=40 offer:experience=30 stake:guilt=30',
  ],
  [
    'early-ride',
    week(workdays, [1]),
    'fn:travel=above who:commute=above res:ride=90 mob:no_service=90 place:on_route=80 work:hours=80 ' +
      'work:shift_rot=60 must:shift_ok=60 must:low_cost=60 pred:fixed=60 freq:weekly_multi=50 offer:ride=40 ' +
      'stake:job=40 res:money=30',
  ],
  [
    'paperwork',
    week(workdays, [3]),
    'who:admin=above fn:paperwork=above place:office_desk=90 work:hours=80 res:info=70 must:simple=60 ' +
      'stake:income=50 pred:week_notice=50 freq:monthly=50 res:language=40 res:flexibility=30 must:culture=30 ' +
      'must:low_digital=30 offer:language=20',
    { languages: ['it', 'ro', 'ar'] },
  ],
  [
    'night-rest',
    week(everyDay, [7]),
    'fn:rest=90 who:self_health=90 work:hours=80 place:home=80 res:energy=70 must:shift_ok=70 ' +
      'stake:my_health=60 work:shift_night=50 work:shift_rot=50 pred:week_notice=50 freq:weekly_multi=50 ' +
      'res:time=30 offer:swap=30',
  ],
  [
    'not-asking',
    week(workdays, [4, 5], 2),
    'work:not_dared=90 res:legitimacy=90 must:private=80 fn:coordinate=60 place:home=60 must:simple=50 ' +
      'stake:job=50 pred:week_notice=50 freq:monthly=50 res:flexibility=30 work:contract=30 who:self_time=30',
  ],
  [
    'summer',
    week(workdays, [3, 4]),
    'fn:watch=90 season:summer=80 place:home=80 who:kid610=70 must:low_cost=70 season:closure=60 freq:daily=60 ' +
      'work:hours=50 res:place=50 stake:income=50 pred:fixed=50 res:money=40 res:trusted_person=40 ' +
      'work:no_remote=30 offer:space=20 offer:time=20',
  ],
  [
    'course',
    week([1, 3], [6]),
    'fn:learn=above who:study=above work:overtime=80 stake:career=80 freq:weekly_multi=80 res:time=70 ' +
      'place:other_town=60 must:shift_ok=50 pred:same_day=50 res:flexibility=40 offer:skill=30',
  ],
  [
    'sudden-call',
    week(workdays, [3]),
    'fn:emergency=90 pred:sudden=80 work:cannot_leave=80 must:last_minute=80 place:school=70 ' +
      'res:trusted_person=70 freq:monthly=70 work:no_replacement=60 who:kid35=60 must:known_person=60 ' +
      'stake:cared_safety=50 tried:family=50 fn:watch=30 who:kid610=30 offer:time=10',
  ],
  [
    'weekend',
    week([5, 6], [3, 4, 5, 6]),
    'work:hours=90 stake:bonds=90 place:home=80 freq:weekly=70 who:partner=60 fn:listen=60 res:coordination=60 ' +
      'res:time=50 pred:week_notice=50 fn:coordinate=40 tried:colleagues=40',
  ],
  [
    'meals',
    week(workdays, [6]),
    'fn:meals_shop=80 res:time=70 freq:daily=60 place:home=60 work:overtime=50 stake:exhaustion=50 res:money=40 ' +
      'pred:fixed=40 must:near_work=40',
  ],
  ['small', null, 'fn:escort=few work:short_notice_roster=few res:notice=few', { sizeBand: '10-19' }],
  ['small-with-hours', week(everyDay, [7]), 'fn:care=few who:elder=few res:energy=few', { sizeBand: '10-19' }],
]

const readFacets = (words: string): Record<string, Share> =>
  Object.fromEntries(
    words.split(' ').map((word) => {
      const [facet = '', share = ''] = word.split('=')
      return [facet, /^\d+$/.test(share) ? Number(share) : (share as Share)]
    }),
  )

/** Families of many kinds, two of them small. */
export const sampleFamilies = (labels: Labels = plain): FamilyProfile[] =>
  shown.map(([id, grid, facets, more]) => sampleFamily(id, readFacets(facets), { grid, ...more }, labels))

/** What organisations of a territory could share. */
export const sampleResources: readonly ResourceProfile[] = [
  {
    id: 'van',
    kind: 'vehicle',
    grid: week(workdays, [1], 1),
    place: 'on_route',
    capacity: 8,
    organisationKind: 'firm',
    sizeClass: 'medium',
  },
  {
    id: 'swaps',
    kind: 'swap_room',
    grid: week(workdays, [1, 2, 3, 4, 5, 6], 1),
    place: 'company_space',
    capacity: 40,
    organisationKind: 'firm',
    sizeClass: 'large',
  },
  {
    id: 'rosters',
    kind: 'roster_info',
    grid: week(workdays, [1, 2, 3, 4, 5], 1),
    place: 'company_space',
    capacity: 60,
    organisationKind: 'firm',
    sizeClass: 'medium',
  },
  {
    id: 'room',
    kind: 'space',
    grid: week(workdays, [5, 6], 1),
    place: 'public_space',
    capacity: 25,
    organisationKind: 'municipality',
  },
  {
    id: 'offices',
    kind: 'opening_hours',
    grid: week([3], [5, 6], 1),
    place: 'public_space',
    capacity: 30,
    organisationKind: 'municipality',
  },
  {
    id: 'carers',
    kind: 'pro_hours',
    grid: week([1, 3], [3], 1),
    place: 'itinerant',
    capacity: 6,
    organisationKind: 'consortium_company',
  },
  {
    id: 'languages',
    kind: 'language',
    grid: week([2, 3], [5, 6], 1),
    place: 'near_home',
    capacity: 10,
    organisationKind: 'social_coop',
  },
  {
    id: 'weekends',
    kind: 'roster_info',
    grid: week([5, 6], [3, 4, 5], 1),
    place: 'company_space',
    capacity: 38,
    organisationKind: 'firm',
    sizeClass: 'small',
  },
  {
    id: 'bakery',
    kind: 'space',
    grid: week(workdays, [4, 5], 1),
    place: 'near_work',
    capacity: 6,
    organisationKind: 'firm',
    sizeClass: 'micro',
  },
]
