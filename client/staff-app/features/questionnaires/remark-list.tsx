import { Alert, List, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportRemark, LintRefusal } from '#contract/questionnaires'
import { useLocal } from '../../ui/local.ts'

interface RemarkListProps {
  remarks: readonly (ImportRemark | LintRefusal)[]
  title: ReactNode
  color: 'brick' | 'amber'
  /** Without the name of the question, beside the question itself. */
  bare?: boolean
}

/** What is wrong, question by question, and how to repair it. */
export function RemarkList({ remarks, title, color, bare = false }: RemarkListProps) {
  const { text, languageName } = useLocal()
  if (remarks.length === 0) return null
  return (
    <Alert color={color} title={title} role={color === 'brick' ? 'alert' : 'status'}>
      <List size="sm" spacing="xs">
        {remarks.map((remark, index) => (
          <List.Item key={index}>
            {bare || remark.question === '' ? null : <b>{remark.question}: </b>}
            {'language' in remark && remark.language ? (
              <Text span c="dimmed" size="sm">
                [{languageName(remark.language)}]{' '}
              </Text>
            ) : null}
            {text(remark.message)}{' '}
            <Text span size="sm" fw={600}>
              {text(remark.repair)}
            </Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
