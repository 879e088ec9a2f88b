import type { Random } from './seeded-random.ts'

export type WriterGender = 'f' | 'm'

/** Draws one wording of a template: `{a|b}` by chance, `{stanca/stanco}` by the writer's gender. */
export function expandTemplate(template: string, gender: WriterGender, random: Random): string {
  return template.replace(/\{([^{}]*)\}/g, (_, inside: string) =>
    random
      .pick(inside.split('|'))
      .replace(/(\S+)\/(\S+)/g, (__, feminine: string, masculine: string) => (gender === 'f' ? feminine : masculine)),
  )
}

/** What hurried thumbs do to a text; no word is ever lost whole. */
export function mistype(text: string, random: Random): string {
  const slips = 1 + random.below(3)
  let typed = text
  for (let i = 0; i < slips; i++) typed = random.pick(slipKinds)(typed, random)
  return typed
}

type Slip = (text: string, random: Random) => string

const insideWord = (text: string, random: Random): number | undefined => {
  const places = [...text.matchAll(/(?<=\p{L}{2})\p{L}(?=\p{L})/gu)].map((found) => found.index)
  return places.length === 0 ? undefined : random.pick(places)
}
const letterLost: Slip = (text, random) => {
  const at = insideWord(text, random)
  return at === undefined ? text : text.slice(0, at) + text.slice(at + 1)
}
const lettersSwapped: Slip = (text, random) => {
  const at = insideWord(text, random)
  return at === undefined ? text : text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
}
const letterDoubled: Slip = (text, random) => {
  const at = insideWord(text, random)
  return at === undefined ? text : text.slice(0, at) + text[at] + text.slice(at)
}
const noCapitals: Slip = (text) => text.toLowerCase()
const noAccents: Slip = (text) => text.replace(/[àèéìòù]/g, (letter) => letter.normalize('NFD').charAt(0)).replaceAll('’', '')
const noStops: Slip = (text) => text.replace(/[.;:](?=\s|$)/g, '').trimEnd()
const shortened: Slip = (text) =>
  text
    .replace(/\bperché\b/giu, 'xke')
    .replace(/\bnon\b/giu, 'nn')
    .replace(/\bcomunque\b/giu, 'cmq')
const spaceLost: Slip = (text, random) => {
  const places = [...text.matchAll(/(?<=,) /g)].map((found) => found.index)
  if (places.length === 0) return text
  const at = random.pick(places)
  return text.slice(0, at) + text.slice(at + 1)
}
const slipKinds: readonly Slip[] = [
  letterLost,
  lettersSwapped,
  letterDoubled,
  noCapitals,
  noAccents,
  noStops,
  shortened,
  spaceLost,
]
