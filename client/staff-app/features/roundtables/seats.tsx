import { Card, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TableView } from '#contract/concepts'
import { useSeatWords } from './seat-words.ts'

export function Seats({ seats }: { seats: TableView['seats'] }) {
  const { t } = useTranslation()
  const seatWords = useSeatWords()
  return (
    <Card component="section" className="keep-together">
      <Title order={2}>{t('table.seats.title', { count: seats.length })}</Title>
      <Text c="dimmed" size="sm" mb="sm">
        {seats.length > 0 ? t('table.seats.hint') : t('table.seats.none')}
      </Text>
      {seats.length > 0 ? (
        <ul className="seats">
          {seats.map((seat) => (
            <li key={`${seat.name}${seat.kind}${seat.organisationName ?? ''}`}>
              <Text fw={600}>{seat.name}</Text>
              <Text size="sm" c="dimmed">
                {[seatWords(seat.kind), seat.organisationName].filter(Boolean).join(', ')}
              </Text>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  )
}
