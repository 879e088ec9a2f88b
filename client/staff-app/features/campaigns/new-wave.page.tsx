import { Button, Card, Checkbox, Group, Radio, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { WaveInput } from '#contract/campaigns'
import type { WorkerLanguage } from '#contract/common'
import { paths } from '../../paths.ts'
import { useOrganisations } from '../../queries.ts'
import { fieldErrors, required } from '../../ui/field-errors.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useCreateWave } from './campaigns.api.ts'
import { LanguageNotes } from './language-notes.tsx'
import { OrganisationPicker } from './organisation-picker.tsx'
import { SurveyPicker } from './survey-picker.tsx'

const languages = ['it', 'en', 'ro', 'es', 'fr', 'ar', 'uk', 'sq', 'zh'] as const satisfies readonly WorkerLanguage[]

const dayFromNow = (days: number) => {
  const date = new Date()
  date.setDate(date.getDate() + days)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

export function NewWavePage() {
  const { t } = useTranslation()
  const { allianceId = '' } = useParams()
  const organisations = useOrganisations(allianceId)
  return (
    <Page title={t('campaigns.new.title')} lead={t('campaigns.new.lead')}>
      <Loaded query={organisations}>
        {(list) => {
          const inviting = list.filter(({ invited }) => invited > 0)
          return inviting.length === 0 ? (
            <NothingYet
              title={t('campaigns.new.organisations')}
              hint={t('campaigns.new.noOrganisations')}
              action={
                <Button component={Link} to={paths.organisations(allianceId)}>
                  {t('nav.organisations')}
                </Button>
              }
            />
          ) : (
            <WaveForm allianceId={allianceId} organisations={inviting} />
          )
        }}
      </Loaded>
    </Page>
  )
}

function WaveForm({
  allianceId,
  organisations,
}: {
  allianceId: string
  organisations: { id: string; name: string; invited: number }[]
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const create = useCreateWave(allianceId)
  const form = useForm<WaveInput>({
    initialValues: {
      name: '',
      kind: 'listening',
      opensOn: dayFromNow(0),
      closesOn: dayFromNow(21),
      languages: ['it', 'en'],
      organisationIds: organisations.map(({ id }) => id),
      publishDelicate: true,
      controller: '',
      contact: '',
    },
    validate: {
      name: required(t),
      opensOn: required(t),
      closesOn: (value, { opensOn }) => (value === '' ? t('field.required') : value < opensOn ? t('campaigns.new.order') : null),
      languages: (value) => (value.length === 0 ? t('campaigns.new.languagesNone') : null),
      organisationIds: (value) => (value.length === 0 ? t('campaigns.new.organisationsNone') : null),
      controller: (value) => (value.trim().length < 2 ? t('field.required') : null),
      contact: (value) => (value.trim().length < 3 ? t('field.required') : null),
    },
  })
  const submit = form.onSubmit(({ instrument, ...values }) =>
    create.mutate(instrument !== undefined && values.kind === 'listening' ? { ...values, instrument } : values, {
      onError: (error) => form.setErrors(fieldErrors(error, t)),
      onSuccess: () => {
        toastDone(t('campaigns.new.created', { name: values.name }))
        void navigate(paths.waves(allianceId))
      },
    }),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={720}>
        <Card>
          <Stack>
            <TextInput
              label={t('campaigns.new.name')}
              description={t('campaigns.new.nameHint')}
              autoFocus
              {...form.getInputProps('name')}
            />
            <Radio.Group label={t('campaigns.new.kind')} {...form.getInputProps('kind')}>
              <Stack gap="xs" mt="xs">
                <Radio value="listening" label={t('campaigns.new.kindListening')} />
                <Radio value="pulse" label={t('campaigns.new.kindPulse')} />
              </Stack>
            </Radio.Group>
            {form.values.kind === 'listening' ? (
              <SurveyPicker
                allianceId={allianceId}
                value={form.values.instrument}
                languages={form.values.languages ?? []}
                error={form.errors.instrument}
                onChange={(instrument) => form.setFieldValue('instrument', instrument)}
              />
            ) : null}
            <Group grow align="flex-start">
              <TextInput type="date" label={t('campaigns.new.opensOn')} {...form.getInputProps('opensOn')} />
              <TextInput type="date" label={t('campaigns.new.closesOn')} {...form.getInputProps('closesOn')} />
            </Group>
            <Checkbox.Group
              label={t('campaigns.new.languages')}
              description={t('campaigns.new.languagesHint')}
              {...form.getInputProps('languages')}
            >
              <Group gap="md" mt="xs">
                {languages.map((language) => (
                  <Checkbox key={language} value={language} label={t(`language.${language}`)} />
                ))}
              </Group>
            </Checkbox.Group>
            <LanguageNotes allianceId={allianceId} chosen={form.values.languages ?? []} />
          </Stack>
        </Card>
        <Card>
          <OrganisationPicker
            organisations={organisations}
            value={form.values.organisationIds}
            error={form.errors.organisationIds}
            onChange={(ids) => form.setFieldValue('organisationIds', ids)}
          />
        </Card>
        <Card>
          <Switch
            label={<Text fw={600}>{t('campaigns.new.delicate')}</Text>}
            description={t('campaigns.new.delicateHint')}
            {...form.getInputProps('publishDelicate', { type: 'checkbox' })}
          />
        </Card>
        <Card>
          <Stack>
            <TextInput
              label={t('campaigns.new.controller')}
              description={t('campaigns.new.controllerHint')}
              {...form.getInputProps('controller')}
            />
            <TextInput
              label={t('campaigns.new.contact')}
              description={t('campaigns.new.contactHint')}
              {...form.getInputProps('contact')}
            />
          </Stack>
        </Card>
        {create.isError ? <Problem error={create.error} /> : null}
        <Group justify="flex-end">
          <Button component={Link} to={paths.waves(allianceId)} variant="default">
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('campaigns.new.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
