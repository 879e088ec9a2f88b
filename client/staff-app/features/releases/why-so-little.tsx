import { Alert, Anchor, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FirmDashboard } from '#contract/releases'
import { paths } from '../../paths.ts'
import { useMe } from '../../queries.ts'
import { useLocal } from '../../ui/local.ts'

interface WhySoLittleProps {
  organisationId: string
  release: NonNullable<FirmDashboard['release']>
}

/** Why a small firm reads so little, with its numbers, and what it can do. */
export function WhySoLittle({ organisationId, release }: WhySoLittleProps) {
  const { t } = useTranslation()
  const { text, language } = useLocal()
  const me = useMe()
  const { reason, advice, pool } = release
  const mayShare = me.data?.grants.some((grant) => grant.role === 'hr' && grant.organisationId === organisationId)
  if (!reason) return null
  return (
    <Alert color="amber" title={t('releases.noFirm')} id="perche" className="report-part">
      <Text>{text(reason)}</Text>
      <Text fw={650} mt="sm">
        {t('releases.whatToDo')}
      </Text>
      {advice ? <Text>{text(advice)}</Text> : null}
      <List spacing="xs" mt="xs">
        {pool ? (
          <List.Item>
            <Anchor href="#gruppo">{t('releases.steps.pool')}</Anchor>
          </List.Item>
        ) : null}
        {mayShare ? (
          <List.Item>
            <Anchor component={Link} to={paths.resources(organisationId)}>
              {t('releases.steps.share')}
            </Anchor>
          </List.Item>
        ) : null}
        <List.Item>{t('releases.steps.next')}</List.Item>
        <List.Item>{t('releases.steps.talk')}</List.Item>
        <List.Item>
          <Anchor href={`/prova?lang=${language}`}>{t('releases.steps.try')}</Anchor>
        </List.Item>
      </List>
    </Alert>
  )
}
