import { Anchor, Badge, Card, Group, List, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Concept } from '#contract/concepts'
import { paths } from '../../paths.ts'
import { useLocal } from '../../ui/local.ts'
import { OutcomeBadge } from './outcome-badge.tsx'
import { countKind } from './rule-order.ts'
import { countChoice, newestVersion } from './voices.ts'
import { WhyList } from './why-list.tsx'

/** An idea at a glance: what it asks, why it is here, what the rules say, what is open, who disagrees. */
export function IdeaCard({ allianceId, waveId, concept }: { allianceId: string; waveId: string; concept: Concept }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const newest = newestVersion(concept)
  const blocked = countKind(newest.checks, 'forbid')
  const required = countKind(newest.checks, 'requires')
  const votes = concept.votes.filter(({ version }) => version === newest.version)
  const facts = [
    blocked > 0 ? t('table.card.forbid', { count: blocked }) : null,
    required > 0 ? t('table.card.requires', { count: required }) : null,
    concept.openPoints.length > 0 ? t('table.card.open', { count: concept.openPoints.length }) : null,
  ].filter((fact) => fact !== null)
  return (
    <Card component="article" padding="md" className="keep-together idea-card">
      <Stack gap="xs" h="100%">
        <Group gap={6}>
          {concept.decision ? <OutcomeBadge outcome={concept.decision.outcome} /> : null}
          <Badge variant="outline">{t('table.card.version', { version: newest.version })}</Badge>
          {newest.operators.map(({ id, label }) => (
            <Badge key={id} color="petrol">
              {text(label)}
            </Badge>
          ))}
        </Group>
        <Title order={6} size="h4">
          <Anchor component={Link} to={`${paths.concept(allianceId, concept.id)}?wave=${waveId}`} inherit>
            {text(concept.title)}
          </Anchor>
        </Title>
        <Text size="sm">{text(concept.challenge)}</Text>
        <details className="print-open">
          <summary>{t('table.card.why')}</summary>
          <WhyList why={concept.why} compact />
          {concept.openPoints.length > 0 ? (
            <>
              <Text size="sm" fw={650} mt="xs">
                {t('concept.open.title')}
              </Text>
              <List size="sm" spacing={2}>
                {concept.openPoints.map((point) => (
                  <List.Item key={text(point)}>{text(point)}</List.Item>
                ))}
              </List>
            </>
          ) : null}
        </details>
        <Stack gap={2} mt="auto">
          {facts.length > 0 ? (
            <Text size="sm" {...(blocked > 0 ? { c: 'brick', fw: 600 } : {})}>
              {facts.join(' · ')}
            </Text>
          ) : null}
          <Text size="sm" c="dimmed">
            {votes.length === 0
              ? t('table.card.noVotes')
              : [
                  t('table.card.consent', { count: countChoice(votes, 'consent') }),
                  t('table.card.worry', { count: countChoice(votes, 'consent_with_worry') }),
                  t('table.card.object', { count: countChoice(votes, 'object') }),
                ].join(' · ')}
          </Text>
        </Stack>
      </Stack>
    </Card>
  )
}
