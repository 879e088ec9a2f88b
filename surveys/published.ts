import type { SurveyDefinition } from './define-survey.ts'
import { conceptTestV1 } from './definitions/concept-test.v1.ts'
import { employerV1 } from './definitions/employer.v1.ts'
import { firstListeningV1 } from './definitions/first-listening.v1.ts'
import { firstListeningV2 } from './definitions/first-listening.v2.ts'
import { pulseV1 } from './definitions/pulse.v1.ts'
import { pulseV2 } from './definitions/pulse.v2.ts'

/** Every definition a wave may have used: versions are added, never changed. */
export const publishedDefinitions: readonly SurveyDefinition[] = [
  firstListeningV1,
  firstListeningV2,
  pulseV1,
  pulseV2,
  conceptTestV1,
  employerV1,
]

/** A published definition. Throws: RangeError when that version was never published. */
export function getDefinition(instrument: string, version: number): SurveyDefinition {
  const found = findDefinition(instrument, version)
  if (found === undefined) throw new RangeError(`getDefinition: ${instrument} has no version ${version}`)
  return found
}

/** A published definition, or undefined. */
export function findDefinition(instrument: string, version: number): SurveyDefinition | undefined {
  return publishedDefinitions.find((d) => d.instrument === instrument && d.version === version)
}

/** The newest published version of an instrument. Throws: RangeError for an unknown instrument. */
export function newestVersion(instrument: string): number {
  const versions = publishedDefinitions.filter((d) => d.instrument === instrument).map((d) => d.version)
  if (versions.length === 0) throw new RangeError(`newestVersion: no instrument ${instrument}`)
  return Math.max(...versions)
}
