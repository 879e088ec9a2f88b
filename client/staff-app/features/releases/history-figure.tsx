import { Card, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReleasedLine, ReleaseHistory } from '#contract/releases'
import { Figure } from '../../ui/figure.tsx'
import { useLocal } from '../../ui/local.ts'
import { DotKey, DotRows } from './dot-rows.tsx'
import { changedLines, percentOf, shareWords, shownLines, trendArrow } from './share-words.ts'

/** How the figures moved from one release to the next, by the arrows that were published and by nothing else. */
export function HistoryFigure({ history }: { history: ReleaseHistory }) {
  const { t } = useTranslation()
  const { text, day, list } = useLocal()
  const nameOf = ({ property, label }: ReleasedLine) =>
    property.startsWith('grid:') ? t('releases.history.when', { time: text(label) }) : text(label)
  const pointWords = (point: ReleasedLine['points'][number]) =>
    point ? [shareWords(point.value, t), trendArrow(point)].filter(Boolean).join(' ') : '–'
  const rows = shownLines(history.lines).map((line) => ({
    label: nameOf(line),
    words: line.points.slice(-2).map(pointWords).join(' → '),
    dots: line.points.map((point, at) => ({
      percent: point ? percentOf(point.value) : null,
      kind: at === line.points.length - 1 ? ('now' as const) : ('past' as const),
    })),
  }))
  const { up, down } = changedLines(history.lines)
  const quoted = (lines: readonly ReleasedLine[]) => list(lines.map((line) => t('releases.quoted', { name: nameOf(line) })))
  const said = [
    up.length > 0 ? t('releases.history.up', { items: quoted(up) }) : '',
    down.length > 0 ? t('releases.history.down', { items: quoted(down) }) : '',
  ].filter(Boolean)
  const caption = said.length > 0 ? said.join(' ') : t('releases.history.same')
  return (
    <Card component="section" id="nel-tempo" className="report-part keep-together">
      <Title order={2} mb="xs">
        {t('releases.history.title')}
      </Title>
      <Figure
        caption={caption}
        description={t('releases.chart.description', {
          title: t('releases.history.title'),
          items: rows.map(({ label, words }) => `${label}: ${words}`).join('; '),
        })}
        head={[t('figure.item'), ...history.waves.map(({ closesOn }) => day(closesOn))]}
        rows={history.lines.map((line) => [nameOf(line), ...line.points.map(pointWords)])}
        note={
          <>
            <Group mt="xs" style={{ gap: '0.3rem 1rem' }}>
              <DotKey kind="past">{t('releases.history.past')}</DotKey>
              <DotKey kind="now">{t('releases.history.now')}</DotKey>
            </Group>
            <Text size="sm" c="dimmed" mt="xs">
              {t('releases.history.sure')}
            </Text>
          </>
        }
      >
        <DotRows rows={rows} />
      </Figure>
    </Card>
  )
}
