import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Distribution } from '#contract/campaigns'
import { QrCode } from '../../ui/qr-code.tsx'
import { PaperLanguage, usePaperLanguage } from './paper-language.tsx'
import { dayOnPaper, directionOf, posterTexts } from './poster-texts.ts'

interface PosterProps {
  wave: Distribution
  organisation: Distribution['organisations'][number]
  onBack: () => void
}

export function Poster({ wave, organisation, onBack }: PosterProps) {
  const { t } = useTranslation()
  const [language, setLanguage] = usePaperLanguage(wave.languages)
  const texts = posterTexts[language]
  const address = `${location.origin}${organisation.openPath}`
  return (
    <>
      <Group className="no-print" mb="lg">
        <Button variant="default" onClick={onBack}>
          {t('app.close')}
        </Button>
        <PaperLanguage languages={wave.languages} value={language} onChange={setLanguage} />
        <Button onClick={() => window.print()}>{t('app.print')}</Button>
      </Group>
      <article className="poster" lang={language} dir={directionOf(language)}>
        <p className="poster-wave">
          {wave.waveName} · {organisation.name}
        </p>
        <h1>{texts.title}</h1>
        <p className="poster-invite">{texts.invite}</p>
        <div className="poster-code">
          <QrCode text={address} label={address} size="100%" />
          <div>
            <p>{texts.scan}</p>
            <p className="poster-address" dir="ltr">{`${location.host}${organisation.openPath}`}</p>
            <p>
              <b>{texts.until(dayOnPaper(language, wave.closesOn))}</b>
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
