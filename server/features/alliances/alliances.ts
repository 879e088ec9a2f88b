import { Router } from 'express'
import type { Alliance, Organisation, SharedResource } from '#contract/alliances'
import type { House } from '../../house.ts'

const later = (): never => {
  throw new TypeError('alliances is being built')
}
export const alliancesRoutes = (_house: House): Router => Router()
export const getAlliance = async (_house: House, _id: string): Promise<Alliance> => later()
export const listOrganisations = async (_house: House, _allianceId: string): Promise<Organisation[]> => later()
export const getOrganisation = async (_house: House, _id: string): Promise<Organisation & { allianceId: string }> => later()
export const listSharedResources = async (_house: House, _allianceId: string): Promise<SharedResource[]> => later()
export const createAlliance = async (
  _house: House,
  _input: { name: string; territory: string; isDemo: boolean },
): Promise<Alliance> => later()
