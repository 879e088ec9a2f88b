import { QueryClient } from '@tanstack/react-query'
import { type Ask, ask, Refusal } from '../../shared/api.ts'
import { currentLanguage } from '../i18n.ts'

/** One request to our API; refusals come back in the language on screen. */
export const request = <T>(path: string, options: Ask = {}): Promise<T> =>
  ask<T>(path, { ...options, headers: { 'accept-language': currentLanguage(), ...options.headers } })

export const post = <T>(path: string, body: unknown = {}): Promise<T> => request<T>(path, { method: 'POST', body })
export const put = <T>(path: string, body: unknown): Promise<T> => request<T>(path, { method: 'PUT', body })

export const isRefusal = (error: unknown, code: Refusal['code']): error is Refusal =>
  error instanceof Refusal && error.code === code

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only a broken line is worth a second try.
      retry: (count, error) => !(error instanceof Refusal) && count < 2,
      refetchOnWindowFocus: false,
    },
  },
})
