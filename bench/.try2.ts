import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { stemmer as it } from '@orama/stemmers/italian'
import { stemmer as en } from '@orama/stemmers/english'
import { tokenise } from '/work/main/analytics/text/tokenise.ts'
import { countTerms } from '/work/main/analytics/text/term-counts.ts'
import { termInformation } from '/work/main/analytics/text/term-weights.ts'
import { groupTexts } from '/work/main/analytics/needs/group-texts.ts'
import { findConsensus } from '/work/main/analytics/needs/find-consensus.ts'
import { sweepMixture } from '/work/main/analytics/needs/mixture-sampler.ts'
import { scoreLabels } from '/work/main/analytics/needs/score-labels.ts'
import { seededRandom } from '/work/main/analytics/number/seeded-random.ts'
const [file, lang, R] = [process.argv[2]!, process.argv[3]!, +(process.argv[4]??8)]
const rows = Papa.parse<{text:string,label:string}>(readFileSync(file,'utf8').trim(),{header:true}).data
rows.sort((a,b)=>a.text<b.text?-1:a.text>b.text?1:0)
const stem = lang==='it'?it:en
const docs = rows.map(r=>({stems: tokenise(r.text).map(w=>stem(w)), language:0, concepts:[]}))
const k = new Set(rows.map(r=>r.label)).size
const uni = countTerms(docs,{pairs:false}), bi = countTerms(docs,{pairs:true})
const acc: any = {}
const p=(n:string,l:Int32Array)=>{const s=scoreLabels([...l], rows.map(r=>r.label)); (acc[n]??=[]).push(s); }
for (const seed of [1,2,3,4,5].slice(0,+(process.argv[5]??5))) {
const t0=performance.now()
const runs=Array.from({length:R},(_,r)=>groupTexts(r%2?bi:uni,k,seededRandom(`${seed}|${r}`)).labels)
for (let r=0;r<2;r++) p('single'+r, runs[r]!)
for (const [name,sel] of [['all',runs],['uni',runs.filter((_,r)=>r%2===0)]] as const) {
const c=findConsensus(sel,k,seededRandom(`${seed}|c`))
p('cons '+name,c)
for (const [tn,tc] of [['uni',uni],['bi',bi]] as const) {
const w=termInformation(tc.counts,tc.block,c,k).map(v=>3*v)
p('cons+dmm '+name+tn, sweepMixture({rows:docs.length,text:tc,answers:null},c,{groups:k,evenness:.3,termWeight:w,temperatures:[0,0,0]},seededRandom(1)).labels)
}}
console.error(seed,Math.round(performance.now()-t0))
}
for (const n in acc) { const m=(f:string)=>(acc[n].reduce((s:number,x:any)=>s+x[f],0)/acc[n].length).toFixed(4); console.log(n.padEnd(20), m('acc'),m('nmi'),m('ari')) }
