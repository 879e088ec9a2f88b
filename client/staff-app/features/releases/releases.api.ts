import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FirmDashboard } from '#contract/releases'
import { request } from '../../ui/request.ts'

export const useDashboard = (organisationId: string, wave: string | null) =>
  useQuery({
    queryKey: ['organisation', organisationId, 'dashboard', wave],
    queryFn: () =>
      request<FirmDashboard>(`/api/organisations/${organisationId}/dashboard${wave ? `?wave=${encodeURIComponent(wave)}` : ''}`),
    // A release never changes.
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
  })
