import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface FigureProps {
  caption: ReactNode
  /** What the picture shows, for who cannot see it. */
  description: string
  head: string[]
  rows: string[][]
  children: ReactNode
  note?: ReactNode
}

/** A picture of figures: a sentence, the picture with its description, and the same figures as a table. */
export function Figure({ caption, description, head, rows, children, note }: FigureProps) {
  const { t } = useTranslation()
  return (
    <figure className="figure keep-together">
      <figcaption>{caption}</figcaption>
      <div role="img" aria-label={description}>
        {children}
      </div>
      {note}
      <details>
        <summary>{t('figure.table')}</summary>
        <Table.ScrollContainer minWidth={320}>
          <Table withTableBorder striped>
            <Table.Thead>
              <Table.Tr>
                {head.map((title) => (
                  <Table.Th key={title} scope="col">
                    {title}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row, line) => (
                <Table.Tr key={line}>
                  {row.map((cell, column) =>
                    column === 0 ? (
                      <Table.Th key={column} scope="row" fw={500}>
                        {cell}
                      </Table.Th>
                    ) : (
                      <Table.Td key={column}>{cell}</Table.Td>
                    ),
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </details>
    </figure>
  )
}
