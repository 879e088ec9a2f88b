import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import './releases.css'

export type DotKind = 'now' | 'past' | 'beside'
export interface DotRow {
  label: string
  /** The figures as they are said, at the end of the row. */
  words: string
  /** Null where nothing was published. */
  dots: { percent: number | null; kind: DotKind }[]
}

/** Shares on one line each, from 0 to 100 %, joined where there are several; the same on screen and on paper. */
export function DotRows({ rows }: { rows: readonly DotRow[] }) {
  return (
    <div className="dots">
      <div className="dot-row dot-axis">
        <span>
          <span>0 %</span>
          <span>50 %</span>
          <span>100 %</span>
        </span>
      </div>
      {rows.map(({ label, words, dots }) => (
        <div key={label} className="dot-row">
          <span className="dot-label">{label}</span>
          <span className="dot-track">
            <Span percents={dots.flatMap(({ percent }) => (percent === null ? [] : [percent]))} />
            {dots.map(({ percent, kind }, at) =>
              percent === null ? null : (
                <span key={at} className={`dot dot-${kind}`} style={{ insetInlineStart: `${percent}%` }} />
              ),
            )}
          </span>
          <span className="dot-words">{words}</span>
        </div>
      ))}
    </div>
  )
}

function Span({ percents }: { percents: readonly number[] }) {
  if (percents.length < 2) return null
  const [from, to] = [Math.min(...percents), Math.max(...percents)]
  return <span className="dot-span" style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }} />
}

export function DotKey({ kind, children }: { kind: DotKind; children: ReactNode }) {
  return (
    <Group gap={6} wrap="nowrap" align="center">
      <span className={`dot dot-${kind} dot-key`} />
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </Group>
  )
}
