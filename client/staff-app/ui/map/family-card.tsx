import { Badge, Box, Card, Group, List, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapFacet, MapFamily } from '#contract/needs'
import { useLocal } from '../local.ts'
import { WeekHeat } from '../week-heat.tsx'
import { mapShareLength, mapShareWords } from './map-share.ts'

const knownLanguages = ['it', 'en', 'ro', 'es', 'fr', 'ar', 'uk', 'sq', 'zh'] as const

interface FamilyCardProps {
  family: MapFamily
  /** Nothing is folded away: for those who answer for every word of it. */
  unfolded: boolean
  children?: ReactNode
}

/** What a first look holds; the rest is one press away. */
const facetsShown = 6

export function FamilyCard({ family, unfolded, children }: FamilyCardProps) {
  const { t } = useTranslation()
  const { text, number, list } = useLocal()
  const { stability } = family
  const stable = stability.band === 'stable'
  const languages = family.languages.map((code) => {
    const known = knownLanguages.find((language) => language === code)
    return known ? t(`language.${known}`) : code
  })
  return (
    <Card component="article" id={`famiglia-${family.lineageId}`} aria-labelledby={`nome-${family.id}`}>
      <Stack gap="md">
        <div>
          <Group gap="xs" mb={6}>
            <Badge>{t('map.size', { band: family.sizeBand })}</Badge>
            {family.shareOfWave.kind === 'few' ? null : (
              <Badge>{t('map.ofWave', { share: mapShareWords(family.shareOfWave, t) })}</Badge>
            )}
            <Badge color={stable ? 'leaf' : 'amber'}>{stable ? t('map.stable') : t('map.tentative')}</Badge>
            {family.since ? <Badge color="amber">{t(`map.event.${family.since.event}`)}</Badge> : null}
          </Group>
          <Title order={3} size="h2" id={`nome-${family.id}`}>
            {text(family.name)}
          </Title>
          <Text mt={4}>{text(family.sentence)}</Text>
        </div>
        <div className="family-body">
          <section>
            <Title order={4} size="h4" mb="xs">
              {t('map.why')}
            </Title>
            <Stack gap="sm">
              {[true, false].map((distinctive) => (
                <Facets
                  key={String(distinctive)}
                  title={t(distinctive ? 'map.distinctive' : 'map.shared')}
                  facets={family.facets.filter((facet) => facet.distinctive === distinctive)}
                  unfolded={unfolded}
                />
              ))}
            </Stack>
            <Text size="sm" c="dimmed" mt="sm">
              {t(stable ? 'map.stableWords' : 'map.tentativeWords', { value: number(Math.round(stability.value * 100) / 100) })}
            </Text>
          </section>
          <section>
            <Title order={4} size="h4" mb="xs">
              {t('map.when')}
            </Title>
            {family.grid ? (
              <WeekHeat grid={family.grid} caption={text(family.gridCaption)} />
            ) : (
              <Text size="sm">{t('map.noGrid')}</Text>
            )}
          </section>
        </div>
        {family.phrases.length > 0 ? (
          <div>
            <Text fw={600} size="sm">
              {t('map.phrases')}: {family.phrases.map((phrase) => t('map.phrase', { phrase })).join(', ')}
            </Text>
            <Text size="sm" c="dimmed">
              {t('map.phrasesHint')}
            </Text>
          </div>
        ) : null}
        {family.since ? (
          <Text size="sm">
            <b>{t('map.since')}:</b> {text(family.since.note)}
          </Text>
        ) : null}
        {languages.length > 0 ? (
          <Text size="sm" c="dimmed">
            {t('map.languages', { languages: list(languages) })}
          </Text>
        ) : null}
        {children}
      </Stack>
    </Card>
  )
}

function Facets({ title, facets, unfolded }: { title: string; facets: MapFacet[]; unfolded: boolean }) {
  const { t } = useTranslation()
  const rest = facets.slice(facetsShown)
  if (facets.length === 0) return null
  return (
    <div>
      <Text size="sm" c="petrol" fw={600} mb={6}>
        {title}
      </Text>
      <FacetRows facets={facets.slice(0, facetsShown)} />
      {rest.length > 0 ? (
        <details className="print-open" open={unfolded}>
          <summary>{t('map.moreFacets', { count: rest.length })}</summary>
          <FacetRows facets={rest} />
        </details>
      ) : null}
    </div>
  )
}

const FacetRows = ({ facets }: { facets: MapFacet[] }) => (
  <Stack component="ul" gap={8} m={0} p={0} style={{ listStyle: 'none' }}>
    {facets.map((facet) => (
      <FacetRow key={facet.facet} facet={facet} />
    ))}
  </Stack>
)

function FacetRow({ facet }: { facet: MapFacet }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const length = mapShareLength(facet.share)
  return (
    <Box component="li">
      <Group justify="space-between" gap="xs" wrap="nowrap" align="baseline">
        <Text size="sm">{text(facet.label)}</Text>
        <Text size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
          {facet.share.kind === 'few' ? '' : mapShareWords(facet.share, t)}
        </Text>
      </Group>
      {length === null ? null : (
        <div className="bar" aria-hidden="true">
          <div style={{ width: `${length}%` }} />
        </div>
      )}
    </Box>
  )
}

export function Bullets({ items }: { items: string[] }) {
  return (
    <List spacing={6}>
      {items.map((item) => (
        <List.Item key={item}>{item}</List.Item>
      ))}
    </List>
  )
}
