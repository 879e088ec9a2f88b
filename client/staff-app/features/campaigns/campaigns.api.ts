import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Cards, Distribution, OfferedLanguage, WaveClosing, WaveInput, WaveListItem } from '#contract/campaigns'
import type { JobStatus } from '#contract/common'
import { keys } from '../../queries.ts'
import { post, request } from '../../ui/request.ts'

const pollEvery = 500

export const useOfferedLanguages = (allianceId: string) =>
  useQuery({
    queryKey: ['alliance', allianceId, 'languages'],
    queryFn: () => request<OfferedLanguage[]>(`/api/alliances/${allianceId}/languages`),
  })

export const useCreateWave = (allianceId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: WaveInput) => post<WaveListItem>(`/api/alliances/${allianceId}/waves`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.waves(allianceId) }),
  })
}

export const useOpenWave = (allianceId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (waveId: string) => post<unknown>(`/api/waves/${waveId}/open`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.waves(allianceId) }),
  })
}

/** Only a wave in preparation goes away. */
export const useRemoveWave = (allianceId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (waveId: string) => request<void>(`/api/waves/${waveId}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.waves(allianceId) }),
  })
}

export const useCloseWave = (allianceId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (waveId: string) => post<WaveClosing>(`/api/waves/${waveId}/close`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.waves(allianceId) }),
  })
}

/** Asks every half second while the job runs. */
export const useJob = (jobId: string) =>
  useQuery({
    queryKey: ['job', jobId],
    queryFn: () => request<JobStatus>(`/api/jobs/${jobId}`),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'done' || state.data?.state === 'failed' ? false : pollEvery),
  })

const distributionKey = (waveId: string) => ['wave', waveId, 'distribution'] as const

export const useDistribution = (waveId: string) =>
  useQuery({ queryKey: distributionKey(waveId), queryFn: () => request<Distribution>(`/api/waves/${waveId}/distribution`) })

export const useMakeCards = (waveId: string, organisationId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (count: number) => post<Cards>(`/api/waves/${waveId}/organisations/${organisationId}/cards`, { count }),
    onSuccess: () => client.invalidateQueries({ queryKey: distributionKey(waveId) }),
    gcTime: 0,
  })
}
