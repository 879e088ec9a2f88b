import { useState } from 'react'
import { newKey } from '../shared/api.ts'
import { calendarFile } from './calendar.ts'
import { useSpeech } from './i18n.tsx'
import { saveFile } from './save-file.ts'

/** Optional: an entry for the person's own calendar, since we hold no address to write to. */
export function ReminderButton({ on }: { on: string }) {
  const { t, day } = useSpeech()
  const [id] = useState(newKey)
  const save = () => {
    const text = t('remind.text', { address: `${location.origin}/t` })
    saveFile(t('remind.file-name'), 'text/calendar;charset=utf-8', calendarFile({ title: t('remind.event'), text, on, id }))
  }
  return (
    <div className="remind">
      <button type="button" className="secondary" onClick={save}>
        {t('remind.save', { on: day(on) })}
      </button>
      <p className="hint">{t('remind.note')}</p>
    </div>
  )
}
