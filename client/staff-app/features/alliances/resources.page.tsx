import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { SharedResource } from '#contract/alliances'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { toastDone } from '../../ui/toast.ts'
import { useRemoveResource, useResources } from './alliances.api.ts'
import { ResourceForm } from './resource-form.tsx'
import { resourceKinds, resourcePlaces } from './resource-kinds.ts'

export function ResourcesPage() {
  const { t } = useTranslation()
  const { organisationId = '' } = useParams()
  const resources = useResources(organisationId)
  const [adding, setAdding] = useState(false)
  const [edited, setEdited] = useState<SharedResource>()
  const add = <Button onClick={() => setAdding(true)}>{t('alliances.resources.add')}</Button>
  return (
    <Page title={t('alliances.resources.title')} lead={t('alliances.resources.lead')} actions={add}>
      <Loaded query={resources}>
        {(list) =>
          list.length === 0 ? (
            <NothingYet title={t('alliances.resources.empty')} hint={t('alliances.resources.emptyHint')} action={add} />
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {list.map((resource) => (
                <ResourceCard key={resource.id} resource={resource} onEdit={() => setEdited(resource)} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
      {adding ? <ResourceForm organisationId={organisationId} onClose={() => setAdding(false)} /> : null}
      {edited ? (
        <ResourceForm key={edited.id} organisationId={organisationId} resource={edited} onClose={() => setEdited(undefined)} />
      ) : null}
    </Page>
  )
}

function ResourceCard({ resource, onEdit }: { resource: SharedResource; onEdit: () => void }) {
  const { t } = useTranslation()
  const { day, number } = useLocal()
  const remove = useRemoveResource(resource.organisationId)
  const kind = resourceKinds.find((known) => known === resource.kind)
  const place = resourcePlaces.find((known) => known === resource.place)
  const name = kind ? t(`alliances.resource.${kind}`) : resource.kind
  const hours = resource.grid.filter((cell) => cell === 1).length
  return (
    <Card>
      <Stack gap="xs">
        <Title order={2} size="h3">
          {name}
        </Title>
        {resource.note ? <Text>{resource.note}</Text> : null}
        <Text size="sm" c="dimmed">
          {[
            place ? t(`alliances.place.${place}`) : resource.place,
            t('alliances.resources.hours', { count: hours }),
            t('employers.capacity', { number: number(resource.capacity) }),
            t('alliances.resources.until', { day: day(resource.validUntil) }),
          ].join(' · ')}
        </Text>
        {remove.isError ? <Problem error={remove.error} /> : null}
        <Group justify="flex-end">
          <Button variant="subtle" size="compact-sm" aria-label={t('alliances.resources.editOne', { name })} onClick={onEdit}>
            {t('alliances.resources.edit')}
          </Button>
          <Button
            variant="subtle"
            color="brick"
            aria-label={t('alliances.resources.removeOne', { name })}
            size="compact-sm"
            loading={remove.isPending}
            onClick={() => remove.mutate(resource.id, { onSuccess: () => toastDone(t('alliances.resources.removed')) })}
          >
            {t('alliances.resources.remove')}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
