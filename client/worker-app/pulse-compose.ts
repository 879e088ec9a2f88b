import type { Answers, PulseCard, SubmitPulse } from '#contract/responses'
import type { Element } from './survey-json.ts'

export interface PulseToRun {
  cards: readonly PulseCard[]
  /** Asked once, after the cards. */
  closing: readonly string[]
}

const tryout = 'tryout_active'
const nameOn = (question: string, at: number): string => `${question}__${at + 1}`
/** Of a question of a composed pulse: its id, and which card it belongs to; the closing ones belong to none. */
export function readName(name: string): { question: string; card: number | undefined } {
  const [, question, number] = /^(.*)__(\d)$/.exec(name) ?? []
  return question === undefined ? { question: name, card: undefined } : { question, card: Number(number) - 1 }
}

/** One survey out of the plan: the questions of each card under names of its own, then the closing ones. */
export function composePulse(json: Record<string, unknown>, { cards, closing }: PulseToRun): Record<string, unknown> {
  const elements = (json.pages as { elements: Element[] }[]).flatMap((page) => page.elements)
  const pages = cards.map((card, at) => ({
    name: `card_${at + 1}`,
    elements: elements.filter(({ name }) => card.questions.includes(name)).map((element) => onCard(element, at)),
  }))
  const last = { name: 'closing', elements: elements.filter(({ name }) => closing.includes(name)) }
  return { ...json, pages: [...pages, last] }
}

function onCard(element: Element, at: number): Element {
  const { visibleIf } = element
  return {
    ...element,
    name: nameOn(element.name, at),
    ...(visibleIf === undefined
      ? {}
      : { visibleIf: visibleIf.replace(/\{([^}]+)\}/g, (_, read: string) => `{${nameOn(read, at)}}`) }),
  }
}

/** What the session of a composed pulse starts with. */
export const pulseStart = ({ cards }: PulseToRun): { variables: Answers; prefill: Answers } => ({
  variables: Object.fromEntries(cards.map((card, at) => [nameOn(tryout, at), card.tryoutActive])),
  prefill: Object.fromEntries(
    cards.flatMap((card, at) => Object.entries(card.prefill).map(([question, value]) => [nameOn(question, at), value])),
  ),
})

/** The answers as they are sent: each need its own; when to ask again goes with every need, what is new with the first. */
export function splitPulse(answers: Answers, { cards }: PulseToRun): SubmitPulse['needs'] {
  const of = (at: number | undefined) =>
    Object.entries(answers).flatMap(([name, value]) => {
      const { question, card } = readName(name)
      return card === at ? [[question, value] as const] : []
    })
  const closing = Object.fromEntries(of(undefined))
  const needs = cards.flatMap(({ needId }, at) => {
    const own = Object.fromEntries(of(at))
    return own.p_state === undefined ? [] : [{ needId, answers: own }]
  })
  return needs.map(({ needId, answers: own }, at) => {
    const again = closing.p_again === undefined ? {} : { p_again: closing.p_again }
    return { needId, answers: { ...own, ...(at === 0 ? closing : again) } }
  })
}
