import { useId } from 'react'
import { useSpeech } from './i18n.tsx'

interface Props {
  value: string
  proposal: string
  onChange: (value: string) => void
}

/** The generated sentence, to be edited and approved by going on; the only text a pulse will quote. */
export function Sentence({ value, proposal, onChange }: Props) {
  const { t } = useSpeech()
  const id = useId()
  return (
    <div className="sentence">
      <p className="hint">{t('sentence.intro')}</p>
      <label htmlFor={id}>{t('sentence.label')}</label>
      <textarea id={id} rows={4} value={value} onChange={(event) => onChange(event.target.value)} />
      {value.trim() === '' && <p className="hint">{t('sentence.empty')}</p>}
      {proposal !== '' && value !== proposal && (
        <button type="button" className="quiet" onClick={() => onChange(proposal)}>
          {t('sentence.again')}
        </button>
      )}
    </div>
  )
}
