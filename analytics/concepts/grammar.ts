import { blockLabels, roleLabels } from './block-labels.ts'
import type { BlockKind, LocalText } from './profile.ts'

/** Label of a block that is still a question, by kind of block. */
export const openLabels: Readonly<Record<BlockKind, LocalText>> = {
  actor: { it: 'Chi? Da decidere', en: 'Who? To be decided' },
  resource: { it: 'Con che cosa? Da decidere', en: 'With what? To be decided' },
  place: { it: 'Dove? Da decidere', en: 'Where? To be decided' },
  time: { it: 'Quando? Da decidere', en: 'When? To be decided' },
  access: { it: 'Come si chiede? Da decidere', en: 'How to ask? To be decided' },
  trust: { it: 'Quale fiducia? Da decidere', en: 'What builds trust? To be decided' },
  governance: { it: 'Chi tiene le fila? Da decidere', en: 'Who runs it? To be decided' },
  funding: { it: 'Chi paga? Da decidere', en: 'Who pays? To be decided' },
  lever: { it: 'Con quale regola? Da decidere', en: 'Under which rule? To be decided' },
}

/**
 * Label of a block in Italian and English.
 * Result: the grammar's label; the question of its kind for `open`; undefined for a word the grammar does not know.
 */
export function blockLabel(kind: BlockKind, value: string): LocalText | undefined {
  if (value === 'open') return openLabels[kind]
  const words: Readonly<Record<string, LocalText>> = blockLabels[kind]
  return Object.hasOwn(words, value) ? words[value] : undefined
}

/** Label of an actor's role; undefined for a role the grammar does not know. */
export function roleLabel(role: string): LocalText | undefined {
  const words: Readonly<Record<string, LocalText>> = roleLabels
  return Object.hasOwn(words, role) ? words[role] : undefined
}
