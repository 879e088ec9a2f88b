import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { WorkerLanguage } from '#contract/common'
import type { SurveyBundle } from '#contract/responses'
import { surveyBundle, type Unit } from '#surveys'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { findPlace, workersPlan } from '../campaigns/campaigns.ts'
import { type LearntWords, learntWords, withLearnt } from '../lexicon/lexicon.ts'
import { findSurvey } from '../questionnaires/questionnaires.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

export interface SurveyBytes {
  bytes: Buffer
  encoding: Encoding
  /** What never changes may be kept for ever: not so the units of a plan that is not frozen yet. */
  lasts: boolean
}

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
const pack: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, brotli),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  identity: async (bytes) => bytes,
}
const packed = new Map<string, Promise<Buffer>>()
const mostPacked = 200

/** What the phone's runner needs of one published survey, compressed once per process. */
export async function readSurvey(
  house: House,
  asked: { instrument: string; version: string; language: string; slug: string | undefined; words: string; short: boolean },
  encoding: Encoding,
): Promise<SurveyBytes> {
  const version = /^\d{1,4}$/.test(asked.version) ? Number(asked.version) : Number.NaN
  const own = await findSurvey(house, asked.instrument, version)
  if (!own || (asked.short && own.definition.short === undefined)) throw new Failure('not-found')
  const language = WorkerLanguage.safeParse(asked.language)
  if (!language.success) throw new Failure('language-unknown')
  const { units, learnt, lasts } = await placeOf(house, asked.slug)
  const key = JSON.stringify([asked.instrument, version, language.data, units, learnt, asked.short, encoding])
  const coming =
    packed.get(key) ??
    pack[encoding](
      Buffer.from(
        JSON.stringify(
          withWords(surveyBundle(asked.instrument, version, language.data, { units, own, short: asked.short }), learnt),
        ),
      ),
    )
  if (packed.size >= mostPacked) packed.clear()
  packed.set(key, coming)
  // Words may be learnt when the next wave is sealed: only what was asked for by their version lasts.
  return { bytes: await coming, encoding, lasts: lasts && asked.words === learnt.version }
}

function withWords(bundle: SurveyBundle, learnt: LearntWords): SurveyBundle {
  return { ...bundle, words: { ...bundle.words, lexicon: withLearnt(bundle.words.lexicon, bundle.language, learnt) } }
}

const nothingLearnt: LearntWords = { cues: [], stopped: [], version: '' }

async function placeOf(
  house: House,
  slug: string | undefined,
): Promise<{ units: readonly Unit[]; learnt: LearntWords; lasts: boolean }> {
  if (slug === undefined) return { units: [], learnt: nothingLearnt, lasts: true }
  const place = await findPlace(house, slug)
  if (!place) throw new Failure('not-found')
  const plan = await workersPlan(house, place.wave)
  const units = (plan.units.get(place.organisation.id) ?? []).map(({ code, label }) => ({ code, label }))
  return { units, learnt: await learntWords(house, place.wave.allianceId), lasts: place.wave.planHash !== null }
}
