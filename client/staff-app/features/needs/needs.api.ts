import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NeedMapDraft } from '#contract/needs'
import { keys } from '../../queries.ts'
import { isRefusal, post, request } from '../../ui/request.ts'

const draftKey = (waveId: string) => ['wave', waveId, 'need-map-draft'] as const

export const useDraft = (waveId: string) =>
  useQuery({ queryKey: draftKey(waveId), queryFn: () => request<NeedMapDraft>(`/api/waves/${waveId}/need-map/draft`) })

/** Signs exactly the map that was read; a map that changed meanwhile is read again before it is signed. */
export const useSign = (allianceId: string, waveId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (hash: string) => post<unknown>(`/api/waves/${waveId}/need-map/sign`, { hash }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: draftKey(waveId) }),
        client.invalidateQueries({ queryKey: keys.waves(allianceId) }),
      ]),
    onError: (error) => {
      if (isRefusal(error, 'conflict')) void client.invalidateQueries({ queryKey: draftKey(waveId) })
    },
  })
}
