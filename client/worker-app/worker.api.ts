import type { WorkerLanguage } from '#contract/common'
import type { Notice, SubmitPulse, SubmitReply, SubmitResponse, SurveyBundle, Thread, Welcome } from '#contract/responses'
import { ask } from '../shared/api.ts'

const seg = encodeURIComponent

export const fetchWelcome = (slug: string, language: WorkerLanguage, signal?: AbortSignal) =>
  ask<Welcome>(`/api/welcome/${seg(slug)}?lang=${language}`, signal ? { signal } : {})

export const fetchSurvey = (slug: string, survey: Welcome['survey'], language: WorkerLanguage) =>
  ask<SurveyBundle>(
    `/api/surveys/${seg(survey.instrument)}/${survey.version}/${language}?units=${seg(slug)}&words=${seg(survey.words)}`,
  )

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
  ask<SubmitReply>(`/api/threads/pulse?lang=${body.language}`, { method: 'POST', body, headers: { 'idempotency-key': key } })

export const fetchNotice = (version: string, language: WorkerLanguage) => ask<Notice>(`/api/notices/${seg(version)}/${language}`)
