import { useTranslation } from 'react-i18next'
import { weekBands, weekDays } from './week-heat.tsx'

export type WeekChoice = (0 | 1)[]
export const emptyWeek = (): WeekChoice => Array.from({ length: 49 }, () => 0 as const)

/** Seven days by seven bands to press; every box is a button that says its day and hours. */
export function WeekPicker({
  value,
  onChange,
  label,
}: {
  value: WeekChoice
  onChange: (value: WeekChoice) => void
  label: string
}) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser
    <div className="week" role="group" aria-label={label}>
      <span />
      {weekBands.map((band) => (
        <span key={band} className="week-head">
          {t(`band.${band}`)}
        </span>
      ))}
      {weekDays.map((day) => [
        <span key={`d${day}`} className="week-row">
          {t(`dayShort.${day}`)}
        </span>,
        ...weekBands.map((band, column) => {
          const cell = day * 7 + column
          const pressed = value[cell] === 1
          return (
            <button
              key={`${day}${band}`}
              type="button"
              aria-pressed={pressed}
              aria-label={`${t(`day.${day}`)} ${t(`band.${band}`)}`}
              className={`week-cell week-button ${pressed ? 'heat-4' : ''}`}
              onClick={() => onChange(value.map((old, index) => (index === cell ? (pressed ? 0 : 1) : old)))}
            />
          )
        }),
      ])}
    </div>
  )
}
