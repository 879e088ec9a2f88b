import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LexiconReview, ReviewCue } from '#contract/lexicon'
import { post, request } from '../../ui/request.ts'

const key = (allianceId: string) => ['alliance', allianceId, 'lexicon'] as const
const path = (allianceId: string) => `/api/alliances/${allianceId}/lexicon`

export const useLexicon = (allianceId: string) =>
  useQuery({ queryKey: key(allianceId), queryFn: () => request<LexiconReview>(path(allianceId)) })

function useChange<Input>(allianceId: string, to: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => post<LexiconReview>(`${path(allianceId)}/${to}`, input),
    onSuccess: (review) => client.setQueryData(key(allianceId), review),
  })
}

export const useReviewCue = (allianceId: string) => useChange<ReviewCue>(allianceId, 'cues')
export const useResumeTags = (allianceId: string) => useChange<{ language: string }>(allianceId, 'resume')
