import { Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cards, Distribution } from '#contract/campaigns'
import type { WorkerLanguage } from '#contract/common'
import { Confirm } from '../../ui/confirm.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { useMakeCards } from './campaigns.api.ts'
import { PaperLanguage, usePaperLanguage } from './paper-language.tsx'
import { dayOnPaper, directionOf, posterTexts } from './poster-texts.ts'

/** What the contract makes in one go. */
const mostAtOnce = 5000

interface CardSheetProps {
  wave: Distribution
  organisation: Distribution['organisations'][number]
  onBack: () => void
}

export function CardSheet({ wave, organisation, onBack }: CardSheetProps) {
  const { t } = useTranslation()
  const make = useMakeCards(wave.waveId, organisation.organisationId)
  const left = Math.max(0, organisation.invited - organisation.cardsPrinted)
  const [count, setCount] = useState(Math.max(1, Math.min(left, mostAtOnce)))
  const [language, setLanguage] = usePaperLanguage(wave.languages)
  const [leaving, leave] = useDisclosure(false)
  if (!make.data && left === 0)
    return (
      <Page title={t('campaigns.cards.title', { name: organisation.name })}>
        <Alert color="amber">{t('campaigns.cards.allPrinted')}</Alert>
        <Button variant="default" onClick={onBack} w="fit-content">
          {t('app.close')}
        </Button>
      </Page>
    )
  if (!make.data)
    return (
      <Page title={t('campaigns.cards.title', { name: organisation.name })} lead={t('campaigns.cards.warning')}>
        <Stack maw={420}>
          <NumberInput
            label={t('campaigns.cards.count')}
            description={t('campaigns.cards.left', { left })}
            value={count}
            min={1}
            max={Math.min(left, mostAtOnce)}
            allowDecimal={false}
            onChange={(value) => setCount(Number(value) || 1)}
          />
          {make.isError ? <Problem error={make.error} /> : null}
          <Group>
            <Button variant="default" onClick={onBack}>
              {t('app.cancel')}
            </Button>
            <Button loading={make.isPending} onClick={() => make.mutate(count)}>
              {t('campaigns.cards.make')}
            </Button>
          </Group>
        </Stack>
      </Page>
    )
  return (
    <>
      <Stack className="no-print" mb="lg">
        <Alert color="amber">{t('campaigns.cards.warning')}</Alert>
        <Group>
          <PaperLanguage languages={wave.languages} value={language} onChange={setLanguage} />
          <Button onClick={() => window.print()}>{t('campaigns.cards.printAll', { count: make.data.cards.length })}</Button>
          <Button variant="default" onClick={leave.open}>
            {t('campaigns.cards.back')}
          </Button>
        </Group>
      </Stack>
      <CardGrid cards={make.data} language={language} />
      <Confirm
        opened={leaving}
        title={t('campaigns.cards.back')}
        action={t('campaigns.cards.back')}
        onClose={leave.close}
        onConfirm={onBack}
      >
        <Text>{t('campaigns.cards.sure')}</Text>
      </Confirm>
    </>
  )
}

function CardGrid({ cards, language }: { cards: Cards; language: WorkerLanguage }) {
  const texts = posterTexts[language]
  const until = dayOnPaper(language, cards.closesOn)
  return (
    <div className="card-grid" lang={language} dir={directionOf(language)}>
      {cards.cards.map(({ path, code }) => (
        <div key={code} className="urn-card">
          <QrCode text={`${location.origin}${path}`} label={code} size={112} />
          <div>
            <b>{texts.cardTitle}</b>
            <p>{texts.cardHint}</p>
            <p>
              {texts.cardType} <span className="urn-code" dir="ltr">{`${location.host}${path}`}</span>
            </p>
            <p>
              {cards.waveName} · {cards.organisationName} · {texts.cardUntil(until)}
            </p>
          </div>
        </div>
      ))}
    </div>
  )
}
