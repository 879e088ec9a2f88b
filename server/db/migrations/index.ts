import type { Migration } from 'kysely/migration'
import { house } from './0001-house.ts'
import { ownSurveys } from './0002-own-surveys.ts'
import { drafts } from './0003-drafts.ts'
import { raisedHands } from './0004-raised-hands.ts'
import { lexicon } from './0005-lexicon.ts'

/** Explicit and ordered; a published migration never changes. */
export const migrations: Record<string, Migration> = {
  '0001-house': house,
  '0002-own-surveys': ownSurveys,
  '0003-drafts': drafts,
  '0004-raised-hands': raisedHands,
  '0005-lexicon': lexicon,
}
