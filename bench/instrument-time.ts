import { countSeconds, newestVersion, publishedDefinitions, type SurveySeconds, textLanguages } from '#surveys'

/*
 * Seconds to answer each instrument in each language, counted by the model of reading speed in surveys/definitions/duration.ts from the words
 * shown. The baseline of the same run is the sum of the seconds written by hand beside each question. A pulse is counted twice: when nothing
 * is reopened, and with what "has changed" opens. `node bench/instrument-time.ts` prints JSON on stdout and a table on stderr.
 */
const limits: { readonly [what: string]: number } = {
  'first-listening': 420,
  'first-listening, short': 180,
  'pulse, nothing reopened': 60,
}

interface Row extends Omit<SurveySeconds, 'short'> {
  what: string
  language: string
  limit?: number
}

const rows: Row[] = []
const byHand: { [instrument: string]: number } = {}
for (const definition of publishedDefinitions.filter((d) => d.version === newestVersion(d.instrument))) {
  const { instrument } = definition
  byHand[instrument] = definition.questions.reduce((sum, { seconds }) => sum + seconds, 0)
  for (const language of textLanguages) {
    const { median, longest, short } = countSeconds(definition, language)
    rows.push(row(instrument, language, median, longest))
    if (short !== undefined) rows.push(row(`${instrument}, short`, language, short, short))
    if (instrument !== 'pulse') continue
    const nothing = countSeconds(definition, language, {}, { p_what: [] })
    rows.push(row('pulse, nothing reopened', language, nothing.median, nothing.longest))
  }
}

const line = (cells: readonly string[]) =>
  process.stderr.write(
    `${(cells[0] ?? '').padEnd(26)}${cells
      .slice(1)
      .map((cell) => cell.padStart(10))
      .join('')}\n`,
  )
line(['instrument', 'language', 'median s', 'longest s', 'limit s'])
for (const { what, language, median, longest, limit } of rows)
  line([what, language, median.toFixed(0), longest.toFixed(0), limit === undefined ? '' : String(limit)])
process.stdout.write(`${JSON.stringify({ rows, sumOfSecondsWrittenByHand: byHand })}\n`)
const over = rows.filter(({ longest, limit }) => limit !== undefined && longest > limit)
for (const { what, language, longest, limit } of over)
  process.stderr.write(`${what} in ${language}: ${longest.toFixed(0)} s, more than ${limit}\n`)
process.exitCode = over.length === 0 ? 0 : 1

function row(what: string, language: string, median: number, longest: number): Row {
  const limit = limits[what]
  return { what, language, median, longest, ...(limit === undefined ? {} : { limit }) }
}
