/** One breach for every rule, written into a copy of the house on purpose: a wall without one is a wish. */
export interface Breach {
  rule: string
  file: string
  code: string
  /** Files the breach needs beside it. */
  also?: Record<string, string>
}

export const breaches: Breach[] = [
  {
    rule: 'no-cycles',
    file: 'analytics/number/zz-a.ts',
    code: `export { b } from './zz-b.ts'\nexport const a = 1`,
    also: { 'analytics/number/zz-b.ts': `export { a } from './zz-a.ts'\nexport const b = 2` },
  },
  {
    rule: 'analytics-is-pure',
    file: 'analytics/number/zz-pure.ts',
    code: `import { readFileSync } from 'node:fs'\nexport const read = readFileSync`,
  },
  {
    rule: 'analytics-front-door',
    file: 'server/zz-side-door.ts',
    code: `import { matchFamilies } from '../analytics/needs/match-families.ts'\nexport const used = matchFamilies`,
  },
  {
    rule: 'words-stay-light',
    file: 'analytics/text/zz-heavy.ts',
    code: `import { matchFamilies } from '../needs/match-families.ts'\nexport const used = matchFamilies`,
  },
  {
    rule: 'surveys-stand-alone',
    file: 'surveys/zz-alone.ts',
    code: `import { Model } from 'survey-core'\nexport const used = Model`,
  },
  {
    rule: 'surveys-front-door',
    file: 'server/zz-survey.ts',
    code: `import { toSurveyJs } from '../surveys/to-surveyjs.ts'\nexport const used = toSurveyJs`,
  },
  {
    rule: 'contract-is-a-hatch',
    file: 'server/contract/zz-hatch.ts',
    code: `import { readConfig } from '../config.ts'\nexport const used = readConfig`,
  },
  {
    rule: 'client-uses-the-hatch',
    file: 'client/shared/zz-hatch.ts',
    code: `import { readConfig } from '../../server/config.ts'\nexport const used = readConfig`,
  },
  {
    rule: 'client-takes-types-only',
    file: 'client/shared/zz-types.ts',
    code: `import { toSurveyJs } from '#surveys'\nexport const used = toSurveyJs`,
  },
  {
    rule: 'words-for-the-phone',
    file: 'client/worker-app/zz-words.ts',
    code: `import { maskWords } from '#words'\nexport const used = maskWords`,
  },
  {
    rule: 'apps-do-not-touch',
    file: 'client/worker-app/zz-app.ts',
    code: `import { x } from '../staff-app/zz-x.ts'\nexport const used = x`,
    also: { 'client/staff-app/zz-x.ts': 'export const x = 1' },
  },
  {
    rule: 'shared-is-below',
    file: 'client/shared/zz-up.ts',
    code: `import { y } from '../staff-app/zz-y.ts'\nexport const used = y`,
    also: { 'client/staff-app/zz-y.ts': 'export const y = 1' },
  },
  {
    rule: 'worker-app-diet',
    file: 'client/worker-app/zz-diet.ts',
    code: `import { Chart } from 'chart.js'\nexport const used = Chart`,
  },
  {
    rule: 'surveyjs-one-door',
    file: 'client/staff-app/zz-survey.ts',
    code: `import { Model } from 'survey-core'\nexport const used = Model`,
  },
  {
    rule: 'staff-features-do-not-touch',
    file: 'client/staff-app/features/zz-one/zz-one.page.ts',
    code: `import { z } from '../zz-two/zz-two.api.ts'\nexport const used = z`,
    also: { 'client/staff-app/features/zz-two/zz-two.api.ts': 'export const z = 1' },
  },
  {
    rule: 'server-feature-front-door',
    file: 'server/features/needs/zz-side.ts',
    code: `import { z } from '../alliances/zz-inner.ts'\nexport const used = z`,
    also: { 'server/features/alliances/zz-inner.ts': 'export const z = 1' },
  },
  {
    rule: 'features-from-outside',
    file: 'server/jobs/zz-outside.ts',
    code: `import { z } from '../features/alliances/zz-inner2.ts'\nexport const used = z`,
    also: { 'server/features/alliances/zz-inner2.ts': 'export const z = 1' },
  },
  {
    rule: 'sql-lives-in-queries',
    file: 'server/features/needs/zz-sql.ts',
    code: `import { sql } from 'kysely'\nexport const used = sql`,
  },
  {
    rule: 'queries-stay-home',
    file: 'server/disclosure/zz-queries.ts',
    code: `import { z } from '../jobs/zz-any.queries.ts'\nexport const used = z`,
    also: { 'server/jobs/zz-any.queries.ts': 'export const z = 1' },
  },
  {
    rule: 'envelope-opens-at-the-gate',
    file: 'server/features/needs/zz-gate.ts',
    code: `import { z } from '../../disclosure/zz-sealed.ts'\nexport const used = z`,
    also: { 'server/disclosure/zz-sealed.ts': 'export const z = 1' },
  },
  {
    rule: 'express-stays-at-the-door',
    file: 'server/features/needs/zz-express.ts',
    code: `import express from 'express'\nexport const used = express`,
  },
  {
    rule: 'generator-knows-no-offers',
    file: 'server/features/concepts/zz-offers.ts',
    code: `import { z } from '../roundtables/zz-background-offer.ts'\nexport const used = z`,
    also: { 'server/features/roundtables/zz-background-offer.ts': 'export const z = 1' },
  },
  {
    rule: 'nothing-imports-tests',
    file: 'server/zz-tests.ts',
    code: `import { startHouse } from '../tests/harness/start-house.ts'\nexport const used = startHouse`,
  },
]
