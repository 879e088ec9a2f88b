import type { SharedResource } from '#contract/alliances'
import type { resourceKinds } from './resource-kinds.ts'

type Kind = (typeof resourceKinds)[number]

/** The resource of the concept grammar behind each thing an employer ticks. */
export const kindOfShare: Readonly<Record<string, Kind>> = {
  room: 'space',
  kitchen: 'kitchen',
  vehicle: 'vehicle',
  parking: 'space',
  people: 'pro_hours',
  admin: 'admin',
  buy: 'buying_power',
  roster: 'roster_info',
  opening: 'opening_hours',
  internship: 'skill',
  money: 'money',
}

export interface Share {
  code: string
  /** As the questionnaire says it. */
  label: string
  kind: Kind
  /** What was already told of it. */
  resource: SharedResource | undefined
}

/** One row for each thing ticked; each resource told already answers for one of them. */
export function sharesOf(ticked: unknown, labels: ReadonlyMap<string, string>, resources: readonly SharedResource[]): Share[] {
  const left = [...resources]
  const codes = Array.isArray(ticked) ? ticked.filter((code): code is string => typeof code === 'string') : []
  return codes.flatMap((code): Share[] => {
    const kind = kindOfShare[code]
    if (kind === undefined) return []
    const at = left.findIndex((resource) => resource.kind === kind)
    const [resource] = at < 0 ? [] : left.splice(at, 1)
    return [{ code, label: labels.get(code) ?? code, kind, resource }]
  })
}

/** What the questionnaire calls the choices of a question. */
export function choiceLabels(json: Record<string, unknown>, question: string): Map<string, string> {
  const pages = (json.pages ?? []) as { elements?: { name: string; choices?: { value: string; text: string }[] }[] }[]
  const element = pages.flatMap((page) => page.elements ?? []).find(({ name }) => name === question)
  return new Map((element?.choices ?? []).map(({ value, text }) => [value, text]))
}
