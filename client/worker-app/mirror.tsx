import { useId } from 'react'
import { useSpeech } from './i18n.tsx'
import type { MirrorTag } from './mirror-tags.ts'

interface Props {
  tags: readonly MirrorTag[]
  labels: Record<string, string>
  maxTags: number
  texts: { keep: string; remove: string }
  onChange: (tags: MirrorTag[]) => void
}

export function Mirror({ tags, labels, maxTags, texts, onChange }: Props) {
  const { t } = useSpeech()
  const id = useId()
  const labelOf = (tag: string) => {
    const label = labels[tag] ?? tag
    const hours = /^(\d+)-(\d+)$/.exec(label)
    return hours ? t('mirror.hours', { from: String(hours[1]), to: String(hours[2]) }) : label
  }
  const missing = Object.keys(labels).filter((tag) => !tags.some((one) => one.tag === tag))
  const flip = (one: MirrorTag) => {
    if (one.keep === 2) onChange(tags.filter((other) => other !== one))
    else onChange(tags.map((other) => (other === one ? { ...one, keep: one.keep === 1 ? 0 : 1 } : other)))
  }
  return (
    <div className="mirror">
      <p className="hint">{t('mirror.intro')}</p>
      <ul>
        {tags.map((one) => (
          <li key={one.tag} className={one.keep === 0 ? 'removed' : ''}>
            <span>
              {labelOf(one.tag)}
              <small>{t(one.keep === 0 ? 'mirror.removed' : one.keep === 1 ? 'mirror.kept' : 'mirror.added')}</small>
            </span>
            <button
              type="button"
              className="secondary"
              onClick={() => flip(one)}
              aria-label={`${one.keep === 0 ? texts.keep : texts.remove}: ${labelOf(one.tag)}`}
            >
              {one.keep === 0 ? texts.keep : texts.remove}
            </button>
          </li>
        ))}
      </ul>
      {tags.length < maxTags && (
        <>
          <label htmlFor={id}>{t('mirror.add')}</label>
          <select id={id} value="" onChange={(event) => onChange([...tags, { tag: event.target.value, keep: 2 }])}>
            <option value="" disabled>
              {t('mirror.add-choose')}
            </option>
            {missing.map((tag) => (
              <option key={tag} value={tag}>
                {labelOf(tag)}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  )
}
