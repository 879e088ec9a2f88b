import { Card, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReleasedGroup } from '#contract/releases'
import { Figure } from '../../ui/figure.tsx'
import { useLocal } from '../../ui/local.ts'
import { DotKey, DotRows } from './dot-rows.tsx'
import { type Compared, compareGroups, percentOf, shareWords } from './share-words.ts'

const shownRows = 8

/** The firm beside the group of firms it is in: the same figures, one chart of the widest gaps, one table of all. */
export function BesideFigure({ firm, pool }: { firm: ReleasedGroup; pool: ReleasedGroup }) {
  const { t } = useTranslation()
  const { text, list } = useLocal()
  const compared = compareGroups(firm, pool)
  const nameOf = ({ item }: Compared) =>
    item.property.startsWith('grid:') ? t('releases.history.when', { time: text(item.label) }) : text(item.label)
  const widest = compared
    .filter(({ gap }) => gap !== null)
    .sort((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0))
    .slice(0, shownRows)
  const quoted = (some: readonly Compared[]) => list(some.map((each) => t('releases.quoted', { name: nameOf(each) })))
  const more = compared.filter(({ beyond }) => beyond === 'more')
  const less = compared.filter(({ beyond }) => beyond === 'less')
  const said = [
    more.length > 0 ? t('releases.beside.more', { items: quoted(more) }) : '',
    less.length > 0 ? t('releases.beside.less', { items: quoted(less) }) : '',
  ].filter(Boolean)
  const wordsOf = ({ item, other }: Compared) =>
    t('releases.beside.both', { firm: shareWords(item.value, t), pool: other ? shareWords(other.value, t) : '–' })
  return (
    <Card component="section" id="accanto" className="report-part keep-together">
      <Title order={2} mb="xs">
        {t('releases.beside.title')}
      </Title>
      <Figure
        caption={said.length > 0 ? said.join(' ') : t('releases.beside.same')}
        description={t('releases.chart.description', {
          title: t('releases.beside.title'),
          items: widest.map((each) => `${nameOf(each)}: ${wordsOf(each)}`).join('; '),
        })}
        head={[t('figure.item'), text(firm.name), text(pool.name), t('releases.beside.gap')]}
        rows={compared.map((each) => [
          nameOf(each),
          shareWords(each.item.value, t),
          each.other ? shareWords(each.other.value, t) : '–',
          each.beyond === 'no' ? '–' : t(`releases.beside.beyond.${each.beyond}`),
        ])}
        note={
          <>
            <Group mt="xs" style={{ gap: '0.3rem 1rem' }}>
              <DotKey kind="now">{text(firm.name)}</DotKey>
              <DotKey kind="beside">{t('releases.besideLegend', { name: text(pool.name) })}</DotKey>
            </Group>
            <Text size="sm" c="dimmed" mt="xs">
              {t('releases.beside.sure', { band: pool.baseBand })}
            </Text>
          </>
        }
      >
        <DotRows
          rows={widest.map((each) => ({
            label: nameOf(each),
            words: wordsOf(each),
            dots: [
              { percent: each.other ? percentOf(each.other.value) : null, kind: 'beside' },
              { percent: percentOf(each.item.value), kind: 'now' },
            ],
          }))}
        />
      </Figure>
    </Card>
  )
}
