import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Concept, ConceptVersionView, VoteView } from '#contract/concepts'
import { useMe } from '../../queries.ts'
import { useLocal } from '../../ui/local.ts'
import { useSeatWords } from './seat-words.ts'
import { countChoice, voicesOf, voteOrder } from './voices.ts'
import { VoteForm } from './vote-form.tsx'

const colours = { consent: 'leaf', consent_with_worry: 'amber', object: 'brick' } as const

interface VotesProps {
  allianceId: string
  concept: Concept
  newest: ConceptVersionView
  seats: number
  canVote: boolean
  unsaved: boolean
}

/** Votes with their reasons, who disagrees first; an objection stays with its version for good. */
export function Votes({ allianceId, concept, newest, seats, canVote, unsaved }: VotesProps) {
  const { t } = useTranslation()
  const me = useMe()
  const { current, earlierObjections, earlierOthers } = voicesOf(concept.votes, newest.version)
  const silent = Math.max(0, seats - current.length)
  const mine = current.find(({ by }) => by === me.data?.name)
  return (
    <Card component="section" aria-labelledby="voti">
      <Stack gap="md">
        <div>
          <Title order={2} id="voti">
            {t('concept.votes.title', { version: newest.version })}
          </Title>
          <Text c="dimmed" size="sm">
            {t('concept.votes.hint')}
          </Text>
        </div>
        <Group gap="xs">
          {voteOrder.map((choice) => (
            <Badge key={choice} size="lg" color={colours[choice]}>
              {t(`concept.votes.count.${choice}`, { count: countChoice(current, choice) })}
            </Badge>
          ))}
          {seats > 0 ? (
            <Text size="sm" c="dimmed">
              {t('concept.votes.silent', { count: silent, seats })}
            </Text>
          ) : null}
        </Group>
        {current.length === 0 ? <Text>{t('concept.votes.none')}</Text> : <VoteList votes={current} />}
        {earlierObjections.length > 0 ? (
          <div>
            <Title order={3}>{t('concept.votes.earlierObjections')}</Title>
            <Text c="dimmed" size="sm" mb="xs">
              {t('concept.votes.earlierHint')}
            </Text>
            <VoteList votes={earlierObjections} withVersion />
          </div>
        ) : null}
        {earlierOthers.length > 0 ? (
          <details className="print-open">
            <summary>{t('concept.votes.earlier', { count: earlierOthers.length })}</summary>
            <VoteList votes={earlierOthers} withVersion />
          </details>
        ) : null}
        {canVote ? (
          <VoteForm
            key={`${mine?.choice ?? ''}${mine?.reason ?? ''}`}
            allianceId={allianceId}
            conceptId={concept.id}
            version={newest.version}
            mine={mine}
            unsaved={unsaved}
          />
        ) : null}
      </Stack>
    </Card>
  )
}

function VoteList({ votes, withVersion = false }: { votes: VoteView[]; withVersion?: boolean }) {
  const { t } = useTranslation()
  const { day } = useLocal()
  const seatWords = useSeatWords()
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {votes.map((vote) => (
        <li key={`${vote.version}${vote.by}`} className={`vote vote-${vote.choice} keep-together`}>
          <Group gap={8}>
            <Badge color={colours[vote.choice]}>{t(`concept.votes.choice.${vote.choice}`)}</Badge>
            <Text size="sm" c="dimmed">
              {[
                vote.by,
                seatWords(vote.seat),
                day(vote.on),
                withVersion ? t('concept.votes.onVersion', { version: vote.version }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </Group>
          <Text mt={4}>{vote.reason}</Text>
        </li>
      ))}
    </Stack>
  )
}
