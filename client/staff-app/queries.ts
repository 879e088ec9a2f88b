import { useQuery } from '@tanstack/react-query'
import type { Me, StaffListItem } from '#contract/accounts'
import type { Alliance, Organisation } from '#contract/alliances'
import type { WaveListItem } from '#contract/campaigns'
import type { QuestionnaireList } from '#contract/questionnaires'
import { isRefusal, request } from './ui/request.ts'

/** Reads that more than one feature shows. What a single feature needs is in its own `<noun>.api.ts`. */
export const keys = {
  me: ['me'] as const,
  alliance: (id: string) => ['alliance', id] as const,
  organisations: (id: string) => ['alliance', id, 'organisations'] as const,
  staff: (id: string) => ['alliance', id, 'staff'] as const,
  waves: (id: string) => ['alliance', id, 'waves'] as const,
  questionnaires: (id: string) => ['alliance', id, 'questionnaires'] as const,
}

/** Null when nobody is signed in. */
export const readMe = () =>
  request<Me>('/api/me').catch((error: unknown) => {
    if (isRefusal(error, 'not-signed-in')) return null
    throw error
  })

export const useMe = () => useQuery({ queryKey: keys.me, queryFn: readMe, staleTime: 60_000 })

export const useAlliance = (id: string | undefined) =>
  useQuery({
    queryKey: keys.alliance(id ?? ''),
    queryFn: () => request<Alliance>(`/api/alliances/${id}`),
    enabled: id !== undefined,
  })

export const useOrganisations = (allianceId: string) =>
  useQuery({
    queryKey: keys.organisations(allianceId),
    queryFn: () => request<Organisation[]>(`/api/alliances/${allianceId}/organisations`),
  })

export const useStaff = (allianceId: string) =>
  useQuery({ queryKey: keys.staff(allianceId), queryFn: () => request<StaffListItem[]>(`/api/alliances/${allianceId}/staff`) })

export const useWaves = (allianceId: string) =>
  useQuery({ queryKey: keys.waves(allianceId), queryFn: () => request<WaveListItem[]>(`/api/alliances/${allianceId}/waves`) })

export const useQuestionnaires = (allianceId: string) =>
  useQuery({
    queryKey: keys.questionnaires(allianceId),
    queryFn: () => request<QuestionnaireList>(`/api/alliances/${allianceId}/questionnaires`),
  })
