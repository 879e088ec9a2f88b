import type { Block, BlocksChecked, Concept, TableView } from '#contract/concepts'
import type { Caller } from './caller.ts'
import type { DemoStaff } from './demo-staff.ts'

/** A change a table member would try; the first that makes a rule speak, with a repair, is kept as a version. */
const edits: readonly { readonly block: Block; readonly reason: string }[] = [
  {
    block: { kind: 'time', value: 'same_day', provenance: 'table' },
    reason: 'Molte persone lo sanno il giorno stesso: proviamo a rispondere anche all’ultimo momento.',
  },
  {
    block: { kind: 'lever', value: 'solidarity_hours', provenance: 'table' },
    reason: 'Qualcuno vorrebbe regalare ore già accantonate: vediamo se si può.',
  },
  {
    block: { kind: 'resource', value: 'vehicle', provenance: 'table' },
    reason: 'Un’impresa ha un mezzo fermo a quell’ora: proviamo a metterlo dentro.',
  },
  {
    block: { kind: 'funding', value: 'regional', provenance: 'table' },
    reason: 'Proviamo a vedere che cosa cambia con un contributo.',
  },
]

const newest = (concept: Concept) => concept.versions.reduce((last, version) => (version.version > last.version ? version : last))
const bare = ({ kind, value, role, provenance, source }: Block): Block => ({
  kind,
  value,
  provenance,
  ...(role ? { role } : {}),
  ...(source ? { source } : {}),
})

export const readTable = (caller: Caller, allianceId: string, waveId: string): Promise<TableView> =>
  caller.get(`/api/alliances/${allianceId}/table?wave=${waveId}`)

/** What tells a published family apart, as a reader of the map would. */
const marks = {
  pickup: ['work:short_notice_roster', 'place:school', 'fn:escort', 'res:notice', 'pred:days_notice'],
  'early-ride': ['res:ride', 'who:commute', 'fn:travel', 'place:on_route'],
} as const

/** The concept of this direction for the family that bears most of the marks; another direction where there is none. */
export function conceptFor(table: TableView, family: keyof typeof marks, direction: Concept['direction']): Concept {
  const withConcept = (table.map?.families ?? []).filter((each) => table.concepts.some((concept) => concept.familyId === each.id))
  const likeness = (facets: readonly { facet: string }[]) =>
    facets.filter(({ facet }) => (marks[family] as readonly string[]).includes(facet)).length
  const found = withConcept.toSorted((a, b) => likeness(b.facets) - likeness(a.facets))[0]
  if (!found || likeness(found.facets) < 2) throw new Error(`The demo's map shows no family like ${family}`)
  const concepts = table.concepts.filter((concept) => concept.familyId === found.id)
  return concepts.find((concept) => concept.direction === direction) ?? concepts.at(-1)!
}

/** Saves an edit after which a rule speaks that was silent before. */
export async function editUntilARuleSpeaks(member: Caller, concept: Concept): Promise<string> {
  const version = newest(concept)
  const silentBefore = new Set(version.checks.map((check) => check.rule))
  for (const { block, reason } of edits) {
    if (version.blocks.some((each) => each.kind === block.kind && each.value === block.value)) continue
    const blocks = [...version.blocks.map(bare), block]
    const { checks } = await member.post<BlocksChecked>(`/api/concepts/${concept.id}/check`, { blocks })
    const spoke = checks.find(
      (check) => !silentBefore.has(check.rule) && (check.kind === 'forbid' || check.kind === 'requires') && check.patch,
    )
    if (!spoke) continue
    await member.post(`/api/concepts/${concept.id}/versions`, { basedOn: version.version, blocks, reason })
    return spoke.rule
  }
  throw new Error('No edit of the demo makes a rule speak')
}

/** One consents, one objects: both reasons stay, the minority's too. */
export async function voteWithMinority(staff: DemoStaff, concept: Concept): Promise<void> {
  const { version } = newest(concept)
  await staff.table.caller.put(`/api/concepts/${concept.id}/vote`, {
    version,
    choice: 'consent',
    reason: 'Si può provare per tre mesi con quello che abbiamo già, e poi si guarda insieme come è andata.',
  })
  await staff['table-worker'].caller.put(`/api/concepts/${concept.id}/vote`, {
    version,
    choice: 'object',
    reason: 'Chi lavora di notte o nei festivi resta fuori: così com’è, aiuta molti e dimentica proprio chi fa più fatica.',
  })
}

const decisions = {
  no: {
    outcome: 'no',
    reason: {
      it: 'No, per ora. Per esserci ogni pomeriggio servono almeno tre persone di riserva e oggi ne abbiamo una: non promettiamo una cosa che poi salta. Prima proviamo a far conoscere i turni due settimane prima; se non basta, ne riparliamo al prossimo giro.',
      en: 'No, for now. To be there every afternoon takes at least three people in reserve and today we have one: we do not promise something that then fails. First we try to make rosters known two weeks before; if that is not enough, we come back to it next round.',
    },
  },
  'not-yet': {
    outcome: 'not-yet',
    reason: {
      it: 'Non ancora: l’idea convince, ma l’assicurazione del mezzo è da chiarire. Ci siamo dati due mesi per avere una risposta.',
      en: 'Not yet: the idea convinces, but the insurance of the vehicle is still to be settled. We gave ourselves two months for an answer.',
    },
  },
} as const

export const decide = (coordinator: Caller, concept: Concept, outcome: keyof typeof decisions): Promise<unknown> =>
  coordinator.put(`/api/concepts/${concept.id}/decision`, decisions[outcome])
