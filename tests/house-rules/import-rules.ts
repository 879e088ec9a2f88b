/** The walls of the house, for dependency-cruiser. Each has a planted breach in planted-violations.ts. */
interface Restriction {
  path?: string | string[]
  pathNot?: string | string[]
  circular?: boolean
  dependencyTypesNot?: string[]
}

const tests = '\\.(test|bench|spec)\\.tsx?$'
const rule = (name: string, comment: string, from: Restriction, to: Restriction) => ({
  name,
  comment,
  severity: 'error' as const,
  from,
  to,
})

export const importRules = {
  forbidden: [
    rule('no-cycles', 'Two files in a cycle are one file.', {}, { circular: true }),
    rule(
      'analytics-is-pure',
      'analytics/ imports analytics/ only: no package, no Node, no other room.',
      { path: '^analytics/', pathNot: tests },
      { pathNot: '^analytics/' },
    ),
    rule(
      'analytics-front-door',
      'Other rooms enter analytics/ through index.ts, the phone through words.ts.',
      { pathNot: ['^analytics/', '^tests/', '^bench/'] },
      { path: '^analytics/', pathNot: '^analytics/(index|words)\\.ts$' },
    ),
    rule(
      'words-stay-light',
      'What the phone loads never pulls the clustering, the concepts or the disclosure control.',
      { path: '^analytics/(words\\.ts|text/)', pathNot: tests },
      { path: '^analytics/(needs|concepts|disclosure|choice)/' },
    ),
    rule(
      'surveys-stand-alone',
      'surveys/ may use zod; survey-logic.ts alone also survey-core.',
      { path: '^surveys/', pathNot: [tests, 'survey-logic\\.ts$'] },
      { pathNot: ['^surveys/', 'node_modules/zod/'] },
    ),
    rule(
      'surveys-front-door',
      'Other rooms enter surveys/ through index.ts.',
      { pathNot: ['^surveys/', '^tests/'] },
      { path: '^surveys/', pathNot: '^surveys/index\\.ts$' },
    ),
    rule(
      'contract-is-a-hatch',
      'server/contract knows surveys/ and zod, never the kitchen behind it.',
      { path: '^server/contract/' },
      { pathNot: ['^server/contract/', '^surveys/index\\.ts$', 'node_modules/zod/'] },
    ),
    rule(
      'client-uses-the-hatch',
      'client/ sees the server only through server/contract; of analytics only the words.',
      { path: '^client/', pathNot: tests },
      { path: '^(server|analytics)/', pathNot: ['^server/contract/', '^analytics/words\\.ts$'] },
    ),
    rule(
      'client-takes-types-only',
      'What crosses into client/ from contract or surveys is erased at build.',
      { path: '^client/', pathNot: tests },
      { path: '^(server/contract|surveys)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'words-for-the-phone',
      'Only the worker app loads the words, and only when they are needed.',
      { path: '^client/' },
      { path: '^analytics/words\\.ts$', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    ),
    rule(
      'apps-do-not-touch',
      'The three apps share only client/shared.',
      { path: '^client/(worker-app|staff-app|public-app)/' },
      { path: '^client/(worker-app|staff-app|public-app)/', pathNot: '^client/$1/' },
    ),
    rule(
      'shared-is-below',
      'client/shared never looks up into an app.',
      { path: '^client/shared/' },
      { path: '^client/(worker-app|staff-app|public-app)/' },
    ),
    rule(
      'worker-app-diet',
      'The phone bundle carries React; the survey, the code and the QR come when they are needed, each from one file.',
      {
        path: '^client/(worker-app|shared)/',
        pathNot: [tests, '^client/worker-app/(survey-[a-z-]+|personal-code|draft-seal|code-card|[a-z-]*qr[a-z-]*)\\.tsx?$'],
      },
      { path: 'node_modules/', pathNot: 'node_modules/(react|react-dom)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'surveyjs-one-door',
      'SurveyJS is imported in few, named files.',
      { pathNot: ['survey-[a-z-]+\\.tsx?$', tests] },
      { path: 'node_modules/survey-' },
    ),
    rule(
      'staff-features-do-not-touch',
      'Pages compose features; features do not import each other.',
      { path: '^client/staff-app/features/([^/]+)/' },
      { path: '^client/staff-app/features/', pathNot: '^client/staff-app/features/$1/' },
    ),
    rule(
      'server-feature-front-door',
      'A feature is entered through <noun>/<noun>.ts.',
      { path: '^server/features/([^/]+)/' },
      { path: '^server/features/', pathNot: ['^server/features/$1/', '^server/features/([^/]+)/\\1\\.ts$'] },
    ),
    rule(
      'features-from-outside',
      'The rest of the server enters a feature through its front door too.',
      { path: '^server/(?!features/)', pathNot: tests },
      { path: '^server/features/', pathNot: '^server/features/([^/]+)/\\1\\.ts$' },
    ),
    rule(
      'sql-lives-in-queries',
      'Only *.queries.ts and server/db import Kysely as a value.',
      { path: '^server/', pathNot: ['\\.queries\\.ts$', '^server/db/', tests] },
      { path: 'node_modules/kysely/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'queries-stay-home',
      'A *.queries.ts is imported only inside its own feature or room.',
      { path: '^server/([^/]+)/', pathNot: ['^server/features/', tests] },
      { path: '\\.queries\\.ts$', pathNot: '^server/$1/' },
    ),
    rule(
      'envelope-opens-at-the-gate',
      'How a released value is made is known only inside server/disclosure.',
      { pathNot: ['^server/disclosure/', '^tests/'] },
      { path: '^server/disclosure/', pathNot: '^server/disclosure/disclosure\\.ts$' },
    ),
    rule(
      'express-stays-at-the-door',
      'Only *.routes.ts, http/ and app.ts know Express.',
      { path: '^server/', pathNot: ['\\.routes\\.ts$', '^server/http/', '^server/(app|main)\\.ts$', tests] },
      { path: 'node_modules/express/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'generator-knows-no-offers',
      'The alliance table alone opens what exists already; clustering, generator and worker screens never.',
      { path: '^(analytics|surveys|client/worker-app|server/features/(needs|concepts|responses|feedback))/' },
      { path: 'background-offer' },
    ),
    rule(
      'nothing-imports-tests',
      'tests/ is a guest room.',
      { path: '^(server|client|surveys|analytics)/', pathNot: tests },
      { path: '^tests/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.cache|data)' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
