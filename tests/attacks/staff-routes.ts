import { buildApp } from '../../server/app.ts'
import type { House } from '../../server/house.ts'

export interface Route {
  method: 'get' | 'post' | 'put' | 'delete'
  /** As Express knows it, e.g. `/waves/:waveId/distribution`. */
  path: string
}

/** First words of addresses behind a grant, and of those that need none (their own tests say why). */
const behindGrants = ['alliances', 'organisations', 'waves', 'questionnaires', 'concepts', 'releases', 'resources', 'jobs']
const withoutGrants = [
  ...['me', 'password', 'setup', 'invitations', 'welcome', 'surveys', 'notices', 'responses', 'threads', 'drafts'],
  ...['hands', 'attack', 'demo', 'healthz', 'api', 's', 'app', '', '*splat'],
]

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> }
  handle?: { stack?: Layer[] }
}

/** Every address of staff, read from the app itself: a new one is attacked without anybody adding it here. */
export function staffRoutes(house: House): Route[] {
  const { router } = buildApp(house) as unknown as { router: { stack: Layer[] } }
  const layers = router.stack.flatMap((layer) => [layer, ...(layer.handle?.stack ?? [])])
  const routes = layers.flatMap(({ route }) => {
    if (!route) return []
    const [path = ''] = [route.path].flat()
    return Object.keys(route.methods).map((method) => ({ method, path }) as Route)
  })
  const first = ({ path }: Route): string => path.split('/')[1] ?? ''
  const unknown = routes.filter((route) => ![...behindGrants, ...withoutGrants].includes(first(route)))
  if (unknown.length > 0) throw new RangeError(`staffRoutes does not know ${unknown.map(({ path }) => path).join(', ')}`)
  return routes.filter((route) => behindGrants.includes(first(route)))
}

/** An address with its places filled; `fill` names the value of a place of a route. */
export function fillPath({ path }: Route, fill: (place: string, noun: string) => string): string {
  const parts = path.split('/')
  return `/api${parts.map((part, at) => (part.startsWith(':') ? fill(part.slice(1), parts[at - 1] ?? '') : part)).join('/')}`
}
