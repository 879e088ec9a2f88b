import { stringify } from 'csv-stringify/sync'
import type { LocalText } from '#contract/common'
import type { ReleasedGroup } from '#contract/releases'
import type { ReadFirm } from './dashboard.ts'

const heads = {
  it: ['gruppo', 'risposte', 'domanda', 'voce', 'codice', 'valore', 'percentuale', 'passo', 'margine', 'andamento'],
  en: ['group', 'answers', 'question', 'item', 'code', 'value', 'percent', 'step', 'margin', 'trend'],
}
const kinds: Record<string, LocalText> = {
  share: { it: 'quota', en: 'share' },
  below: { it: 'meno di', en: 'less than' },
  above: { it: 'più di', en: 'more than' },
  'not-published': { it: 'non pubblicato', en: 'not published' },
}
const trends: Record<string, LocalText> = {
  up: { it: 'in aumento', en: 'up' },
  down: { it: 'in calo', en: 'down' },
  stable: { it: 'stabile', en: 'stable' },
}

/** The same released figures as a table for a spreadsheet; a cell never starts a formula. */
export function writeReleaseCsv({ firm, units, pool }: ReadFirm, language: 'it' | 'en'): string {
  const groups = [firm, ...units.map(({ group }) => group), pool].filter((group): group is ReleasedGroup => group !== undefined)
  const rows = groups.flatMap((group) =>
    group.sections.flatMap((section) =>
      section.items.map(({ property, label, value, trend }) => {
        const figures = value.kind === 'not-published' ? ['', '', ''] : [value.percent, value.step, value.margin]
        const said = [kinds[value.kind]?.[language] ?? '', ...figures, trend ? (trends[trend]?.[language] ?? '') : '']
        return [group.name[language], group.baseBand, section.title[language], label[language], property, ...said]
      }),
    ),
  )
  return stringify([heads[language], ...rows], { bom: true, escape_formulas: true })
}
