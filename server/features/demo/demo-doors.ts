import type { DemoDoors } from '#contract/demo'
import type { House } from '../../house.ts'
import { readDoors, writeDoors } from './demo.queries.ts'

/** The doors of the demo territory; undefined in a house that holds none. */
export function getDemoDoors(house: House): Promise<DemoDoors | undefined> {
  return readDoors(house.db)
}

/** Written once, at the end of a whole fill: a house with doors is a house whose demo is complete. */
export function keepDemoDoors(house: House, doors: DemoDoors): Promise<void> {
  return writeDoors(house.db, doors)
}
