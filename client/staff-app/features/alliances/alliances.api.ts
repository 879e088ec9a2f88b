import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  Organisation,
  OrganisationInput,
  OrganisationsImported,
  SharedResource,
  SharedResourceInput,
} from '#contract/alliances'
import { keys } from '../../queries.ts'
import { post, put, request } from '../../ui/request.ts'

/** Makes a new organisation, or changes the one with this id. */
export const useSaveOrganisation = (allianceId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, input }: { id?: string; input: OrganisationInput }) =>
      id
        ? put<Organisation>(`/api/organisations/${id}`, input)
        : post<Organisation>(`/api/alliances/${allianceId}/organisations`, input),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.organisations(allianceId) }),
  })
}

export const useRemoveOrganisation = (allianceId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<void>(`/api/organisations/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.organisations(allianceId) }),
  })
}

export const useImportOrganisations = (allianceId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (csv: string) => post<OrganisationsImported>(`/api/alliances/${allianceId}/organisations/import`, { csv }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.organisations(allianceId) }),
  })
}

const resourcesKey = (organisationId: string) => ['organisation', organisationId, 'resources'] as const

export const useResources = (organisationId: string) =>
  useQuery({
    queryKey: resourcesKey(organisationId),
    queryFn: () => request<SharedResource[]>(`/api/organisations/${organisationId}/resources`),
  })

/** Adds a resource, or changes the one with this id. */
export const useSaveResource = (organisationId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, input }: { id?: string; input: SharedResourceInput }) =>
      id
        ? put<SharedResource>(`/api/resources/${id}`, input)
        : post<SharedResource>(`/api/organisations/${organisationId}/resources`, input),
    onSuccess: () => client.invalidateQueries({ queryKey: resourcesKey(organisationId) }),
  })
}

export const useRemoveResource = (organisationId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request<void>(`/api/resources/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: resourcesKey(organisationId) }),
  })
}
