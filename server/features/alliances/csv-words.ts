import type { OrganisationKind, Sector } from '#contract/alliances'

export const csvColumns = ['name', 'kind', 'sector', 'invited'] as const
export type CsvColumn = (typeof csvColumns)[number]

/** Headings people write, in both languages; compared by `wordKey`. */
export const headings: Record<CsvColumn, readonly string[]> = {
  name: ['name', 'nome', 'organisation', 'organization', 'organizzazione', 'ragione sociale', 'ente', 'impresa', 'denominazione'],
  kind: ['kind', 'tipo', 'type', 'tipo di organizzazione'],
  sector: ['sector', 'settore', 'comparto'],
  invited: [
    'invited',
    'invitati',
    'invitate',
    'persone invitate',
    'persone da invitare',
    'people invited',
    'head count',
    'headcount',
    'addetti',
    'dipendenti',
    'employees',
  ],
}

/** Codes are always understood; these are the words of the screens. */
export const kindWords: Record<OrganisationKind, readonly string[]> = {
  firm: ['impresa', 'azienda', 'ditta', 'company'],
  public_company: ['azienda pubblica', 'public company'],
  consortium_company: ['azienda consortile', 'consortium company'],
  municipality: ['comune', 'municipality'],
  health_body: ['ente sanitario', 'health body'],
  social_coop: ['cooperativa sociale', 'social cooperative'],
  association: ['associazione', 'association'],
  union: ['sindacato', 'union'],
  employer_assoc: ['associazione datoriale', 'employers association'],
  school: ['scuola', 'school'],
  other: ['altro', 'other'],
}
export const sectorWords: Record<Sector, readonly string[]> = {
  manufacturing: ['manifattura', 'industria'],
  construction: ['costruzioni', 'edilizia'],
  trade: ['commercio'],
  catering: ['ristorazione e turismo', 'ristorazione', 'turismo', 'catering and tourism', 'tourism'],
  transport: ['trasporti'],
  care_health: ['cura e sanita', 'sanita', 'care and health', 'health'],
  education: ['istruzione', 'scuola'],
  public_admin: ['amministrazione pubblica', 'pubblica amministrazione', 'public administration'],
  services: ['servizi'],
  agriculture: ['agricoltura'],
  other: ['altro'],
}

/** Without accents, case, underscores and doubled spaces. */
export const wordKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase()

export function codeByWord<Code extends string>(words: Record<Code, readonly string[]>): Map<string, Code> {
  const found = new Map<string, Code>()
  for (const code of Object.keys(words) as Code[]) {
    for (const word of [code, ...words[code]]) found.set(wordKey(word), code)
  }
  return found
}
