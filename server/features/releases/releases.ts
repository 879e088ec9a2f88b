export { buildWaveReleases, type ReleaseOutcome } from './build-wave-releases.ts'
export { releasesRoutes } from './releases.routes.ts'
export { type ReleaseVerdict, verifyReleases } from './verify-releases.ts'
