import { betterAuth } from 'better-auth'
import type { House } from '../../house.ts'

const sessionDays = 7

/**
 * E-mail and password for staff. Reached through `api` only, never through its own handler: the routes of this
 * feature are the whole surface, and better-auth never sees an address or an agent that it could keep.
 */
function makeAuth(house: House) {
  const { publicUrl } = house.config
  return betterAuth({
    appName: 'Ascolto',
    baseURL: publicUrl ?? 'http://localhost',
    secret: Buffer.from(house.keys.derive('better-auth')).toString('base64'),
    database: { db: house.db, type: 'postgres' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: {
      modelName: 'auth_user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'auth_session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: sessionDays * 24 * 3600,
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'auth_account',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        idToken: 'id_token',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'auth_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'ascolto',
      useSecureCookies: publicUrl?.startsWith('https://') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => house.random.id(), validateSchema: false },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its further arguments may hold an e-mail: only the sentence is kept.
    logger: { level: 'error', log: (_level, message) => house.log.warn({ from: 'better-auth' }, message) },
  })
}

type Auth = ReturnType<typeof makeAuth>
const authOf = new WeakMap<House, Auth>()

/** One instance for each house. */
export function getAuth(house: House): Auth {
  const known = authOf.get(house)
  if (known) return known
  const made = makeAuth(house)
  authOf.set(house, made)
  return made
}
