import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WorkerLanguage } from '#contract/common'
import type { LintRefusal, OwnSurveyView } from '#contract/questionnaires'
import { QuestionFields } from './question-fields.tsx'
import { RemarkList } from './remark-list.tsx'
import type { Asked, SurveyDraft } from './survey-draft.ts'

interface QuestionCardProps {
  survey: OwnSurveyView
  draft: SurveyDraft
  question: Asked
  at: number
  language: WorkerLanguage
  refusals: readonly LintRefusal[]
  open: boolean
  onToggle: () => void
}

/** One question in its place, with what is refused of it; opened, its wording can be changed. */
export function QuestionCard({ survey, draft, question, at, language, refusals, open, onToggle }: QuestionCardProps) {
  const { t } = useTranslation()
  const { id } = question
  const house = survey.baseQuestions.find((each) => each.id === id)
  const added = 'type' in question ? question : undefined
  const text = draft.texts[language]?.[id]
  const title =
    [text, house?.house?.[language], draft.texts.it?.[id], draft.texts.en?.[id], house?.house?.it]
      .map((each) => each?.title ?? '')
      .find((words) => words !== '') ?? t('questionnaires.untitled')
  const editable = survey.state === 'draft'
  const codes = added ? ('choices' in added ? added.choices : []) : (house?.choices ?? [])
  return (
    <Card component="li" padding="md" style={refusals.length > 0 ? { borderColor: 'var(--brick)' } : {}}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <div>
            <Text fw={600}>
              {at + 1}. {title}
            </Text>
            <Group gap={6} mt={4}>
              <Badge variant="light" color={added ? 'petrol' : 'gray'} tt="none" styles={{ label: { color: 'var(--ink)' } }}>
                {added ? t('questionnaires.isAdded') : t('questionnaires.isHouse')}
              </Badge>
              <Text size="xs" c="dimmed">
                {id}
                {added?.visibleIf || house?.visibleIf ? ` · ${t('questionnaires.conditional')}` : ''}
                {added?.required ? ` · ${t('questionnaires.isRequired')}` : ''}
              </Text>
            </Group>
          </div>
          {editable ? (
            <Group gap={4} wrap="nowrap">
              <Button
                size="compact-sm"
                variant="default"
                disabled={at === 0}
                aria-label={t('questionnaires.up', { title })}
                onClick={() => draft.move(at, -1)}
              >
                ↑
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                disabled={at === draft.questions.length - 1}
                aria-label={t('questionnaires.down', { title })}
                onClick={() => draft.move(at, 1)}
              >
                ↓
              </Button>
            </Group>
          ) : null}
        </Group>
        <RemarkList remarks={refusals} bare color="brick" title={t('questionnaires.refused')} />
        {editable ? (
          <Group gap="xs">
            <Button size="xs" variant="default" aria-expanded={open} onClick={onToggle}>
              {open ? t('questionnaires.closeEdit') : t('questionnaires.edit')}
            </Button>
            {house?.needed ? null : (
              <Button size="xs" variant="subtle" color="brick" onClick={() => draft.remove(id)}>
                {t('questionnaires.remove')}
              </Button>
            )}
          </Group>
        ) : null}
        {open && editable ? (
          <QuestionFields
            language={language}
            text={text}
            house={house}
            added={added}
            codes={codes}
            onText={(next) => draft.putText(language, id, next)}
            onQuestion={(next) => draft.change(id, next)}
          />
        ) : null}
      </Stack>
    </Card>
  )
}
