/** Fragments by `dim:value`, and the templates that join them. */
export type SentenceFragments = { readonly [key: string]: string }

const longest = 140
const weekend = new Set(['sat', 'sun'])
const wholeCode = /^[a-z][a-z0-9_]*$/u

interface Parts {
  act: string
  shortAct: string
  when: string
  work: string
  pred: string
  res: string
}

/**
 * One sentence of at most 140 characters for what these answers say, to be edited and approved by the person.
 *
 * Shape: answers by question, as the survey stores them; dimensions that were not asked are filled from the tags the person confirmed.
 * Result: plain text made of fragments only; the words of the answers never enter it.
 * Too few: '' where neither what must be done nor a constraint of work with something missing is known.
 * Cost: O(answers).
 */
export function composeSentence(answers: { readonly [question: string]: unknown }, fragments: SentenceFragments): string {
  const say = (key: string): string => (Object.hasOwn(fragments, key) ? (fragments[key] ?? '') : '')
  if (answers.ep_none === 'none_ok') return ''
  const told = readTold(answers)
  const parts = readParts(answers, told, say)
  // Left out until it fits: how early it is known, when, the constraint, the second person, what is missing.
  const steps: ((parts: Parts) => Parts)[] = [
    (all) => ({ ...all, pred: '' }),
    (all) => ({ ...all, when: '' }),
    (all) => (all.act === '' ? all : { ...all, work: '' }),
    (all) => ({ ...all, act: all.shortAct }),
    (all) => ({ ...all, res: '' }),
  ]
  let left = parts
  for (const step of [(all: Parts) => all, ...steps]) {
    left = step(left)
    const sentence = join(left, say)
    if (sentence.length <= longest) return sentence
  }
  return ''
}

function join({ act, when, work, pred, res }: Parts, say: (key: string) => string): string {
  const fill = (template: string, slots: { [slot: string]: string }): string =>
    say(`template:${template}`).replace(/\{(\w+)\}/gu, (whole, slot: string) => slots[slot] ?? whole)
  if (act === '' && (work === '' || (res === '' && pred === ''))) return ''
  const opening =
    act === '' ? fill('work-alone', { work }) : when === '' ? fill('do', { do: act }) : fill('when-do', { when, do: act })
  const constraint = act === '' || work === '' ? '' : fill('work', { work })
  const known = pred === '' ? '' : fill(work === '' ? 'pred' : 'pred-after-work', { pred })
  const missing = res === '' ? '' : fill('res', { res: capital(res) })
  return `${capital(opening)}${constraint}${known}${fill('end', {})}${missing}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type Told = (dimension: string) => string[]

/** Codes by dimension: the person's choice, else the tags they kept or added. */
function readTold(answers: { readonly [question: string]: unknown }): Told {
  const tags = Array.isArray(answers.mirror) ? answers.mirror.flatMap(confirmedTag) : []
  return (dimension) => {
    const chosen = codes(answers[dimension])
    if (chosen.length > 0) return chosen
    return tags.filter((tag) => tag.startsWith(`${dimension}:`)).map((tag) => tag.slice(dimension.length + 1))
  }
}

function confirmedTag(item: unknown): string[] {
  if (typeof item !== 'object' || item === null) return []
  const { tag, keep } = item as { tag?: unknown; keep?: unknown }
  return typeof tag === 'string' && keep !== 0 ? [tag] : []
}

function codes(answer: unknown): string[] {
  const list: unknown[] = Array.isArray(answer) ? answer : [answer]
  return list.filter((code): code is string => typeof code === 'string' && wholeCode.test(code))
}

function readParts(answers: { readonly [question: string]: unknown }, told: Told, say: (key: string) => string): Parts {
  const first = (dimension: string, among: readonly string[] = told(dimension)): string =>
    among.map((code) => say(`${dimension}:${code}`)).find((text) => text !== '') ?? ''
  const people = [...new Set(told('who'))]
    .map((code) => say(`who:${code}`))
    .filter((text) => text !== '')
    .slice(0, 2)
  const acts = told('fn').filter((code) => say(`fn:${code}`) !== '')
  const withWhom = acts.find((code) => say(`fn:${code}+who`) !== '')
  const act = (who: string): string => {
    if (who !== '' && withWhom !== undefined) return say(`fn:${withWhom}+who`).replace('{who}', () => who)
    if (acts[0] !== undefined) return say(`fn:${acts[0]}`)
    if (who !== '') return say('do:person').replace('{who}', () => who)
    return first('do', told('who'))
  }
  const work = first('work')
  return {
    act: act(people.join(say('template:and'))),
    shortAct: act(people[0] ?? ''),
    when: whenOf(answers.grid, say) || first('season', [...told('season'), ...told('when')]),
    work: work === '' ? first('work', codes(answers.sched)) : work,
    pred: first('pred'),
    res: first('res'),
  }
}

/** The strongest part of the week: most cells, then the larger share of its days, weekdays before the weekend, earlier before later. */
function whenOf(grid: unknown, say: (key: string) => string): string {
  if (typeof grid !== 'object' || grid === null) return ''
  const { cells, varies } = grid as { cells?: unknown; varies?: unknown }
  const counts = new Map<string, number>()
  for (const cell of Array.isArray(cells) ? cells : []) {
    const [day = '', band = ''] = typeof cell === 'string' ? cell.split(':') : []
    const group = `${weekend.has(day) ? 'weekend' : 'weekday'}:${band}`
    if (say(`when:${group}`) !== '') counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  const share = (group: string): number => (counts.get(group) ?? 0) / (group.startsWith('weekend') ? 2 : 5)
  const [strongest] = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || share(b) - share(a) || (a < b ? -1 : 1),
  )
  if (strongest !== undefined) return say(`when:${strongest}`)
  return varies === true ? say('when:varies') : ''
}
