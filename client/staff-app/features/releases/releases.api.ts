import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DoneSince, FirmDashboard, ReportListItem } from '#contract/releases'
import { request } from '../../ui/request.ts'

const query = (wave: string | null) => (wave ? `?wave=${encodeURIComponent(wave)}` : '')

export const useDashboard = (organisationId: string, wave: string | null) =>
  useQuery({
    queryKey: ['organisation', organisationId, 'dashboard', wave],
    queryFn: () => request<FirmDashboard>(`/api/organisations/${organisationId}/dashboard${query(wave)}`),
    // A release never changes.
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.pending?.state === 'closing' ? 15_000 : false),
  })

export const useDoneSince = (organisationId: string, wave: string) =>
  useQuery({
    queryKey: ['organisation', organisationId, 'done-since', wave],
    queryFn: () => request<DoneSince>(`/api/organisations/${organisationId}/done-since${query(wave)}`),
    placeholderData: keepPreviousData,
  })

export const useReports = (allianceId: string) =>
  useQuery({
    queryKey: ['alliance', allianceId, 'reports'],
    queryFn: () => request<ReportListItem[]>(`/api/alliances/${allianceId}/reports`),
  })
