import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { RaisedHand } from '#contract/raised-hands'
import { Confirm } from '../../ui/confirm.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useRaisedHands, useRemoveHand } from './raised-hands.api.ts'

/** Workers who want to sit at the table. Nothing here tells where they work, what they answered or who came first. */
export function RaisedHandsPage() {
  const { t } = useTranslation()
  const { language } = useLocal()
  const { allianceId = '' } = useParams()
  const hands = useRaisedHands(allianceId)
  const address = `${location.origin}/mano/${allianceId}`
  return (
    <Page
      title={t('hands.title')}
      lead={t('hands.lead')}
      actions={
        hands.data && hands.data.length > 0 ? (
          <Button
            component="a"
            href={`/api/alliances/${allianceId}/raised-hands.csv?lang=${language}`}
            download
            variant="outline"
          >
            {t('hands.csv')}
          </Button>
        ) : null
      }
    >
      <Loaded query={hands}>
        {(list) =>
          list.length === 0 ? (
            <NothingYet title={t('hands.empty')} hint={t('hands.emptyHint')} />
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {list.map((hand) => (
                <HandCard key={hand.id} hand={hand} allianceId={allianceId} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
      <Card>
        <Stack gap="xs">
          <Text>{t('hands.where')}</Text>
          <CopyField label={t('hands.address')} value={address} />
        </Stack>
      </Card>
    </Page>
  )
}

function HandCard({ hand, allianceId }: { hand: RaisedHand; allianceId: string }) {
  const { t } = useTranslation()
  const remove = useRemoveHand(allianceId)
  const [asking, setAsking] = useState(false)
  const { when, note, language } = hand.availability
  return (
    <Card component="article">
      <Stack gap="xs">
        <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
          <bdi>{hand.name}</bdi>
        </Title>
        <Text style={{ overflowWrap: 'anywhere' }}>
          <bdi>{hand.contact}</bdi>
        </Text>
        <Text size="sm">
          {[...when.map((time) => t(`hands.time.${time}`)), t('hands.speaks', { language: t(`language.${language}`) })].join(
            ' · ',
          )}
        </Text>
        {note ? (
          <Text size="sm" c="dimmed" dir="auto" style={{ overflowWrap: 'anywhere' }}>
            {note}
          </Text>
        ) : null}
        {remove.isError ? <Problem error={remove.error} /> : null}
        <Group justify="flex-end">
          <Button
            variant="subtle"
            color="brick"
            size="compact-sm"
            aria-label={t('hands.removeOne', { name: hand.name })}
            onClick={() => setAsking(true)}
          >
            {t('hands.remove')}
          </Button>
        </Group>
      </Stack>
      <Confirm
        opened={asking}
        title={t('hands.removeOne', { name: hand.name })}
        action={t('hands.remove')}
        busy={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(hand.id, { onSuccess: () => toastDone(t('hands.removed')) })}
      >
        <Text>{t('hands.sure')}</Text>
      </Confirm>
    </Card>
  )
}
