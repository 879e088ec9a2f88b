import { Alert, Button, Card, Checkbox, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { NeedMapDraft } from '#contract/needs'
import { useMe } from '../../queries.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLocal } from '../../ui/local.ts'
import { Bullets } from '../../ui/map/family-card.tsx'
import { NeedMapView } from '../../ui/map/need-map.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { isRefusal } from '../../ui/request.ts'
import { toastDone } from '../../ui/toast.ts'
import { useDraft, useSign } from './needs.api.ts'

const signers = ['facilitator', 'worker_rep'] as const

export function SignMapPage() {
  const { t } = useTranslation()
  const { text } = useLocal()
  const { waveId = '' } = useParams()
  const draft = useDraft(waveId)
  return (
    <Loaded query={draft}>
      {(data) => (
        <Page title={t('needs.sign.title', { wave: data.map.waveName })} lead={t('needs.sign.lead')}>
          <Signatures draft={data} />
          <NeedMapView map={data.map} unfolded />
          {data.heldBack.length > 0 ? (
            <Card component="section">
              <Title order={2}>{t('needs.held.title', { count: data.heldBack.length })}</Title>
              <Text c="dimmed" mb="xs">
                {t('needs.held.hint', { count: data.heldBack.length })}
              </Text>
              <Bullets items={[...new Set(data.heldBack.map(({ reason }) => text(reason)))]} />
            </Card>
          ) : null}
          <SignBox draft={data} />
        </Page>
      )}
    </Loaded>
  )
}

function Signatures({ draft }: { draft: NeedMapDraft }) {
  const { t } = useTranslation()
  const { day } = useLocal()
  return (
    <Card component="section">
      <Title order={2} mb="xs">
        {t('needs.sign.signatures')}
      </Title>
      <List spacing={4}>
        {signers.map((role) => {
          const signature = draft.signatures.find((each) => each.role === role)
          return (
            <List.Item key={role}>
              {signature
                ? t('needs.sign.signedBy', { role: t(`role.${role}`), name: signature.name, day: day(signature.on) })
                : t('needs.sign.missing', { role: t(`role.${role}`) })}
            </List.Item>
          )
        })}
      </List>
    </Card>
  )
}

function SignBox({ draft }: { draft: NeedMapDraft }) {
  const { t } = useTranslation()
  const { allianceId = '', waveId = '' } = useParams()
  const me = useMe()
  const sign = useSign(allianceId, waveId)
  const [agreed, setAgreed] = useState(false)
  const mine = signers.filter((role) => me.data?.grants.some((grant) => grant.allianceId === allianceId && grant.role === role))
  const open = mine.find((role) => !draft.signatures.some((signature) => signature.role === role))
  if (mine.length === 0) return <Alert color="amber">{t('needs.sign.notYours')}</Alert>
  if (!open) return <Alert color="leaf">{t('needs.sign.mine')}</Alert>
  return (
    <Card component="section" style={{ borderColor: 'var(--accent)', borderWidth: 2 }}>
      <Stack>
        <Title order={2}>{t('needs.sign.check')}</Title>
        <Bullets items={[t('needs.sign.check1'), t('needs.sign.check2'), t('needs.sign.check3')]} />
        <Checkbox label={t('needs.sign.agree')} checked={agreed} onChange={(event) => setAgreed(event.currentTarget.checked)} />
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('needs.sign.hash', { hash: draft.map.hash })}
        </Text>
        {isRefusal(sign.error, 'conflict') ? (
          <Alert color="amber">{t('needs.sign.changed')}</Alert>
        ) : sign.isError ? (
          <Problem error={sign.error} />
        ) : null}
        <Button
          disabled={!agreed}
          loading={sign.isPending}
          w="fit-content"
          onClick={() =>
            sign.mutate(draft.map.hash, {
              onSuccess: () => toastDone(t('needs.sign.signed')),
              onError: () => setAgreed(false),
            })
          }
        >
          {t('needs.sign.action', { role: t(`role.${open}`) })}
        </Button>
      </Stack>
    </Card>
  )
}
