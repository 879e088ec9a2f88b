import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  AcceptInvitation,
  InvitationCreated,
  InvitationRequest,
  InvitationView,
  PasswordChange,
  PasswordLinkView,
  PasswordRenewal,
  SetupRequest,
  SetupState,
} from '#contract/accounts'
import { keys, readMe } from '../../queries.ts'
import { post, request } from '../../ui/request.ts'

export interface Credentials {
  email: string
  password: string
}

/** better-auth answers with its own shapes, so only the status counts here. */
export type SignInOutcome = 'done' | 'wrong' | 'too-many' | 'unreachable'
export async function signIn(credentials: Credentials): Promise<SignInOutcome> {
  try {
    const response = await fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(credentials),
    })
    if (response.ok) return 'done'
    if (response.status === 429) return 'too-many'
    return response.status < 500 ? 'wrong' : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

export const useSignIn = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      const outcome = await signIn(credentials)
      if (outcome === 'done') client.setQueryData(keys.me, await readMe())
      return outcome
    },
  })
}

export const useSetupState = () => useQuery({ queryKey: ['setup'], queryFn: () => request<SetupState>('/api/setup') })
export const useSetup = () => useMutation({ mutationFn: (body: SetupRequest) => post<unknown>('/api/setup', body) })

export const useInvitation = (token: string) =>
  useQuery({
    queryKey: ['invitation', token],
    queryFn: () => post<InvitationView>('/api/invitations/look', { token }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
export const useAcceptInvitation = () =>
  useMutation({ mutationFn: (body: AcceptInvitation) => post<unknown>('/api/invitations/accept', body) })

export const useChangePassword = () =>
  useMutation({ mutationFn: (body: PasswordChange) => post<unknown>('/api/me/password', body) })

export const usePasswordLink = (token: string) =>
  useQuery({
    queryKey: ['password-link', token],
    queryFn: () => post<PasswordLinkView>('/api/password/look', { token }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
export const useRenewPassword = () =>
  useMutation({ mutationFn: (body: PasswordRenewal) => post<unknown>('/api/password/renew', body) })

export const useInvite = (allianceId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: InvitationRequest) => post<InvitationCreated>(`/api/alliances/${allianceId}/invitations`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.staff(allianceId) }),
  })
}

export const useRemoveStaff = (allianceId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<void>(`/api/alliances/${allianceId}/staff/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.staff(allianceId) }),
  })
}
