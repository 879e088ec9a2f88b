import v1Ar from './texts/notices/v1.ar.json' with { type: 'json' }
import v1En from './texts/notices/v1.en.json' with { type: 'json' }
import v1Es from './texts/notices/v1.es.json' with { type: 'json' }
import v1Fr from './texts/notices/v1.fr.json' with { type: 'json' }
import v1It from './texts/notices/v1.it.json' with { type: 'json' }
import v1Ro from './texts/notices/v1.ro.json' with { type: 'json' }
import v1Sq from './texts/notices/v1.sq.json' with { type: 'json' }
import v1Uk from './texts/notices/v1.uk.json' with { type: 'json' }
import v1Zh from './texts/notices/v1.zh.json' with { type: 'json' }
import type { TextLanguage } from './texts/reading-chain.ts'
import { readIn } from './texts/reading-chain.ts'

export interface NoticeParties {
  /** Who is responsible for the data, as it is called in law. */
  controller: string
  contact: string
  allianceName: string
}

export interface PrivacyNotice {
  version: string
  /** The language it is written in: not the reader's where nobody wrote it in theirs. */
  language: TextLanguage
  controller: string
  contact: string
  title: string
  sections: { heading: string; text: string }[]
}

type NoticeText = Pick<PrivacyNotice, 'title' | 'sections'>

const published: { readonly [version: string]: { readonly [language: string]: NoticeText | undefined } | undefined } = {
  v1: { it: v1It, en: v1En, ro: v1Ro, es: v1Es, fr: v1Fr, ar: v1Ar, uk: v1Uk, sq: v1Sq, zh: v1Zh },
}

/** Version a new consent refers to; older versions stay readable because answers name the one that was agreed to. */
export const noticeVersion = 'v1'
export const noticeVersions: readonly string[] = Object.keys(published)

/** The notice in this very language, names not yet written in; undefined where nobody wrote it. */
export const noticeTexts = (version: string, language: string): NoticeText | undefined => published[version]?.[language]

/**
 * The privacy notice of a version, with the names of this alliance written in.
 * Result: languages without a notice of their own get Italian, then English, and `language` says so. Names are inserted as text, never as markup.
 * Throws: RangeError for a version that was never published.
 * Source: GDPR articles 6, 7, 9, 13, 15-17, 77. The legal wording is to be confirmed by the controller's consultant.
 */
export function getNotice(version: string, language: string, parties: NoticeParties): PrivacyNotice {
  const written = Object.hasOwn(published, version) ? published[version] : undefined
  if (written === undefined) throw new RangeError(`getNotice: no notice ${version}`)
  const read = readIn(written, language)
  const names: { [key: string]: string } = { ...parties }
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '')
  return {
    version,
    language: read.language,
    controller: parties.controller,
    contact: parties.contact,
    title: read.text.title,
    sections: read.text.sections.map(({ heading, text }) => ({ heading, text: fill(text) })),
  }
}
