import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '#contract/concepts'
import { type BlockChoice, isSameBlock } from './block-board.ts'
import type { useBlockWords } from './block-words.ts'

/** What the contract accepts at most. */
const mostBlocks = 40

interface AddBlockProps {
  kind: Block['kind']
  blocks: readonly Block[]
  words: ReturnType<typeof useBlockWords>
  onAdd: (choice: BlockChoice) => void
}

/** Choosing and adding are two steps, so that arrow keys can walk through the list. */
export function AddBlock({ kind, blocks, words, onAdd }: AddBlockProps) {
  const { t } = useTranslation()
  const [value, setValue] = useState('')
  const [role, setRole] = useState('')
  const isActor = kind === 'actor'
  const choice: BlockChoice = { kind, value, ...(isActor && role ? { role } : {}) }
  const kindName = t(`concept.kind.${kind}`)
  const choices = isActor
    ? words.choices(kind)
    : words.choices(kind).filter(({ value: other }) => !blocks.some((block) => block.kind === kind && block.value === other))
  const isThere = blocks.some((block) => isSameBlock(block, choice))
  return (
    <div className="block-fields">
      <NativeSelect
        aria-label={t('concept.board.addLabel', { kind: kindName })}
        data={[{ value: '', label: t('concept.board.choose') }, ...choices]}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      {isActor ? (
        <NativeSelect
          aria-label={t('concept.board.addRole')}
          data={[{ value: '', label: t('concept.board.chooseRole') }, ...words.roles]}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
      ) : null}
      <Button
        variant="outline"
        disabled={value === '' || (isActor && role === '') || isThere || blocks.length >= mostBlocks}
        aria-label={t('concept.board.addTo', { kind: kindName })}
        onClick={() => {
          onAdd(choice)
          setValue('')
          setRole('')
        }}
      >
        {t('concept.board.add')}
      </Button>
    </div>
  )
}
