import { Card, List, SimpleGrid, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReleasedGroup } from '#contract/releases'
import { useLocal } from '../../ui/local.ts'
import { shareWords, topItem } from './share-words.ts'

const glanceQuestions = ['res', 'fn', 'grid', 'work', 'must', 'weight'] as const

/** The strongest thing each section says. */
export function AtAGlance({ group }: { group: ReleasedGroup }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  return (
    <section aria-labelledby="in-breve">
      <Title order={2} id="in-breve" mb="sm">
        {t('releases.glance.title')}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
        {glanceQuestions.map((question) => {
          const top = topItem(group.sections.find((section) => section.question === question))
          return (
            <Card key={question} padding="md" className="keep-together">
              <Text size="sm" c="dimmed">
                {t(`releases.glance.${question}`)}
              </Text>
              {top ? (
                <>
                  <Text fw={650}>{text(top.label)}</Text>
                  <Text size="xl" fw={700} c="petrol">
                    {shareWords(top.value, t)}
                  </Text>
                  {top.trend ? <Text size="sm">{t(`trend.${top.trend}`)}</Text> : null}
                </>
              ) : (
                <Text fw={600}>{t('releases.glance.nothing')}</Text>
              )}
            </Card>
          )
        })}
      </SimpleGrid>
    </section>
  )
}

export function HowSure({ group, isUnsplit }: { group: ReleasedGroup; isUnsplit: boolean }) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const items = group.sections.flatMap((section) => section.items)
  const reasons = new Map<string, number>()
  for (const { value } of items)
    if (value.kind === 'not-published') reasons.set(text(value.why), (reasons.get(text(value.why)) ?? 0) + 1)
  const missing = [...reasons.values()].reduce((sum, count) => sum + count, 0)
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Card component="section" id="sicuro" className="report-part keep-together">
        <Title order={2} mb="xs">
          {t('releases.sure.title')}
        </Title>
        <List spacing="xs" size="sm">
          {(['margin', 'round', 'sum', 'trend', 'delicate'] as const).map((line) => (
            <List.Item key={line}>{t(`releases.sure.${line}`)}</List.Item>
          ))}
        </List>
      </Card>
      <Card component="section" className="keep-together">
        <Title order={2} mb="xs">
          {t('releases.missing.title')}
        </Title>
        {missing === 0 ? (
          <Text size="sm">{t('releases.missing.none')}</Text>
        ) : (
          <>
            <Text size="sm">{t('releases.missing.some', { count: missing })}</Text>
            <List spacing="xs" size="sm" mt="xs">
              {[...reasons].map(([why, count]) => (
                <List.Item key={why}>
                  {why} ({count})
                </List.Item>
              ))}
            </List>
          </>
        )}
        {items.some(({ trend }) => trend) ? null : (
          <Text size="sm" mt="xs">
            {t('releases.first')}
          </Text>
        )}
        {isUnsplit ? (
          <Text size="sm" mt="xs">
            {t('releases.missing.units')}
          </Text>
        ) : null}
        <Text size="sm" mt="xs">
          {t('releases.missing.always')}
        </Text>
      </Card>
    </SimpleGrid>
  )
}
