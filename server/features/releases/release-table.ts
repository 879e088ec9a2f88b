import type { LocalText } from '#contract/common'
import type { ReleasedGroup } from '#contract/releases'
import type { ReadFirm } from './dashboard.ts'
import type { StoredRelease } from './release-chain.ts'

export type FileLanguage = 'it' | 'en'

/** Columns of every file of a release, with what each means. */
export const columns: { head: LocalText; meaning: LocalText; width: number }[] = [
  {
    head: { it: 'gruppo', en: 'group' },
    meaning: {
      it: 'Di chi parla la riga: tutta l’organizzazione, una sua parte, un gruppo di organizzazioni.',
      en: 'Whom the row is about: the whole organisation, a part of it, a group of organisations.',
    },
    width: 34,
  },
  {
    head: { it: 'risposte', en: 'answers' },
    meaning: {
      it: 'Quante persone hanno risposto nel gruppo, come fascia.',
      en: 'How many people of the group answered, as a band.',
    },
    width: 10,
  },
  {
    head: { it: 'domanda', en: 'question' },
    meaning: { it: 'La sezione della relazione.', en: 'The section of the report.' },
    width: 28,
  },
  {
    head: { it: 'voce', en: 'item' },
    meaning: { it: 'La scelta che si poteva indicare.', en: 'The choice that could be named.' },
    width: 44,
  },
  {
    head: { it: 'codice', en: 'code' },
    meaning: {
      it: 'Nome stabile della voce, uguale in ogni rilevazione e lingua.',
      en: 'Stable name of the item, the same in every wave and language.',
    },
    width: 20,
  },
  {
    head: { it: 'valore', en: 'value' },
    meaning: {
      it: '«quota»: circa quella percentuale. «meno di» o «più di»: agli estremi non si dice altro. «non pubblicato»: non vuol dire zero.',
      en: '“share”: about that percentage. “less than” or “more than”: at the ends nothing else is said. “not published”: it does not mean zero.',
    },
    width: 16,
  },
  {
    head: { it: 'percentuale', en: 'percent' },
    meaning: {
      it: 'Percentuale di chi ha risposto nel gruppo, con il «dado» e arrotondata. Vuota quando non è pubblicata.',
      en: 'Percentage of those of the group who answered, with the “die” and rounded. Empty when not published.',
    },
    width: 12,
  },
  {
    head: { it: 'passo', en: 'step' },
    meaning: {
      it: 'Arrotondamento in punti: 10 nei gruppi piccoli, 5 negli altri.',
      en: 'Rounding in points: 10 in small groups, 5 in the others.',
    },
    width: 8,
  },
  {
    head: { it: 'margine', en: 'margin' },
    meaning: {
      it: 'Più o meno questi punti: con un altro «dado», 95 volte su 100 la quota di chi ha risposto resta lì dentro. Non parla di chi non ha risposto.',
      en: 'Plus or minus these points: with another “die”, 95 times in 100 the share of those who answered stays inside. It does not speak of those who did not answer.',
    },
    width: 10,
  },
  {
    head: { it: 'andamento', en: 'trend' },
    meaning: {
      it: 'Rispetto alla relazione precedente, solo se il cambiamento è più grande di quanto il «dado» e l’arrotondamento possano fare. Vuoto: niente con cui confrontare.',
      en: 'Against the report before, only if the change is bigger than the “die” and the rounding can make. Empty: nothing to compare with.',
    },
    width: 12,
  },
  {
    head: { it: 'relazione', en: 'report' },
    meaning: { it: 'Numero della relazione da cui viene la riga.', en: 'Number of the report the row comes from.' },
    width: 26,
  },
  {
    head: { it: 'impronta', en: 'fingerprint' },
    meaning: {
      it: 'SHA-256 della relazione e di tutte quelle prima: se cambiasse una sola cifra, cambierebbe.',
      en: 'SHA-256 of the report and of all before it: if one figure changed, it would change.',
    },
    width: 68,
  },
]

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

export const groupsOf = ({ firm, units, pool }: ReadFirm): ReleasedGroup[] =>
  [firm, ...units.map(({ group }) => group), pool].filter((group): group is ReleasedGroup => group !== undefined)

/** Every released figure of a firm and its pool, one row each, stamped with the release it is of. */
export function tableOf(
  read: ReadFirm,
  { id, hash }: Pick<StoredRelease, 'id' | 'hash'>,
  language: FileLanguage,
): (string | number)[][] {
  return groupsOf(read).flatMap((group) =>
    group.sections.flatMap((section) =>
      section.items.map(({ property, label, value, trend }) => {
        const figures = value.kind === 'not-published' ? ['', '', ''] : [value.percent, value.step, value.margin]
        const said = [kinds[value.kind]?.[language] ?? '', ...figures, trend ? (trends[trend]?.[language] ?? '') : '']
        return [group.name[language], group.baseBand, section.title[language], label[language], property, ...said, ...[id, hash]]
      }),
    ),
  )
}
