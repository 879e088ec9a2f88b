import type { Answers } from '#contract/responses'

/** 0 removed by the person, 1 kept, 2 added by the person. */
export interface MirrorTag {
  tag: string
  keep: 0 | 1 | 2
}

/** What the phone proposes now, joined with what the person already decided. */
export function joinTags(proposed: readonly string[], decided: readonly MirrorTag[]): MirrorTag[] {
  const before = new Map(decided.map((one) => [one.tag, one]))
  const fresh = proposed.map((tag) => before.get(tag) ?? { tag, keep: 1 as const })
  return [...fresh, ...decided.filter((one) => one.keep === 2 && !proposed.includes(one.tag))]
}

/** Confirmed tags become starting answers of `who` and `fn`, where the person has not answered yet; they can be changed. */
export function prefillFrom(answers: Answers, choicesOf: (question: string) => string[]): [question: string, codes: string[]][] {
  const confirmed = ((answers.mirror ?? []) as MirrorTag[]).filter((one) => one.keep > 0).map((one) => one.tag)
  return ['who', 'fn'].flatMap((question): [string, string[]][] => {
    if (answers[question] !== undefined) return []
    const known = choicesOf(question)
    const codes = confirmed
      .flatMap((tag) => (tag.startsWith(`${question}:`) ? [tag.slice(question.length + 1)] : []))
      .filter((code) => known.includes(code))
    return codes.length > 0 ? [[question, codes.slice(0, 3)]] : []
  })
}
