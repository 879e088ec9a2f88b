import type { House } from '../../house.ts'
import { type FamilyOfResponse, familiesOfResponses } from '../needs/needs.ts'
import type { IsTried } from '../responses/responses.ts'
import { listConceptStories } from '../roundtables/roundtables.ts'

/** Whether the table said yes to something for the family that holds these words. */
export async function placeIsTried(house: House, place: FamilyOfResponse | undefined): Promise<boolean> {
  if (place?.place.kind !== 'family') return false
  const { familyId } = place.place
  const stories = await listConceptStories(house, place.waveId)
  return stories.some((story) => story.familyId === familyId && story.decision?.outcome === 'yes')
}

export const isTried =
  (house: House): IsTried =>
  async (_wave, needId, responses) => {
    // Newest wave first, the need itself last.
    const ids = responses.filter((response) => response.pulseOf === needId || response.id === needId).map(({ id }) => id)
    const places = await familiesOfResponses(house, ids)
    const place = ids.map((id) => places.find(({ responseId }) => responseId === id)).find((found) => found !== undefined)
    return placeIsTried(house, place)
  }
