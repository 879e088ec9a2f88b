import { ActionIcon, Button, Group, NumberInput, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WorkerLanguage } from '#contract/common'
import type { AddedQuestion, ShownQuestion } from '#contract/questionnaires'
import type { Text as Wording } from './survey-draft.ts'

interface QuestionFieldsProps {
  language: WorkerLanguage
  text: Wording | undefined
  /** What a question of the house says where the alliance says nothing. */
  house: ShownQuestion | undefined
  added: AddedQuestion | undefined
  codes: readonly string[]
  onText: (text: Wording) => void
  onQuestion: (question: AddedQuestion) => void
}

/** The wording of one question in one language and, of an added one, its choices, limits, condition and whether it may be skipped. */
export function QuestionFields({ language, text, house, added, codes, onText, onQuestion }: QuestionFieldsProps) {
  const { t } = useTranslation()
  const now: Wording = text ?? { title: '' }
  const theirs = house?.house?.[language]
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const type = added?.type ?? house?.type
  const codesFixed = added === undefined
  // The map and a release count these answers under the house's words; what was changed before can still be emptied.
  const keptAsTheyAre = house?.needed === true
  const setCodes = (choices: string[]) => {
    if (added && 'choices' in added) {
      const exclusive = added.type === 'multi' ? added.exclusive?.filter((code) => choices.includes(code)) : undefined
      onQuestion({ ...added, choices, ...(exclusive ? { exclusive } : {}) })
    }
  }
  return (
    <Stack gap="sm" dir={direction} lang={language}>
      <Textarea
        label={t('questionnaires.field.title')}
        value={now.title}
        placeholder={theirs?.title ?? ''}
        maxLength={600}
        autosize
        onChange={(event) => onText({ ...now, title: event.currentTarget.value })}
      />
      {type === 'info' ? null : (
        <TextInput
          label={t('questionnaires.field.hint')}
          value={now.hint ?? ''}
          placeholder={theirs?.hint ?? ''}
          maxLength={600}
          onChange={(event) => onText({ ...now, hint: event.currentTarget.value })}
        />
      )}
      {codes.map((code) => (
        <Group key={code} gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            style={{ flex: 1 }}
            label={t('questionnaires.field.choice', { code })}
            value={now.choices?.[code] ?? ''}
            readOnly={keptAsTheyAre && !now.choices?.[code]}
            placeholder={theirs?.choices?.[code] ?? ''}
            maxLength={200}
            onChange={(event) => onText({ ...now, choices: { ...now.choices, [code]: event.currentTarget.value } })}
          />
          {codesFixed || codes.length <= 2 ? null : (
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('questionnaires.field.removeChoice', { code })}
              onClick={() => setCodes(codes.filter((each) => each !== code))}
            >
              ×
            </ActionIcon>
          )}
        </Group>
      ))}
      {!codesFixed && codes.length > 0 ? <AddChoice codes={codes} onAdd={(code) => setCodes([...codes, code])} /> : null}
      {type === 'scale' ? (
        <Group grow>
          {(['min', 'max'] as const).map((end) => (
            <TextInput
              key={end}
              label={t(`questionnaires.field.${end}`)}
              value={now[end] ?? ''}
              readOnly={keptAsTheyAre && !now[end]}
              placeholder={theirs?.[end] ?? ''}
              maxLength={60}
              onChange={(event) => onText({ ...now, [end]: event.currentTarget.value })}
            />
          ))}
        </Group>
      ) : null}
      {added ? <AddedFields added={added} onQuestion={onQuestion} /> : <Text size="xs">{t('questionnaires.houseFixed')}</Text>}
    </Stack>
  )
}

function AddChoice({ codes, onAdd }: { codes: readonly string[]; onAdd: (code: string) => void }) {
  const { t } = useTranslation()
  const free = [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !codes.includes(letter))
  return (
    <Group gap="xs">
      {free && codes.length < 40 ? (
        <Button size="xs" variant="default" onClick={() => onAdd(free)}>
          {t('questionnaires.field.addChoice')}
        </Button>
      ) : null}
      {(['pns', 'dk', 'oth'] as const)
        .filter((code) => !codes.includes(code))
        .map((code) => (
          <Button key={code} size="xs" variant="default" onClick={() => onAdd(code)}>
            {t(`questionnaires.wayOut.${code}`)}
          </Button>
        ))}
    </Group>
  )
}

function AddedFields({ added, onQuestion }: { added: AddedQuestion; onQuestion: (question: AddedQuestion) => void }) {
  const { t } = useTranslation()
  const number = (key: 'min' | 'max' | 'maxLength', value: number) => (
    <NumberInput
      label={t(`questionnaires.field.number.${key}`)}
      value={value}
      allowDecimal={false}
      onChange={(next) => {
        if (typeof next === 'number') onQuestion({ ...added, [key]: next } as AddedQuestion)
      }}
    />
  )
  const setCondition = (written: string) => {
    const { visibleIf: _, ...always } = added
    onQuestion((written.trim() === '' ? always : { ...always, visibleIf: written }) as AddedQuestion)
  }
  const setRequired = (required: boolean) => {
    const { required: _, ...free } = added
    onQuestion((required ? { ...free, required: true } : free) as AddedQuestion)
  }
  return (
    <>
      <Group grow align="flex-start">
        {'min' in added ? number('min', added.min) : null}
        {'min' in added ? number('max', added.max) : null}
        {'maxLength' in added ? number('maxLength', added.maxLength) : null}
      </Group>
      <TextInput
        label={t('questionnaires.field.condition')}
        description={t('questionnaires.field.conditionHint')}
        value={added.visibleIf ?? ''}
        maxLength={500}
        styles={{ input: { fontFamily: 'monospace', direction: 'ltr' } }}
        onChange={(event) => setCondition(event.currentTarget.value)}
      />
      {added.type === 'info' ? null : (
        <Switch
          label={t('questionnaires.field.required')}
          checked={added.required === true}
          onChange={(event) => setRequired(event.currentTarget.checked)}
        />
      )}
    </>
  )
}
