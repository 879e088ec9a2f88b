import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RaisedHand } from '#contract/raised-hands'
import { request } from '../../ui/request.ts'

const handsKey = (allianceId: string) => ['alliance', allianceId, 'raised-hands'] as const

export const useRaisedHands = (allianceId: string) =>
  useQuery({
    queryKey: handsKey(allianceId),
    queryFn: () => request<RaisedHand[]>(`/api/alliances/${allianceId}/raised-hands`),
  })

export const useRemoveHand = (allianceId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<void>(`/api/alliances/${allianceId}/raised-hands/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: handsKey(allianceId) }),
  })
}
