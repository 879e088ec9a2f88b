import { Button, Group, Table, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { Organisation } from '#contract/alliances'
import { useOrganisations } from '../../queries.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { CsvImport } from './csv-import.tsx'
import { OrganisationForm } from './organisation-form.tsx'

export function OrganisationsPage() {
  const { t } = useTranslation()
  const { allianceId = '' } = useParams()
  const organisations = useOrganisations(allianceId)
  const [edited, setEdited] = useState<Organisation | 'new' | undefined>()
  const [importing, setImporting] = useState(false)
  const actions = (
    <>
      <Button variant="outline" onClick={() => setImporting(true)}>
        {t('alliances.orgs.import')}
      </Button>
      <Button onClick={() => setEdited('new')}>{t('alliances.orgs.add')}</Button>
    </>
  )
  return (
    <Page title={t('alliances.orgs.title')} lead={t('alliances.orgs.lead')} actions={actions}>
      <Loaded query={organisations}>
        {(list) =>
          list.length === 0 ? (
            <NothingYet
              title={t('alliances.orgs.empty')}
              hint={t('alliances.orgs.emptyHint')}
              action={<Group>{actions}</Group>}
            />
          ) : (
            <OrganisationTable organisations={list} onEdit={setEdited} />
          )
        }
      </Loaded>
      {edited ? (
        <OrganisationForm
          key={edited === 'new' ? 'new' : edited.id}
          allianceId={allianceId}
          {...(edited === 'new' ? {} : { organisation: edited })}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
      {importing ? <CsvImport allianceId={allianceId} onClose={() => setImporting(false)} /> : null}
    </Page>
  )
}

function OrganisationTable({
  organisations,
  onEdit,
}: {
  organisations: Organisation[]
  onEdit: (organisation: Organisation) => void
}) {
  const { t } = useTranslation()
  const { number, language } = useLocal()
  const [search, setSearch] = useState('')
  const shown = organisations
    .filter(({ name }) => name.toLocaleLowerCase(language).includes(search.trim().toLocaleLowerCase(language)))
    .sort((a, b) => a.name.localeCompare(b.name, language))
  const people = organisations.reduce((sum, { invited }) => sum + invited, 0)
  return (
    <>
      <Group justify="space-between">
        <Text c="dimmed">
          {t('alliances.orgs.total', { organisations: number(organisations.length), people: number(people) })}
        </Text>
        {organisations.length > 8 ? (
          <TextInput
            aria-label={t('alliances.orgs.search')}
            placeholder={t('alliances.orgs.search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        ) : null}
      </Group>
      {shown.length === 0 ? <Text>{t('alliances.orgs.noneFound')}</Text> : null}
      <Table.ScrollContainer minWidth={300} display={shown.length === 0 ? 'none' : undefined}>
        <Table bg="white" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('alliances.orgs.name')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('alliances.orgs.kind')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('alliances.orgs.sector')}</Table.Th>
              <Table.Th ta="right">{t('alliances.orgs.invited')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('app.actions')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((organisation) => (
              <Table.Tr key={organisation.id}>
                <Table.Th scope="row" fw={600}>
                  {organisation.name}
                  <Text size="sm" c="dimmed" fw={400} hiddenFrom="sm">
                    {t(`alliances.kind.${organisation.kind}`)}
                  </Text>
                  {organisation.units.length > 0 ? (
                    <Text size="sm" c="dimmed" fw={400}>
                      {organisation.units.map(({ label, invited }) => `${label} (${number(invited)})`).join(', ')}
                    </Text>
                  ) : null}
                </Table.Th>
                <Table.Td visibleFrom="sm">{t(`alliances.kind.${organisation.kind}`)}</Table.Td>
                <Table.Td visibleFrom="sm">{t(`alliances.sector.${organisation.sector}`)}</Table.Td>
                <Table.Td ta="right">
                  {number(organisation.invited)}
                  <Text size="xs" c="dimmed">
                    {organisation.invited === 0
                      ? t('alliances.orgs.onlyTable')
                      : organisation.invited < 15
                        ? t('alliances.orgs.pooled')
                        : t('alliances.orgs.ownPage')}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    onClick={() => onEdit(organisation)}
                    aria-label={t('alliances.orgs.editOne', { name: organisation.name })}
                  >
                    {t('alliances.orgs.edit')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  )
}
