import { Anchor, AppShell, Box, Burger, Button, Group, NavLink, ScrollArea, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, Outlet, NavLink as RouterLink, ScrollRestoration, useLocation, useNavigate } from 'react-router'
import type { Me } from '#contract/accounts'
import { ChangePassword } from './features/accounts/change-password.tsx'
import { navigationOf } from './navigation.ts'
import { paths } from './paths.ts'
import { useAlliance, useMe } from './queries.ts'
import { LanguageSwitch } from './ui/language-switch.tsx'
import { Loaded } from './ui/loaded.tsx'

export function Shell() {
  const me = useMe()
  const { pathname } = useLocation()
  return (
    <Loaded query={me}>
      {(person) =>
        person ? <SignedIn me={person} /> : <Navigate to={`${paths.signIn}?da=${encodeURIComponent(pathname)}`} replace />
      }
    </Loaded>
  )
}

function SignedIn({ me }: { me: Me }) {
  const { t } = useTranslation()
  const [opened, menu] = useDisclosure(false)
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const alliance = useAlliance(me.grants[0]?.allianceId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu of a phone closes when the page changes
  useEffect(() => menu.close(), [pathname])
  const signOut = async () => {
    await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      credentials: 'same-origin',
    })
    client.clear()
    void navigate(paths.signIn, { replace: true })
  }
  const isDemo = alliance.data?.isDemo === true
  return (
    <AppShell
      header={{ height: isDemo ? 88 : 56 }}
      navbar={{ width: 264, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', md: 'xl' }}
    >
      <AppShell.Header>
        <a className="skip-link" href="#contenuto">
          {t('app.skip')}
        </a>
        {isDemo ? (
          <Group
            h={32}
            px="md"
            justify="center"
            gap="sm"
            wrap="nowrap"
            style={{ background: 'var(--warn-soft)', color: 'var(--warn)' }}
          >
            <Text size="sm" fw={600} visibleFrom="sm" truncate>
              {t('app.demo')}
            </Text>
            <Text size="sm" fw={600} hiddenFrom="sm" truncate>
              {t('app.demoShort')}
            </Text>
            <Anchor href="/demo" size="sm" c="var(--warn)" underline="always" style={{ whiteSpace: 'nowrap' }}>
              {t('app.demoDoors')}
            </Anchor>
          </Group>
        ) : null}
        <Group h={56} px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={menu.toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={t('app.menu')}
              aria-expanded={opened}
            />
            <Anchor component={Link} to={paths.home} fw={700} underline="never">
              {t('app.name')}
            </Anchor>
            <Text c="dimmed" size="sm" visibleFrom="sm" truncate>
              {alliance.data?.name ?? me.grants[0]?.allianceName}
            </Text>
          </Group>
          <LanguageSwitch />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t('nav.main')}>
        <AppShell.Section grow component={ScrollArea}>
          <Stack gap="md">
            {navigationOf(me).map((group) => (
              <Box key={group.title}>
                <Text size="xs" c="dimmed" fw={600} px="sm" mb={4}>
                  {group.title}
                </Text>
                {group.links.map(({ to, label, end }) => (
                  <NavLink
                    key={to}
                    component={RouterLink}
                    to={to}
                    end={end === true}
                    label={t(`nav.${label}`)}
                    styles={{ root: { borderRadius: 'var(--radius-small)' }, label: { fontSize: '0.95rem' } }}
                    active={end ? pathname === to : pathname.startsWith(to)}
                  />
                ))}
              </Box>
            ))}
          </Stack>
        </AppShell.Section>
        <AppShell.Section pt="sm" style={{ borderTop: '1px solid var(--line)' }}>
          <Text size="sm" fw={600} px="sm">
            {me.name}
          </Text>
          <Text size="xs" c="dimmed" px="sm">
            {[...new Set(me.grants.map(({ role }) => t(`role.${role}`)))].join(' · ')}
          </Text>
          <ChangePassword email={me.email} />
          <Button variant="subtle" size="compact-sm" mt={4} onClick={() => void signOut()}>
            {t('app.signOut')}
          </Button>
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="contenuto">
        <Outlet />
        <ScrollRestoration />
      </AppShell.Main>
    </AppShell>
  )
}
