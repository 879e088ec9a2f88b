import { Alert, Button, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { createBrowserRouter, Link, Navigate } from 'react-router'
import { startOf } from './navigation.ts'
import { paths } from './paths.ts'
import { useMe } from './queries.ts'
import { Shell } from './shell.tsx'
import { NothingYet } from './ui/nothing-yet.tsx'

const page = (load: () => Promise<() => ReactNode>) => ({ lazy: async () => ({ Component: await load() }) })

export const router = createBrowserRouter([
  {
    path: '/app',
    errorElement: <Broken />,
    hydrateFallbackElement: <div />,
    children: [
      { path: 'accesso', ...page(async () => (await import('./features/accounts/sign-in.page.tsx')).SignInPage) },
      { path: 'setup', ...page(async () => (await import('./features/accounts/setup.page.tsx')).SetupPage) },
      { path: 'invito', ...page(async () => (await import('./features/accounts/invitation.page.tsx')).InvitationPage) },
      { path: 'password', ...page(async () => (await import('./features/accounts/password.page.tsx')).PasswordPage) },
      {
        element: <Shell />,
        children: [
          { index: true, element: <Start /> },
          {
            path: 'alleanza/:allianceId',
            children: [
              {
                index: true,
                ...page(async () => (await import('./features/alliances/alliance-home.page.tsx')).AllianceHomePage),
              },
              {
                path: 'organizzazioni',
                ...page(async () => (await import('./features/alliances/organisations.page.tsx')).OrganisationsPage),
              },
              { path: 'persone', ...page(async () => (await import('./features/accounts/staff.page.tsx')).StaffPage) },
              { path: 'rilevazioni', ...page(async () => (await import('./features/campaigns/waves.page.tsx')).WavesPage) },
              {
                path: 'rilevazioni/nuova',
                ...page(async () => (await import('./features/campaigns/new-wave.page.tsx')).NewWavePage),
              },
              {
                path: 'rilevazioni/:waveId/distribuzione',
                ...page(async () => (await import('./features/campaigns/distribution.page.tsx')).DistributionPage),
              },
              {
                path: 'rilevazioni/:waveId/mappa',
                ...page(async () => (await import('./features/needs/sign-map.page.tsx')).SignMapPage),
              },
              {
                path: 'questionari',
                ...page(async () => (await import('./features/questionnaires/questionnaires.page.tsx')).QuestionnairesPage),
              },
              {
                path: 'questionari/:surveyId',
                ...page(async () => (await import('./features/questionnaires/questionnaire.page.tsx')).QuestionnairePage),
              },
              { path: 'mappe', ...page(async () => (await import('./features/needs/maps.page.tsx')).MapsPage) },
              { path: 'relazioni', ...page(async () => (await import('./features/releases/reports.page.tsx')).ReportsPage) },
              { path: 'parole', ...page(async () => (await import('./features/lexicon/words.page.tsx')).WordsPage) },
              {
                path: 'mani',
                ...page(async () => (await import('./features/roundtables/raised-hands.page.tsx')).RaisedHandsPage),
              },
              { path: 'imprese', ...page(async () => (await import('./features/alliances/employers.page.tsx')).EmployersPage) },
              { path: 'tavolo', ...page(async () => (await import('./features/roundtables/table.page.tsx')).TablePage) },
              {
                path: 'tavolo/idee/:conceptId',
                ...page(async () => (await import('./features/roundtables/concept.page.tsx')).ConceptPage),
              },
            ],
          },
          {
            path: 'impresa/:organisationId',
            ...page(async () => (await import('./features/releases/dashboard.page.tsx')).DashboardPage),
          },
          {
            path: 'impresa/:organisationId/questionario',
            ...page(async () => (await import('./features/alliances/employer-survey.page.tsx')).EmployerSurveyPage),
          },
          {
            path: 'impresa/:organisationId/risorse',
            ...page(async () => (await import('./features/alliances/resources.page.tsx')).ResourcesPage),
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
])

function Start() {
  const { t } = useTranslation()
  const me = useMe()
  const start = me.data ? startOf(me.data) : undefined
  return start ? <Navigate to={start} replace /> : <NothingYet title={t('app.noGrants')} hint={t('app.noGrantsHint')} />
}

function NotFound() {
  const { t } = useTranslation()
  return (
    <NothingYet
      title={t('app.notFound')}
      hint={t('app.notFoundHint')}
      action={
        <Button component={Link} to={paths.home}>
          {t('app.backHome')}
        </Button>
      }
    />
  )
}

function Broken() {
  const { t } = useTranslation()
  return (
    <Stack p="xl" maw={640} mx="auto" role="alert">
      <Title order={1}>{t('app.crash')}</Title>
      <Alert color="brick">{t('app.crashHint')}</Alert>
      <Button onClick={() => location.reload()} w="fit-content">
        {t('app.reload')}
      </Button>
    </Stack>
  )
}
