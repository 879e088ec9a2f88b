import { findDefinition, newestVersion, publishedDefinitions, publishedHash, type WordedSurvey } from '#surveys'
import type { House } from '../../house.ts'
import { hashSurvey } from './hash-survey.ts'
import { findPublishedOwn } from './questionnaires.queries.ts'

const ownShape = /^own-[a-z0-9]{10}$/
const remembered = new Map<string, WordedSurvey>()
const mostRemembered = 200

/**
 * A published survey by name and version, the house's before an alliance's own. Undefined when that was never published; a draft is not.
 * What is published never changes: an own survey is read once for each process.
 */
export async function findSurvey(house: House, instrument: string, version: number): Promise<WordedSurvey | undefined> {
  const definition = findDefinition(instrument, version)
  if (definition) return { definition, texts: {} }
  if (!ownShape.test(instrument) || !Number.isSafeInteger(version) || version > 9_999) return undefined
  const key = `${instrument} ${version}`
  const present = remembered.get(key)
  if (present) return present
  const own = await findPublishedOwn(house.db, instrument, version)
  if (!own) return undefined
  if (own.hash !== hashSurvey(own.definition, own.texts))
    throw new RangeError(`findSurvey: ${instrument} version ${version} is not what was published`)
  if (remembered.size >= mostRemembered) remembered.clear()
  const survey = { definition: own.definition, texts: own.texts }
  remembered.set(key, survey)
  return survey
}

/** Throws: RangeError when that version was never published. */
export async function getSurvey(house: House, instrument: string, version: number): Promise<WordedSurvey> {
  const found = await findSurvey(house, instrument, version)
  if (!found) throw new RangeError(`getSurvey: ${instrument} has no version ${version}`)
  return found
}

export interface PublishedSurvey {
  instrument: string
  version: number
  hash: string
}

/** The newest published version of an instrument that an alliance may ask: the house's, or its own. Undefined otherwise. */
export async function findPublished(house: House, allianceId: string, instrument: string): Promise<PublishedSurvey | undefined> {
  if (publishedDefinitions.some((definition) => definition.instrument === instrument)) {
    const version = newestVersion(instrument)
    const hash = publishedHash(instrument, version)
    if (hash === undefined) throw new RangeError(`findPublished: ${instrument} version ${version} was never published`)
    return { instrument, version, hash }
  }
  const own = ownShape.test(instrument) ? await findPublishedOwn(house.db, instrument) : undefined
  if (!own || own.allianceId !== allianceId || own.hash === null) return undefined
  return { instrument, version: own.version, hash: own.hash }
}
