import { useTranslation } from 'react-i18next'
import type { Block, Grammar } from '#contract/concepts'
import { useLocal } from '../../ui/local.ts'

export const boardKinds = [
  'actor',
  'resource',
  'place',
  'time',
  'access',
  'trust',
  'governance',
  'funding',
  'lever',
] as const satisfies readonly Block['kind'][]

/** Blocks and roles as people say them, from the grammar the server sent. */
export function useBlockWords(grammar: Grammar) {
  const { t } = useTranslation()
  const { text } = useLocal()
  const label = (kind: Block['kind'], value: string): string => {
    const known = grammar.blocks[kind]?.find((choice) => choice.value === value)
    return known ? text(known.label) : value
  }
  const roleLabel = (role: string): string => {
    const known = grammar.roles.find((choice) => choice.value === role)
    return known ? text(known.label) : role
  }
  return {
    label,
    roleLabel,
    /** `Chi garantisce: Comune`, `Fiducia: Assicurazione`. */
    whole: ({ kind, value, role }: Pick<Block, 'kind' | 'value' | 'role'>) =>
      `${kind === 'actor' && role ? roleLabel(role) : t(`concept.kind.${kind}`)}: ${label(kind, value)}`,
    choices: (kind: Block['kind']) =>
      (grammar.blocks[kind] ?? []).map((choice) => ({ value: choice.value, label: text(choice.label) })),
    roles: grammar.roles.map((choice) => ({ value: choice.value, label: text(choice.label) })),
  }
}
