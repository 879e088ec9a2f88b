import { Button, Card, Group, List, Radio, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Concept, ConceptVersionView, Decision } from '#contract/concepts'
import { useLocal } from '../../ui/local.ts'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { OutcomeBadge } from './outcome-badge.tsx'
import { reasonLimit, reasonShape } from './reason.ts'
import { useDecide } from './roundtables.api.ts'
import { readinessOf } from './rule-order.ts'
import { countChoice, voicesOf } from './voices.ts'

const outcomes = ['yes', 'not-yet', 'no'] as const satisfies readonly Decision['outcome'][]

interface DecisionProps {
  allianceId: string
  concept: Concept
  newest: ConceptVersionView
  canDecide: boolean
}

/** The decision goes back to who answered: with its reason, in both languages. */
export function DecisionSection({ allianceId, concept, newest, canDecide }: DecisionProps) {
  const { t } = useTranslation()
  const { text, day } = useLocal()
  const [writing, write] = useDisclosure(false)
  const { decision } = concept
  return (
    <Card component="section" aria-labelledby="decisione">
      <Stack gap="md">
        <div>
          <Title order={2} id="decisione">
            {t('concept.decision.title')}
          </Title>
          <Text c="dimmed" size="sm">
            {t('concept.decision.hint')}
          </Text>
        </div>
        {decision ? (
          <div className="keep-together">
            <Group gap={8}>
              <OutcomeBadge outcome={decision.outcome} size="lg" />
              <Text size="sm" c="dimmed">
                {t('concept.decision.by', { by: decision.by, day: day(decision.on) })}
              </Text>
            </Group>
            <Text mt="xs">{text(decision.reason)}</Text>
          </div>
        ) : (
          <Text>{t('concept.decision.none')}</Text>
        )}
        {concept.earlierDecisions ? (
          <div>
            <Text size="sm" fw={600}>
              {t('concept.decision.earlier')}
            </Text>
            <List size="sm">
              {concept.earlierDecisions.map((earlier, at) => (
                <List.Item key={`${concept.earlierDecisions?.length}-${at}`}>
                  {t('concept.decision.by', { by: earlier.by, day: day(earlier.on) })} <OutcomeBadge outcome={earlier.outcome} />{' '}
                  {text(earlier.reason)}
                </List.Item>
              ))}
            </List>
          </div>
        ) : null}
        {canDecide && (!decision || writing) ? (
          <DecisionForm allianceId={allianceId} concept={concept} newest={newest} onDone={write.close} />
        ) : null}
        {canDecide && decision && !writing ? (
          <Button variant="outline" w="fit-content" className="no-print" onClick={write.open}>
            {t('concept.decision.change')}
          </Button>
        ) : null}
      </Stack>
    </Card>
  )
}

function DecisionForm({ allianceId, concept, newest, onDone }: Omit<DecisionProps, 'canDecide'> & { onDone: () => void }) {
  const { t } = useTranslation()
  const decide = useDecide(allianceId, concept.id)
  const form = useForm<{ outcome: Decision['outcome'] | ''; it: string; en: string }>({
    initialValues: {
      outcome: concept.decision?.outcome ?? '',
      it: concept.decision?.reason.it ?? '',
      en: concept.decision?.reason.en ?? '',
    },
    validate: { outcome: (value) => (value === '' ? t('field.required') : null), it: reasonShape(t), en: reasonShape(t) },
  })
  const submit = form.onSubmit(({ outcome, it, en }) => {
    if (outcome === '') return
    decide.mutate(
      { outcome, reason: { it: it.trim(), en: en.trim() } },
      {
        onSuccess: () => {
          toastDone(t('concept.decision.done'))
          onDone()
        },
      },
    )
  })
  return (
    <form onSubmit={submit} noValidate className="no-print form-box">
      <Stack gap="sm">
        <BeforeDeciding concept={concept} newest={newest} />
        <Radio.Group label={t('concept.decision.outcome')} {...form.getInputProps('outcome')}>
          <Stack gap="xs" mt="xs">
            {outcomes.map((outcome) => (
              <Radio
                key={outcome}
                value={outcome}
                label={t(`concept.outcome.${outcome}`)}
                description={t(`concept.decision.meaning.${outcome}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Textarea
            label={t('concept.decision.reasonIt')}
            description={t('concept.decision.reasonHint')}
            maxLength={reasonLimit}
            autosize
            minRows={3}
            lang="it"
            {...form.getInputProps('it')}
          />
          <Textarea
            label={t('concept.decision.reasonEn')}
            description={t('concept.decision.reasonEnHint')}
            maxLength={reasonLimit}
            autosize
            minRows={3}
            lang="en"
            {...form.getInputProps('en')}
          />
        </SimpleGrid>
        {decide.isError ? <Problem error={decide.error} /> : null}
        <Group>
          <Button type="submit" loading={decide.isPending}>
            {t('concept.decision.action')}
          </Button>
          {concept.decision ? (
            <Button variant="default" onClick={onDone}>
              {t('app.cancel')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  )
}

/** What stands in the way of a yes, said before it is said; the table decides all the same. */
function BeforeDeciding({ concept, newest }: Pick<DecisionProps, 'concept' | 'newest'>) {
  const { t } = useTranslation()
  const { current, earlierObjections } = voicesOf(concept.votes, newest.version)
  const objections = countChoice(current, 'object') + earlierObjections.length
  return (
    <div>
      <Text fw={650}>{t('concept.decision.before')}</Text>
      <List size="sm" spacing={4} mt={4}>
        {readinessOf(newest).map(({ id, met }) => (
          <List.Item key={id}>{t(met ? `concept.decision.met.${id}` : `concept.decision.unmet.${id}`)}</List.Item>
        ))}
        <List.Item>{t('concept.decision.voices', { count: current.length })}</List.Item>
        {objections > 0 ? <List.Item>{t('concept.decision.objections', { count: objections })}</List.Item> : null}
      </List>
    </div>
  )
}
