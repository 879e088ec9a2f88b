import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Block, BlocksChecked, CastVote, Concept, Decide, SaveVersion, TableView } from '#contract/concepts'
import { isRefusal, post, put, request } from '../../ui/request.ts'

const tablesKey = (allianceId: string) => ['alliance', allianceId, 'table'] as const
const tableKey = (allianceId: string, wave: string | null) => [...tablesKey(allianceId), wave ?? 'newest'] as const
const conceptKey = (allianceId: string, conceptId: string) => [...tablesKey(allianceId), 'concept', conceptId] as const

/** Others vote and save while this page is open. */
const lookAgainEvery = 30_000

const readTable = (allianceId: string, wave: string | null) =>
  request<TableView>(`/api/alliances/${allianceId}/table${wave ? `?wave=${encodeURIComponent(wave)}` : ''}`)

export const useTable = (allianceId: string, wave: string | null) =>
  useQuery({
    queryKey: tableKey(allianceId, wave),
    queryFn: () => readTable(allianceId, wave),
    placeholderData: keepPreviousData,
  })

export interface ConceptAtTable {
  table: TableView
  concept: Concept | undefined
}

/** A concept belongs to one map; a link that does not say which is looked for in each, the newest first. */
async function findConcept(allianceId: string, conceptId: string, wave: string | null): Promise<ConceptAtTable> {
  const first = await readTable(allianceId, wave)
  const inIt = (table: TableView) => table.concepts.find(({ id }) => id === conceptId)
  if (inIt(first)) return { table: first, concept: inIt(first) }
  for (const { waveId } of first.maps) {
    if (waveId === first.map?.waveId) continue
    const table = await readTable(allianceId, waveId)
    if (inIt(table)) return { table, concept: inIt(table) }
  }
  return { table: first, concept: undefined }
}

export const useConcept = (allianceId: string, conceptId: string, wave: string | null) =>
  useQuery({
    queryKey: conceptKey(allianceId, conceptId),
    queryFn: () => findConcept(allianceId, conceptId, wave),
    refetchInterval: lookAgainEvery,
  })

const readAgain = (client: QueryClient, allianceId: string) => client.invalidateQueries({ queryKey: tablesKey(allianceId) })

/** A refused save leaves the edit where it is and reads what the other person saved. */
export const useSaveVersion = (allianceId: string, conceptId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SaveVersion) => post<{ version: number }>(`/api/concepts/${conceptId}/versions`, body),
    onSuccess: () => readAgain(client, allianceId),
    onError: (error) => (isRefusal(error, 'conflict') ? readAgain(client, allianceId) : undefined),
  })
}

export const useCastVote = (allianceId: string, conceptId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CastVote) => put<unknown>(`/api/concepts/${conceptId}/vote`, body),
    onSuccess: () => readAgain(client, allianceId),
  })
}

export const useDecide = (allianceId: string, conceptId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Decide) => put<unknown>(`/api/concepts/${conceptId}/decision`, body),
    onSuccess: () => readAgain(client, allianceId),
  })
}

/** What the rules say of blocks that are not saved yet. Only the reply to the latest blocks is ever shown as theirs. */
export const useBlockCheck = (conceptId: string, blocks: readonly Block[] | undefined) =>
  useQuery({
    queryKey: ['concept', conceptId, 'check', blocks],
    queryFn: ({ signal }) =>
      request<BlocksChecked>(`/api/concepts/${conceptId}/check`, { method: 'POST', body: { blocks }, signal }),
    enabled: blocks !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
