/** Every address of the staff app, under `/app`. The demo doors and the links the server prints use the same ones. */
export const paths = {
  home: '/app',
  signIn: '/app/accesso',
  setup: '/app/setup',
  invitation: '/app/invito',
  alliance: (allianceId: string) => `/app/alleanza/${allianceId}`,
  organisations: (allianceId: string) => `/app/alleanza/${allianceId}/organizzazioni`,
  staff: (allianceId: string) => `/app/alleanza/${allianceId}/persone`,
  waves: (allianceId: string) => `/app/alleanza/${allianceId}/rilevazioni`,
  newWave: (allianceId: string) => `/app/alleanza/${allianceId}/rilevazioni/nuova`,
  distribution: (allianceId: string, waveId: string) => `/app/alleanza/${allianceId}/rilevazioni/${waveId}/distribuzione`,
  signMap: (allianceId: string, waveId: string) => `/app/alleanza/${allianceId}/rilevazioni/${waveId}/mappa`,
  maps: (allianceId: string) => `/app/alleanza/${allianceId}/mappe`,
  table: (allianceId: string) => `/app/alleanza/${allianceId}/tavolo`,
  concept: (allianceId: string, conceptId: string) => `/app/alleanza/${allianceId}/tavolo/idee/${conceptId}`,
  firm: (organisationId: string) => `/app/impresa/${organisationId}`,
  resources: (organisationId: string) => `/app/impresa/${organisationId}/risorse`,
} as const
