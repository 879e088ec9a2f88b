import { z } from 'zod'

const proxiesWanted = 'must be a whole number from 0 to 10'
const portWanted = 'must be a whole number from 0 to 65535'

/** Environment of the server. Everything has a default except what only the operator can know. */
const Environment = z.object({
  PORT: z.coerce.number(portWanted).int(portWanted).min(0, portWanted).max(65_535, portWanted).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .refine(
      (value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value),
      'must be an address that begins with postgres:// or postgresql://',
    )
    .optional(),
  /** Address people type; used in links, QR codes and cookies. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' }).optional(),
  /** 64 hex characters; when absent a key file is kept in DATA_DIR/keys. */
  MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal characters')
    .optional(),
  /** Proxies in front that name the address of who asks; with one too many, anybody could name an address. */
  TRUST_PROXY: z.coerce.number(proxiesWanted).int(proxiesWanted).min(0, proxiesWanted).max(10, proxiesWanted).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl?: string
  readonly publicUrl?: string
  readonly masterKey?: string
  readonly proxies: number
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly mode: 'development' | 'test' | 'production'
}

/** Names every missing or wrong variable in one message. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`The configuration is not usable:\n${lines.join('\n')}`)
  }
  const env = parsed.data
  const missing =
    env.NODE_ENV === 'production' ? (['DATABASE_URL', 'PUBLIC_URL', 'MASTER_KEY'] as const).filter((name) => !env[name]) : []
  if (missing.length > 0) {
    throw new ConfigError(
      `The configuration is not usable:\n${missing.map((name) => `  ${name}: required in production`).join('\n')}`,
    )
  }
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    ...(env.PUBLIC_URL ? { publicUrl: env.PUBLIC_URL } : {}),
    ...(env.MASTER_KEY ? { masterKey: env.MASTER_KEY } : {}),
    proxies: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    mode: env.NODE_ENV,
  }
}
