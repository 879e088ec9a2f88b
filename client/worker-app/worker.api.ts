import type { WorkerLanguage } from '#contract/common'
import type {
  Notice,
  PulseReply,
  SaveDraft,
  StoredDrafts,
  SubmitPulse,
  SubmitReply,
  SubmitResponse,
  SurveyBundle,
  Thread,
  Welcome,
} from '#contract/responses'
import { ask } from '../shared/api.ts'

const seg = encodeURIComponent

export const fetchWelcome = (slug: string, language: WorkerLanguage, signal?: AbortSignal) =>
  ask<Welcome>(`/api/welcome/${seg(slug)}?lang=${language}`, signal ? { signal } : {})

export const fetchSurvey = (slug: string, survey: Welcome['survey'], language: WorkerLanguage, short = false) =>
  ask<SurveyBundle>(
    `/api/surveys/${seg(survey.instrument)}/${survey.version}/${language}?units=${seg(slug)}&words=${seg(survey.words)}${short ? '&short=1' : ''}`,
  )

/** A survey that belongs to no link: the pulse of a thread, a need told from there. */
export const fetchThreadSurvey = (instrument: string, version: number, language: WorkerLanguage, short = false) =>
  ask<SurveyBundle>(`/api/surveys/${seg(instrument)}/${version}/${language}${short ? '?short=1' : ''}`)

export const saveDraft = (body: SaveDraft, language: WorkerLanguage) =>
  ask<{ keepUntil: string }>(`/api/drafts/save?lang=${language}`, { method: 'POST', body })

export const openStoredDrafts = (draftKey: string, language: WorkerLanguage) =>
  ask<StoredDrafts>(`/api/drafts/open?lang=${language}`, { method: 'POST', body: { draftKey } })

export const dropStoredDrafts = (body: { draftKey: string; slug?: string }, language: WorkerLanguage) =>
  ask<unknown>(`/api/drafts/drop?lang=${language}`, { method: 'POST', body })

export const sendResponse = (slug: string, key: string, body: SubmitResponse) =>
  ask<SubmitReply>(`/api/responses/${seg(slug)}?lang=${body.language}`, {
    method: 'POST',
    body,
    headers: { 'idempotency-key': key },
  })

export const openThread = (threadKey: string, language: WorkerLanguage) =>
  ask<Thread>(`/api/threads/open?lang=${language}`, { method: 'POST', body: { threadKey } })

/** Everything the key opens, as it is stored. Its shape is the server's: the phone only hands it over. */
export const downloadThread = (threadKey: string, language: WorkerLanguage) =>
  ask<unknown>(`/api/threads/download?lang=${language}`, { method: 'POST', body: { threadKey } })

export const eraseThread = (threadKey: string, language: WorkerLanguage) =>
  ask<unknown>(`/api/threads/erase?lang=${language}`, { method: 'POST', body: { threadKey } })

export const sendPulse = (key: string, body: SubmitPulse) =>
  ask<PulseReply>(`/api/threads/pulse?lang=${body.language}`, { method: 'POST', body, headers: { 'idempotency-key': key } })

export const fetchNotice = (version: string, language: WorkerLanguage) => ask<Notice>(`/api/notices/${seg(version)}/${language}`)
