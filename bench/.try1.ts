import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { stemmer as it } from '@orama/stemmers/italian'
import { stemmer as en } from '@orama/stemmers/english'
import { tokenise } from '/work/main/analytics/text/tokenise.ts'
import { countTerms } from '/work/main/analytics/text/term-counts.ts'
import { groupTexts } from '/work/main/analytics/needs/group-texts.ts'
import { scoreLabels } from '/work/main/analytics/needs/score-labels.ts'
import { seededRandom } from '/work/main/analytics/number/seeded-random.ts'
const [file, lang] = [process.argv[2]!, process.argv[3]!]
const rows = Papa.parse<{text:string,label:string}>(readFileSync(file,'utf8').trim(),{header:true}).data
rows.sort((a,b)=>a.text<b.text?-1:a.text>b.text?1:0)
const stem = lang==='it'?it:en
const docs = rows.map(r=>({stems: tokenise(r.text).map(w=>stem(w)), language:0, concepts:[]}))
const k = new Set(rows.map(r=>r.label)).size
for (const pairs of [false,true]) {
const tc = countTerms(docs,{pairs})
for (const seed of [1,2]) {
const t0=performance.now()
const g = groupTexts(tc, k, seededRandom(seed))
console.log(k, pairs, tc.counts.columns, scoreLabels([...g.labels], rows.map(r=>r.label)), Math.round(performance.now()-t0))
}}
