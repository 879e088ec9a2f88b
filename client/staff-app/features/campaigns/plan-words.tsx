import { List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanSummary } from '#contract/campaigns'
import { useLocal } from '../../ui/local.ts'

/** The frozen plan in plain words: the same rules that workers read before question 1. */
export function PlanWords({ plan }: { plan: PlanSummary }) {
  const { t } = useTranslation()
  const { number } = useLocal()
  return (
    <Stack gap="xs">
      <List spacing={6}>
        <List.Item>{t('campaigns.plan.rule', { answered: plan.minAnswered, invited: plan.minInvited })}</List.Item>
        {plan.firmsWithOwnPage > 0 ? (
          <List.Item>
            {t('campaigns.plan.own', { count: plan.firmsWithOwnPage, number: number(plan.firmsWithOwnPage) })}
          </List.Item>
        ) : null}
        {plan.firmsInPools > 0 ? (
          <List.Item>{t('campaigns.plan.pooled', { count: plan.firmsInPools, number: number(plan.firmsInPools) })}</List.Item>
        ) : null}
        <List.Item>{t('campaigns.plan.properties', { count: plan.properties })}</List.Item>
        <List.Item>{t('campaigns.plan.noise')}</List.Item>
      </List>
      <Text size="sm" c="dimmed">
        {t('campaigns.plan.hash', { hash: plan.hash.slice(0, 12) })}
      </Text>
    </Stack>
  )
}
