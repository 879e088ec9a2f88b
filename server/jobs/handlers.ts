import { closeOverdueWaves, getWave } from '../features/campaigns/campaigns.ts'
import { composeForWave } from '../features/concepts/concepts.ts'
import { findNeeds, learnFromMirror, publishMap } from '../features/needs/needs.ts'
import { buildWaveReleases } from '../features/releases/releases.ts'
import { sealWave } from '../features/responses/responses.ts'
import type { House, JobKind } from '../house.ts'
import { forgetExpired } from './forget-expired.ts'
import type { JobHandler } from './queue.ts'

/** What each kind of job does. Every step may be run again after an interruption: nothing doubles. */
export function jobHandlers(house: House): Record<JobKind, JobHandler> {
  return {
    'close-wave': async (waveId, report) => {
      await report(0.02, { it: 'Sigillo le risposte', en: 'Sealing the answers' })
      await sealWave(house, waveId)
      const wave = await getWave(house, waveId)
      await report(0.1, { it: 'Costruisco la pubblicazione', en: 'Building the release' })
      if (wave.kind === 'listening') await buildWaveReleases(house, waveId)
      await report(0.2, { it: 'Leggo i bisogni', en: 'Reading the needs' })
      await findNeeds(house, waveId, report)
      await learnFromMirror(house, waveId)
    },
    'publish-map': async (waveId, report) => {
      await report(0.2, { it: 'Pubblico la mappa', en: 'Publishing the map' })
      await publishMap(house, waveId)
      await report(0.5, { it: 'Compongo idee di servizio dai bisogni', en: 'Composing service concepts from the needs' })
      await composeForWave(house, waveId)
    },
    'close-overdue': async () => {
      await closeOverdueWaves(house)
    },
    'forget-expired': async () => {
      await forgetExpired(house)
    },
  }
}
