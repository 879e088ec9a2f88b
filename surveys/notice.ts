import texts from './texts/notice.v1.json' with { type: 'json' }

export interface NoticeParties {
  /** Who is responsible for the data, as it is called in law. */
  controller: string
  contact: string
  allianceName: string
}

export interface PrivacyNotice {
  version: string
  language: 'it' | 'en'
  controller: string
  contact: string
  title: string
  sections: { heading: string; text: string }[]
}

/** Version a new consent refers to; older versions stay readable because answers name the one that was agreed to. */
export const noticeVersion = 'v1'
export const noticeVersions: readonly string[] = ['v1']

/**
 * The privacy notice of a version, with the names of this alliance written in.
 * Result: languages without a notice of their own get English, and `language` says so. Names are inserted as text, never as markup.
 * Throws: RangeError for a version that was never published.
 * Source: GDPR articles 6, 7, 9, 13, 15-17, 77. The legal wording is to be confirmed by the controller's consultant.
 */
export function getNotice(version: string, language: string, parties: NoticeParties): PrivacyNotice {
  if (!noticeVersions.includes(version)) throw new RangeError(`getNotice: no notice ${version}`)
  const own = language === 'it' ? 'it' : 'en'
  const names: { [key: string]: string } = { ...parties }
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '')
  const { title, sections } = texts[own]
  return {
    version,
    language: own,
    controller: parties.controller,
    contact: parties.contact,
    title,
    sections: sections.map(({ heading, text }) => ({ heading, text: fill(text) })),
  }
}
