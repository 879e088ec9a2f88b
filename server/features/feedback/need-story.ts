import type { ThreadStep } from '#contract/responses'
import type { House } from '../../house.ts'
import type { WaveOutline } from '../campaigns/campaigns.ts'
import { type FamilyOfResponse, getPublishedMap } from '../needs/needs.ts'
import { listConceptStories } from '../roundtables/roundtables.ts'

/** What happened to one person's words, newest first. `place`: where the published map of `wave` put them. */
export async function tellStory(
  house: House,
  wave: Pick<WaveOutline, 'id' | 'name' | 'state'>,
  place: FamilyOfResponse | undefined,
): Promise<ThreadStep[]> {
  const received: ThreadStep = {
    kind: 'received',
    title: { it: 'Ricevuto', en: 'Received' },
    detail:
      wave.state === 'closed'
        ? { it: `La rilevazione «${wave.name}» è chiusa.`, en: `The round “${wave.name}” is closed.` }
        : {
            it: `La rilevazione «${wave.name}» è ancora aperta: nessuno ha letto nulla.`,
            en: `The round “${wave.name}” is still open: nobody has read anything.`,
          },
  }
  if (!place) return [received]
  if (place.place.kind === 'none') {
    return [
      {
        kind: 'not-explained',
        title: { it: 'Non ancora spiegato', en: 'Not explained yet' },
        detail: {
          it: 'Le tue parole non somigliano abbastanza ad altre. Restano tra i bisogni «non ancora spiegati», che non vengono forzati in nessun gruppo.',
          en: 'Your words are not close enough to others. They stay among the needs “not explained yet”, which are not forced into any group.',
        },
      },
      received,
    ]
  }
  if (place.place.kind === 'held-back') {
    return [
      {
        kind: 'too-few',
        title: { it: 'Ancora troppo pochi', en: 'Still too few' },
        detail: {
          it: 'Altre persone raccontano qualcosa di simile, ma sono troppo poche per mostrarlo senza rischi per la vostra riservatezza.',
          en: 'Others tell something similar, but they are too few to show it without risk for your confidentiality.',
        },
      },
      received,
    ]
  }
  const { familyId } = place.place
  const map = await getPublishedMap(house, wave.id)
  const family = map.families.find((candidate) => candidate.id === familyId)
  if (!family) return [received]
  const stories = (await listConceptStories(house, wave.id)).filter((story) => story.familyId === familyId)
  const steps: ThreadStep[] = stories.flatMap((story): ThreadStep[] => {
    if (!story.decision)
      return [
        { kind: 'concept', title: { it: 'Il tavolo ci sta lavorando', en: 'The table is working on it' }, detail: story.title },
      ]
    return [
      {
        kind: 'decision',
        title: story.title,
        detail: story.decision.reason,
        decision: story.decision.outcome,
        on: story.decision.on,
      },
    ]
  })
  steps.sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))
  return [
    ...steps,
    {
      kind: 'in-family',
      title: { it: 'Non è solo una tua difficoltà', en: 'It is not only yours' },
      detail: {
        it: `Le tue parole sono in una famiglia di bisogni: «${family.name.it}». ${family.sentence.it}`,
        en: `Your words are in a family of needs: “${family.name.en}”. ${family.sentence.en}`,
      },
      on: map.publishedOn,
    },
    received,
  ]
}
