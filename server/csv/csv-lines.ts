import Papa from 'papaparse'

export interface CsvLine {
  /** The line of the file on which the row begins, as an editor counts: 1 is the header. */
  line: number
  cells: string[]
  brokenQuotes: boolean
}

/** The rows of a CSV with their lines; a row may go over several lines, empty ones are left out. Without a delimiter it is guessed. */
export function splitCsvLines(
  text: string,
  { delimiter, most = Number.POSITIVE_INFINITY }: { delimiter?: string; most?: number } = {},
): { lines: CsvLine[]; tooMany: boolean } {
  const csv = text.replace(/^\uFEFF/, '')
  const lines: CsvLine[] = []
  let tooMany = false
  let line = 1
  let start = 0
  Papa.parse<string[]>(csv, {
    ...(delimiter === undefined ? {} : { delimiter }),
    step({ data, errors, meta }, parser) {
      const began = line
      line += countLineEnds(csv, start, meta.cursor)
      start = meta.cursor
      const brokenQuotes = errors.some((error) => error.type === 'Quotes')
      if (!brokenQuotes && data.every((cell) => cell.trim() === '')) return
      if (lines.length >= most) {
        tooMany = true
        return parser.abort()
      }
      lines.push({ line: began, cells: data, brokenQuotes })
    },
  })
  return { lines, tooMany }
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++
  }
  return count
}
