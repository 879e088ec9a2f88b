import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  EarlierAnswers,
  EmployerAnswers,
  EmployerDraft,
  EmployerSending,
  EmployerSurvey,
  EmployersVoice,
} from '#contract/employers'
import { post, put, request } from '../../ui/request.ts'

const surveyKey = (organisationId: string, language: string) => ['organisation', organisationId, 'employer', language] as const

export const useEmployerSurvey = (organisationId: string, language: string) =>
  useQuery({
    queryKey: surveyKey(organisationId, language),
    queryFn: () => request<EmployerSurvey>(`/api/organisations/${organisationId}/employer-survey?lang=${language}`),
    // Somebody may be writing in it: what is on screen is not replaced under their hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const useKeepDraft = (organisationId: string) =>
  useMutation({
    mutationFn: (draft: EmployerDraft) => put<unknown>(`/api/organisations/${organisationId}/employer-draft`, draft),
  })

export const useSendAnswers = (organisationId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (answers: EmployerAnswers) =>
      post<EmployerSending>(`/api/organisations/${organisationId}/employer-answers`, answers),
    onSuccess: () => client.invalidateQueries({ queryKey: ['organisation', organisationId, 'employer'] }),
  })
}

export const useEarlierAnswers = (organisationId: string, number: number | undefined) =>
  useQuery({
    queryKey: ['organisation', organisationId, 'employer-answers', number],
    queryFn: () => request<EarlierAnswers>(`/api/organisations/${organisationId}/employer-answers/${number}`),
    enabled: number !== undefined,
  })

export const useEmployersVoice = (allianceId: string) =>
  useQuery({
    queryKey: ['alliance', allianceId, 'employers'],
    queryFn: () => request<EmployersVoice>(`/api/alliances/${allianceId}/employers`),
  })
