import {
  bandStart,
  baseBand,
  drawNoise,
  type NoiseKey,
  noisyFraction,
  type RoundedShare,
  responseBand,
  roundShare,
  sealSet,
  shareMargin,
  stepOf,
  trendOf,
} from '#analytics'
import type { ReleasedGroup, ReleasedItem, ReleasedSection, ReleasedShare } from '#contract/releases'
import type { Group } from './groups.ts'
import type { ReleasePlan } from './plan.ts'
import { captionOf, delicateNotHere, delicateNotNow, groupName, rankOf, sectionTitles } from './release-words.ts'

export interface FigureRules {
  plan: ReleasePlan
  noise: NoiseKey
  delicateAllowed: boolean
}

/** The published figures of a group: one noisy count for each property, over one noisy base. */
export function publishGroup(group: Group, rules: FigureRules, before: ReleasedGroup | undefined): ReleasedGroup {
  const { plan, noise } = rules
  const epsilon = group.kind === 'pool' ? plan.poolEpsilon : plan.firmEpsilon
  const keys = group.people.map(({ key }) => key)
  const base = sealSet(noise, keys)
  const noisyBase = keys.length + drawNoise(noise, 'v1|base', base, base, epsilon)
  const step = stepOf(noisyBase)
  const earlier = new Map(before?.sections.flatMap(({ items }) => items.map((item) => [item.property, item.value] as const)))

  const items = plan.properties.map((property, at): ReleasedItem & { question: string } => {
    const { question, code, delicate, label } = property
    const shown = { property: `${question}:${code}`, question, label, delicate }
    if (delicate && group.kind === 'unit') return { ...shown, value: { kind: 'not-published', why: delicateNotHere } }
    if (delicate && !rules.delicateAllowed) return { ...shown, value: { kind: 'not-published', why: delicateNotNow } }
    const yes = keys.filter((_, person) => group.people[person]?.yes[at])
    const count = yes.length + drawNoise(noise, `v1|${question}|${code}`, base, sealSet(noise, yes), epsilon)
    const share = roundShare(noisyFraction(count, noisyBase), step)
    const past = earlier.get(shown.property)
    return {
      ...shown,
      value: { ...share, margin: shareMargin(share, noisyBase, epsilon) },
      ...(before && past && isShare(past)
        ? { trend: trendOf({ share, noisyBase }, { share: past, noisyBase: bandFloor(before.baseBand) }, epsilon) }
        : {}),
    }
  })
  return {
    kind: group.kind,
    name: groupName(group),
    baseBand: baseBand(noisyBase),
    ...(group.kind === 'firm' ? { responseBand: responseBand(noisyBase, group.invited) } : {}),
    sections: toSections(items),
  }
}

const isShare = (value: ReleasedShare): value is RoundedShare & { margin: number } => value.kind !== 'not-published'
const bandFloor = (band: string): number => bandStart(Number.parseInt(band, 10))

function toSections(items: readonly (ReleasedItem & { question: string })[]): ReleasedSection[] {
  const questions = [...new Set(items.map(({ question }) => question))]
  return questions.map((question) => {
    const own = items.filter((item) => item.question === question).map(({ question: _, ...item }): ReleasedItem => item)
    const sorted = own.toSorted((a, b) => rankOf(b) - rankOf(a))
    return {
      question,
      title: sectionTitles[question] ?? { it: question, en: question },
      items: sorted,
      caption: captionOf(question, sorted),
    }
  })
}
