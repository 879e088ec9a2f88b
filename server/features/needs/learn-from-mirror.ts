import type { House } from '../../house.ts'
import { getWave, listWaves } from '../campaigns/campaigns.ts'
import { type LearntText, learnTags } from '../lexicon/lexicon.ts'
import { listSealedResponses } from '../responses/responses.ts'

type Tag = LearntText['tags'][number]

/** Reads, once a wave is sealed, how people corrected the tags proposed from their words. Imported answers met no mirror. */
export async function learnFromMirror(house: House, waveId: string): Promise<void> {
  const { allianceId } = await getWave(house, waveId)
  const waves = (await listWaves(house, allianceId)).filter(({ kind, state }) => kind !== 'imported' && state === 'closed')
  const texts: LearntText[] = []
  for (const { id, number } of waves) {
    for (const { id: responseId, threadId, language, answers } of await listSealedResponses(house, id)) {
      const { ep_text: text, mirror } = answers
      if (typeof text !== 'string' || !Array.isArray(mirror)) continue
      texts.push({ person: threadId ?? responseId, language, text, tags: mirror as Tag[], wave: number })
    }
  }
  await learnTags(house, allianceId, texts)
}
