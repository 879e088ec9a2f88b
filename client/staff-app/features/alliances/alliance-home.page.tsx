import { Button, Card, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { paths } from '../../paths.ts'
import { useAlliance, useOrganisations, useStaff, useWaves } from '../../queries.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { Page } from '../../ui/page.tsx'
import { missingSigners, nextSteps, type Step, waveInHand } from './next-steps.ts'

export function AllianceHomePage() {
  const { t } = useTranslation()
  const { list } = useLocal()
  const { allianceId = '' } = useParams()
  const alliance = useAlliance(allianceId)
  const organisations = useOrganisations(allianceId)
  const staff = useStaff(allianceId)
  const waves = useWaves(allianceId)
  const lead = alliance.data ? t('alliances.home.lead', { name: alliance.data.name, territory: alliance.data.territory }) : ''
  return (
    <Page title={t('alliances.home.title')} lead={lead}>
      <Loaded query={organisations} rows={6}>
        {(organisationList) => (
          <Loaded query={staff} rows={6}>
            {(people) => (
              <Loaded query={waves} rows={6}>
                {(waveList) => {
                  const steps = nextSteps({ allianceId, organisations: organisationList, staff: people, waves: waveList })
                  const next = steps.find(({ done }) => !done)
                  const wave = waveInHand(waveList)
                  const missing = missingSigners(people)
                  const note: Partial<Record<Step['id'], string>> = {
                    organisations:
                      organisationList.length > 0
                        ? t('alliances.home.organisations.state', { count: organisationList.length })
                        : '',
                    staff:
                      missing.length > 0 && missing.length < 2
                        ? t('alliances.home.staff.missing', { roles: list(missing.map((role) => t(`role.${role}`))) })
                        : '',
                    wave: wave?.name ?? '',
                  }
                  return (
                    <Stack gap="sm">
                      <Text c="dimmed">
                        {t('alliances.home.progress', { done: steps.filter(({ done }) => done).length, total: steps.length })}
                      </Text>
                      <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
                        {steps.map((step, index) => (
                          <StepRow
                            key={step.id}
                            step={step}
                            number={index + 1}
                            isNext={step === next}
                            note={note[step.id] ?? ''}
                          />
                        ))}
                      </Stack>
                      {next?.id === 'table' && wave ? (
                        <Group justify="space-between" mt="md">
                          <Text>{t('alliances.home.allDone', { wave: wave.name })}</Text>
                          <Button component={Link} to={paths.newWave(allianceId)} variant="outline">
                            {t('alliances.home.newRound')}
                          </Button>
                        </Group>
                      ) : null}
                    </Stack>
                  )
                }}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

function StepRow({ step, number, isNext, note }: { step: Step; number: number; isNext: boolean; note: string }) {
  const { t } = useTranslation()
  return (
    <Card
      component="li"
      padding="md"
      style={isNext ? { borderColor: 'var(--accent)', borderWidth: 2 } : undefined}
      bg={step.done ? 'transparent' : 'white'}
    >
      <Group wrap="nowrap" align="flex-start">
        <ThemeIcon radius="xl" size={34} variant={step.done || isNext ? 'filled' : 'light'} color={step.done ? 'leaf' : 'petrol'}>
          {step.done ? <IconCheck size={20} aria-label={t('alliances.home.doneMark')} /> : <Text fw={700}>{number}</Text>}
        </ThemeIcon>
        <Group justify="space-between" flex={1} gap="sm">
          <div style={{ flex: '1 1 16rem' }}>
            {isNext ? (
              <Text size="sm" fw={650} c="petrol">
                {t('alliances.home.next')}
              </Text>
            ) : null}
            <Title order={2} size="h3">
              {t(`alliances.home.${step.id}.title`)}
            </Title>
            <Text size="sm" c="dimmed">
              {t(`alliances.home.${step.id}.why`)}
            </Text>
            {note ? (
              <Text size="sm" fw={600} mt={4}>
                {note}
              </Text>
            ) : null}
          </div>
          <Button
            component={Link}
            to={step.to}
            variant={isNext ? 'filled' : 'outline'}
            size={isNext ? 'sm' : 'xs'}
            aria-label={`${t('alliances.home.go')}: ${t(`alliances.home.${step.id}.title`)}`}
          >
            {t('alliances.home.go')}
          </Button>
        </Group>
      </Group>
    </Card>
  )
}
