import { Card, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** An empty place says what will be here and what to press. */
export function NothingYet({ title, hint, action }: { title: string; hint: ReactNode; action?: ReactNode }) {
  return (
    <Card padding="xl" style={{ borderStyle: 'dashed' }}>
      <Stack align="flex-start" gap="sm" maw={640}>
        <Title order={2}>{title}</Title>
        <Text>{hint}</Text>
        {action}
      </Stack>
    </Card>
  )
}
