import type { Answers } from '#contract/responses'
import type { Draft } from './draft.ts'
import { type Parcel, parcelDays } from './outbox.ts'
import type { PersonalCode } from './personal-code.ts'

/** A finished draft, ready to travel; `card` is the code of a printed card. */
export function packParcel(
  draft: Draft,
  answers: Answers,
  { card, code }: { card: string | undefined; code: PersonalCode | undefined },
  now: number,
): Parcel {
  const { slug, key, wish, language, instrument, version, noticeVersion } = draft
  return {
    slug,
    key,
    wish,
    keepUntil: now + parcelDays * 86_400_000,
    body: {
      language,
      instrument,
      version,
      noticeVersion,
      consent: true,
      answers,
      ...(card !== undefined && { code: card }),
      ...(code && { threadKey: code.threadKey }),
    },
    ...(code && draft.elsewhere && { draftKey: code.draftKey }),
  }
}

/** The answer as a draft again, ready to be corrected in the survey and language on the screen. */
export function unpackParcel(
  { slug, key, wish, body, draftKey }: Parcel,
  shown: Pick<Draft, 'instrument' | 'version' | 'language'>,
): Omit<Draft, 'expiresAt'> {
  const { noticeVersion, answers } = body
  return { slug, ...shown, noticeVersion, key, wish, answers, at: null, elsewhere: draftKey !== undefined }
}
