import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { WorkerLanguage } from '#contract/common'
import type { LintReply, OwnSurveyEdit, OwnSurveyView, SurveyImported, TranslationsImported } from '#contract/questionnaires'
import { keys } from '../../queries.ts'
import { post, put, request } from '../../ui/request.ts'

const surveyKey = (id: string) => ['questionnaire', id] as const

export const useOwnSurvey = (id: string) =>
  useQuery({ queryKey: surveyKey(id), queryFn: () => request<OwnSurveyView>(`/api/questionnaires/${id}`) })

/** What changes a survey changes the list too. */
function useSurveyMutation<Input, Output>(allianceId: string, run: (input: Input) => Promise<Output>, id?: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: async (result) => {
      if (id !== undefined && typeof result === 'object' && result !== null && 'asked' in result)
        client.setQueryData(surveyKey(id), result)
      await client.invalidateQueries({ queryKey: keys.questionnaires(allianceId) })
    },
  })
}

export const useCreateSurvey = (allianceId: string) =>
  useSurveyMutation(allianceId, (name: string) => post<OwnSurveyView>(`/api/alliances/${allianceId}/questionnaires`, { name }))

export const useImportSurvey = (allianceId: string) =>
  useSurveyMutation(allianceId, (body: { name: string; file: string; language: WorkerLanguage }) =>
    post<SurveyImported>(`/api/alliances/${allianceId}/questionnaires/import`, body),
  )

export const useSaveServiceNames = (allianceId: string) =>
  useSurveyMutation(allianceId, (names: string[]) => put<string[]>(`/api/alliances/${allianceId}/service-names`, { names }))

export const useSaveSurvey = (allianceId: string, id: string) =>
  useSurveyMutation(allianceId, (edit: OwnSurveyEdit) => put<OwnSurveyView>(`/api/questionnaires/${id}`, edit), id)

export const usePublishSurvey = (allianceId: string, id: string) =>
  useSurveyMutation(allianceId, (revision: number) => post<OwnSurveyView>(`/api/questionnaires/${id}/publish`, { revision }), id)

export const useNextVersion = (allianceId: string, id: string) =>
  useSurveyMutation(allianceId, () => post<OwnSurveyView>(`/api/questionnaires/${id}/versions`))

export const useDeleteSurvey = (allianceId: string, id: string) =>
  useSurveyMutation(allianceId, () => request<void>(`/api/questionnaires/${id}`, { method: 'DELETE' }))

export const useImportTranslations = (allianceId: string, id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { csv: string; revision: number }) =>
      post<TranslationsImported>(`/api/questionnaires/${id}/translations`, body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: surveyKey(id) })
      await client.invalidateQueries({ queryKey: keys.questionnaires(allianceId) })
    },
  })
}

export const lintSurvey = (id: string, edit: OwnSurveyEdit) => post<LintReply>(`/api/questionnaires/${id}/lint`, edit)
