import { existsSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.ASCOLTO_SHARED ?? join(import.meta.dirname, '../../../shared')

/** Real data sets live beside the checkout, never in it. */
export const sharedData = existsSync(join(folder, 'data')) ? folder : undefined
export const withoutSharedData = sharedData ? '' : ' (skipped: no shared data)'
