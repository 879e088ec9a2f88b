import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { useResources } from './alliances.api.ts'
import { choiceLabels, type Share, sharesOf } from './employer-shares.ts'
import { ResourceForm } from './resource-form.tsx'

interface EmployerResourcesProps {
  organisationId: string
  json: Record<string, unknown>
  /** The answer to "what could you share". */
  ticked: unknown
  mayWrite: boolean
}

/** One row for each thing ticked: where, when and for how many is told here and not in the questionnaire. */
export function EmployerResources({ organisationId, json, ticked, mayWrite }: EmployerResourcesProps) {
  const { t } = useTranslation()
  const { day } = useLocal()
  const resources = useResources(organisationId)
  const [opened, setOpened] = useState<Share>()
  return (
    <Loaded query={resources}>
      {(list) => {
        const shares = sharesOf(ticked, choiceLabels(json, 'e_share'), list)
        if (shares.length === 0) return null
        return (
          <Card>
            <Stack>
              <div>
                <Title order={2} size="h3">
                  {t('employer.shares')}
                </Title>
                <Text c="dimmed" mt={4}>
                  {t('employer.sharesLead')}
                </Text>
              </div>
              {shares.map((share) => (
                <Group key={share.code} justify="space-between" wrap="nowrap" align="center">
                  <div>
                    <Text fw={600}>{share.label}</Text>
                    {share.resource ? (
                      <Text size="sm" c="dimmed">
                        {[
                          share.resource.note,
                          t('alliances.resources.hours', { count: share.resource.grid.filter((cell) => cell === 1).length }),
                          t('alliances.resources.until', { day: day(share.resource.validUntil) }),
                        ]
                          .filter((part) => part !== '')
                          .join(' · ')}
                      </Text>
                    ) : (
                      <Badge color="amber" variant="light">
                        {t('employer.toComplete')}
                      </Badge>
                    )}
                  </div>
                  {mayWrite ? (
                    <Button
                      style={{ flex: 'none' }}
                      variant={share.resource ? 'subtle' : 'filled'}
                      aria-label={t(share.resource ? 'alliances.resources.editOne' : 'employer.completeOne', {
                        name: share.label,
                      })}
                      onClick={() => setOpened(share)}
                    >
                      {share.resource ? t('alliances.resources.edit') : t('employer.complete')}
                    </Button>
                  ) : null}
                </Group>
              ))}
            </Stack>
            {opened ? (
              <ResourceForm
                key={opened.code}
                organisationId={organisationId}
                kind={opened.kind}
                {...(opened.resource ? { resource: opened.resource } : {})}
                onClose={() => setOpened(undefined)}
              />
            ) : null}
          </Card>
        )
      }}
    </Loaded>
  )
}
