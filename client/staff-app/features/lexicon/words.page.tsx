import { Badge, Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { CueToReview, LexiconReview, ReviewCue } from '#contract/lexicon'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useLexicon, useResumeTags, useReviewCue } from './lexicon.api.ts'

/** How well the words people use are understood, and which ones may be added: judged by a person, never by the machine. */
export function WordsPage() {
  const { t } = useTranslation()
  const { allianceId = '' } = useParams()
  const review = useLexicon(allianceId)
  return (
    <Page title={t('lexicon.title')} lead={t('lexicon.lead')}>
      <Loaded query={review}>
        {(found) =>
          found.languages.length === 0 ? (
            <NothingYet title={t('lexicon.empty')} hint={t('lexicon.emptyHint')} />
          ) : (
            <Stack gap="lg">
              <Languages allianceId={allianceId} review={found} />
              <Suggestions allianceId={allianceId} review={found} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  )
}

function Languages({ allianceId, review }: { allianceId: string; review: LexiconReview }) {
  const { t } = useTranslation()
  const { percent, languageName } = useLocal()
  const resume = useResumeTags(allianceId)
  return (
    <Card component="section">
      <Title order={2}>{t('lexicon.quality')}</Title>
      <Text size="sm" mb="md">
        {t('lexicon.qualityHint', { least: percent(review.leastPrecision) })}
      </Text>
      {resume.isError ? <Problem error={resume.error} /> : null}
      <Table.ScrollContainer minWidth={520}>
        <Table withTableBorder striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('lexicon.language')}</Table.Th>
              <Table.Th scope="col">{t('lexicon.people')}</Table.Th>
              <Table.Th scope="col">{t('lexicon.kept')}</Table.Th>
              <Table.Th scope="col">{t('lexicon.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {review.languages.map(({ language, people, precision, proposed }) => (
              <Table.Tr key={language}>
                <Table.Th scope="row" style={{ whiteSpace: 'nowrap' }}>
                  {languageName(language)}
                </Table.Th>
                <Table.Td>{people < 5 ? t('lexicon.fewPeople') : t('lexicon.atLeast', { count: people })}</Table.Td>
                <Table.Td>
                  {precision === null ? t('lexicon.tooFew') : t('lexicon.about', { share: percent(precision) })}
                </Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    <Badge color={proposed ? 'leaf' : 'amber'}>{proposed ? t('lexicon.proposed') : t('lexicon.stopped')}</Badge>
                    {proposed ? null : (
                      <Button
                        size="compact-sm"
                        variant="outline"
                        loading={resume.isPending}
                        aria-label={t('lexicon.resumeOne', { language: languageName(language) })}
                        onClick={() => resume.mutate({ language }, { onSuccess: () => toastDone(t('lexicon.resumed')) })}
                      >
                        {t('lexicon.resume')}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  )
}

function Suggestions({ allianceId, review }: { allianceId: string; review: LexiconReview }) {
  const { t } = useTranslation()
  const judge = useReviewCue(allianceId)
  const { suggestions, accepted, fewestPeople } = review
  const judgeAs = (cue: CueToReview, judgement: ReviewCue['judgement'], done: string) =>
    judge.mutate({ language: cue.language, cue: cue.cue, facet: cue.facet, judgement }, { onSuccess: () => toastDone(done) })
  return (
    <>
      <Card component="section">
        <Title order={2}>{t('lexicon.suggestions')}</Title>
        <Text size="sm" mb="md">
          {t('lexicon.suggestionsHint', { count: fewestPeople })}
        </Text>
        {judge.isError ? <Problem error={judge.error} /> : null}
        {suggestions.length === 0 ? <Text c="dimmed">{t('lexicon.noSuggestions')}</Text> : null}
        <Stack gap="xs">
          {suggestions.map((cue) => (
            <CueLine key={cueKey(cue)} cue={cue}>
              <Button
                size="compact-sm"
                aria-label={t('lexicon.acceptOne', { cue: cue.cue })}
                onClick={() => judgeAs(cue, 'accepted', t('lexicon.acceptedDone'))}
              >
                {t('lexicon.accept')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('lexicon.refuseOne', { cue: cue.cue })}
                onClick={() => judgeAs(cue, 'refused', t('lexicon.refusedDone'))}
              >
                {t('lexicon.refuse')}
              </Button>
            </CueLine>
          ))}
        </Stack>
      </Card>
      {accepted.length > 0 ? (
        <Card component="section">
          <Title order={2}>{t('lexicon.accepted')}</Title>
          <Stack gap="xs" mt="md">
            {accepted.map((cue) => (
              <CueLine key={cueKey(cue)} cue={cue}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('lexicon.undoOne', { cue: cue.cue })}
                  onClick={() => judgeAs(cue, 'waiting', t('lexicon.undone'))}
                >
                  {t('lexicon.undo')}
                </Button>
              </CueLine>
            ))}
          </Stack>
        </Card>
      ) : null}
    </>
  )
}

const cueKey = ({ language, cue, facet }: CueToReview) => `${language} ${facet} ${cue}`

function CueLine({ cue, children }: { cue: CueToReview; children: React.ReactNode }) {
  const { t } = useTranslation()
  const { text, languageName } = useLocal()
  return (
    <Group justify="space-between" gap="sm" wrap="wrap">
      <div>
        <Text component="span" fw={600} lang={cue.language} dir="auto">
          «{cue.cue}»
        </Text>{' '}
        → {text(cue.label)}
        <Text size="sm" c="dimmed">
          {languageName(cue.language)} · {t('lexicon.atLeast', { count: cue.people })}
        </Text>
      </div>
      <Group gap="xs">{children}</Group>
    </Group>
  )
}
