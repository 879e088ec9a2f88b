import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { lexicon } from '#surveys'
import { findTags, findTimes } from '../analytics/words.ts'
import { sharedData } from '../tests/harness/shared-data.ts'

/*
 * How well tags are read from words, per language. Gold sentences: every tag a person wrote down is looked for; what is found beyond them
 * counts against precision, though the gold list does not claim to be complete. xSID 0.7 (van der Goot et al. 2021): requests about weather and
 * alarms, so that any need found there is a false alarm; Italian time spans are looked for in them.
 * Baseline of the same run: a tag wherever its cue occurs as a substring, without negation, longest match or names.
 * `node bench/tag-quality.ts` prints JSON on stdout and a table on stderr.
 */
if (!sharedData) {
  process.stderr.write('The shared data sets are not beside the project: nothing to measure.\n')
  process.exit(1)
}
const read = (file: string) => readFileSync(join(sharedData as string, file), 'utf8')
const needs = /^(?:who|fn|work|res|stake|mob|must|offer):/u

type Reader = (text: string, language: string) => string[]
const ours: Reader = (text, language) =>
  findTags(text, { lexicon: lexicon(language), language }).map(({ dim, value }) => `${dim}:${value}`)
const substrings: Reader = (text, language) => {
  const low = text.toLowerCase()
  return [
    ...new Set(lexicon(language).flatMap(({ dim, value, cue }) => (low.includes(cue.toLowerCase()) ? [`${dim}:${value}`] : []))),
  ]
}

const gold = read('kit/gold_sentences.tsv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [language: string, text: string, expected: string])
const languages = [...new Set(gold.map(([language]) => language))]

function onGold(reader: Reader, language: string) {
  let expected = 0
  let hit = 0
  let found = 0
  for (const [, text, wanted] of gold.filter(([each]) => each === language)) {
    const tags = reader(text, language).filter((tag) => !tag.startsWith('flag:'))
    const list = wanted.split(' ').filter((tag) => tag !== '' && !tag.startsWith('flag:'))
    expected += list.length
    found += tags.length
    hit += list.filter((tag) => tags.includes(tag)).length
  }
  return { expected, found, precision: share(hit, found), recall: share(hit, expected) }
}
const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((1000 * part) / whole) / 1000)

interface Request {
  text: string
  datetime_spans: string
  recurring_spans: string
}
const requests = (language: string) =>
  Papa.parse<Request>(read(`data/xsid/derived_${language}.csv`), { header: true, skipEmptyLines: true }).data

function falseAlarms(reader: Reader, language: string) {
  const rows = requests(language)
  return share(rows.filter(({ text }) => reader(text, language).some((tag) => needs.test(tag))).length, rows.length)
}

const result = languages.map((language) => ({
  language,
  cues: lexicon(language).length,
  sentences: gold.filter(([each]) => each === language).length,
  ours: onGold(ours, language),
  baseline: onGold(substrings, language),
  ...(['it', 'en', 'ar', 'zh'].includes(language) && {
    falseAlarms: { ours: falseAlarms(ours, language), baseline: falseAlarms(substrings, language) },
  }),
}))
const italian = requests('it')
const timed = italian.filter((row) => row.datetime_spans !== '' || row.recurring_spans !== '')
const untimed = italian.filter((row) => !timed.includes(row))
const times = {
  labelled: timed.length,
  recall: share(timed.filter(({ text }) => findTimes(text).length > 0).length, timed.length),
  unlabelled: untimed.length,
  falseFires: untimed.filter(({ text }) => findTimes(text).length > 0).length,
}

const figure = (value: number | null | undefined) => (value === undefined || value === null ? '-' : value.toFixed(3)).padStart(7)
process.stderr.write(
  'language  cues  sentences  tags | recall  precision | substrings: recall  precision | false alarms  substrings\n',
)
for (const { language, cues, sentences, ours: own, baseline, falseAlarms: alarms } of result)
  process.stderr.write(
    `${language.padEnd(8)} ${String(cues).padStart(5)} ${String(sentences).padStart(10)} ${String(own.expected).padStart(5)} |${figure(own.recall)}    ${figure(own.precision)} |            ${figure(baseline.recall)}    ${figure(baseline.precision)} |      ${figure(alarms?.ours)}     ${figure(alarms?.baseline)}\n`,
  )
process.stderr.write(
  `Italian time spans (xSID): recall ${figure(times.recall).trim()} of ${times.labelled}, ${times.falseFires} false fires on ${times.unlabelled}\n`,
)
process.stdout.write(`${JSON.stringify({ languages: result, times })}\n`)
