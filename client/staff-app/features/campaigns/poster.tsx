import { Button, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Distribution } from '#contract/campaigns'
import { regionOf } from '../../ui/local.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { posterTexts } from './poster-texts.ts'

interface PosterProps {
  wave: Distribution
  organisation: Distribution['organisations'][number]
  onBack: () => void
}

const dayIn = (language: 'it' | 'en', iso: string) =>
  new Intl.DateTimeFormat(regionOf(language), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  )

export function Poster({ wave, organisation, onBack }: PosterProps) {
  const { t, i18n } = useTranslation()
  const [language, setLanguage] = useState<'it' | 'en'>(i18n.language === 'en' ? 'en' : 'it')
  const texts = posterTexts[language]
  const address = `${location.origin}${organisation.openPath}`
  return (
    <>
      <Group className="no-print" mb="lg">
        <Button variant="default" onClick={onBack}>
          {t('app.close')}
        </Button>
        <SegmentedControl
          aria-label={t('campaigns.poster.language')}
          value={language}
          onChange={(value) => setLanguage(value === 'en' ? 'en' : 'it')}
          data={[
            { value: 'it', label: t('language.it') },
            { value: 'en', label: t('language.en') },
          ]}
        />
        <Button onClick={() => window.print()}>{t('app.print')}</Button>
      </Group>
      <article className="poster" lang={language}>
        <p className="poster-wave">
          {wave.waveName} · {organisation.name}
        </p>
        <h1>{texts.title}</h1>
        <p className="poster-invite">{texts.invite}</p>
        <div className="poster-code">
          <QrCode text={address} label={address} size="100%" />
          <div>
            <p>{texts.scan}</p>
            <p className="poster-address">{`${location.host}${organisation.openPath}`}</p>
            <p>
              <b>{texts.until(dayIn(language, wave.closesOn))}</b>
            </p>
          </div>
        </div>
        <h2>{texts.promiseTitle}</h2>
        <ul>
          {texts.promise.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </article>
    </>
  )
}
