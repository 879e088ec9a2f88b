import { Anchor, Badge, Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Concept, TableView } from '#contract/concepts'
import type { MapFamily } from '#contract/needs'
import { paths } from '../../paths.ts'
import { useMe } from '../../queries.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Page } from '../../ui/page.tsx'
import { BoardSection } from './board-section.tsx'
import { ConceptLimits, ConceptStory } from './concept-story.tsx'
import { DecisionSection } from './decision.tsx'
import { OlderBoard, OlderNotice } from './older-version.tsx'
import { OutcomeBadge } from './outcome-badge.tsx'
import { useConcept } from './roundtables.api.ts'
import { UnsavedGuard } from './unsaved-guard.tsx'
import { useBoard } from './use-board.ts'
import { Versions } from './versions.tsx'
import { Votes } from './votes.tsx'

export function ConceptPage() {
  const { t } = useTranslation()
  const { allianceId = '', conceptId = '' } = useParams()
  const [search] = useSearchParams()
  const found = useConcept(allianceId, conceptId, search.get('wave'))
  return (
    <Loaded query={found} rows={6}>
      {({ table, concept }) =>
        concept ? (
          <ConceptDesk key={concept.id} allianceId={allianceId} table={table} concept={concept} />
        ) : (
          <NothingYet
            title={t('concept.missing')}
            hint={t('concept.missingHint')}
            action={
              <Button component={Link} to={paths.table(allianceId)}>
                {t('concept.back')}
              </Button>
            }
          />
        )
      }
    </Loaded>
  )
}

interface DeskProps {
  allianceId: string
  table: TableView
  concept: Concept
}

function ConceptDesk({ allianceId, table, concept }: DeskProps) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const me = useMe()
  const [search] = useSearchParams()
  const edit = useBoard(concept)
  const { newest } = edit
  const holds = (role: 'table' | 'coordinator') =>
    me.data?.grants.some((grant) => grant.allianceId === allianceId && grant.role === role) ?? false
  const asked = Number(search.get('version'))
  const older = concept.versions.find(({ version }) => version === asked && version !== newest.version)
  const family = table.map?.families.find(({ id }) => id === concept.familyId)
  const actions = (
    <Button variant="outline" onClick={() => window.print()}>
      {t('app.print')}
    </Button>
  )
  return (
    <Page title={text(concept.title)} lead={text(concept.challenge)} actions={actions}>
      <Where allianceId={allianceId} table={table} concept={concept} family={family} version={newest.version} />
      {older ? (
        <OlderNotice version={older} newest={newest} canEdit={holds('table')} onRestart={() => edit.restart(older.version)} />
      ) : null}
      <ConceptStory concept={concept} version={older ?? newest} />
      {older ? (
        <OlderBoard version={older} grammar={table.grammar} />
      ) : (
        <BoardSection allianceId={allianceId} concept={concept} grammar={table.grammar} edit={edit} canEdit={holds('table')} />
      )}
      <ConceptLimits concept={concept} />
      <Votes
        allianceId={allianceId}
        concept={concept}
        newest={newest}
        seats={table.seats.length}
        canVote={holds('table')}
        unsaved={edit.changed}
      />
      <DecisionSection allianceId={allianceId} concept={concept} newest={newest} canDecide={holds('coordinator')} />
      <Versions concept={concept} shown={(older ?? newest).version} grammar={table.grammar} />
      <UnsavedGuard changed={edit.changed} />
    </Page>
  )
}

function Where({ allianceId, table, concept, family, version }: DeskProps & { family: MapFamily | undefined; version: number }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const back = `${paths.table(allianceId)}${table.map ? `?wave=${table.map.waveId}` : ''}${family ? `#famiglia-${family.lineageId}` : ''}`
  return (
    <Stack gap="xs" mt="-md">
      <Group gap={6}>
        {concept.decision ? <OutcomeBadge outcome={concept.decision.outcome} size="lg" /> : null}
        <Badge size="lg">{t(`table.direction.${concept.direction}`)}</Badge>
        <Badge size="lg" variant="outline">
          {t('table.card.version', { version })}
        </Badge>
      </Group>
      <Anchor component={Link} to={back} className="no-print">
        {t('concept.backTo', { family: text(concept.familyName) })}
      </Anchor>
    </Stack>
  )
}
