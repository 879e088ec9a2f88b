import { Anchor, Box, Card, Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from './language-switch.tsx'

/** The pages before sign-in: one card in the middle. */
export function NarrowPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title, t])
  return (
    <Box mih="100dvh" px="md" py="xl">
      <Stack maw={460} mx="auto" gap="lg">
        <Group justify="space-between" component="header">
          <Anchor href="/" fw={700} underline="never">
            {t('app.name')}
          </Anchor>
          <LanguageSwitch />
        </Group>
        <Card component="main" padding="xl">
          <Stack>
            <Title order={1}>{title}</Title>
            {lead ? <Text c="dimmed">{lead}</Text> : null}
            {children}
          </Stack>
        </Card>
      </Stack>
    </Box>
  )
}
