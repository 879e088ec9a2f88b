import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'

const root = join(import.meta.dirname, '../..')
export const clientFolder = join(root, '.cache/client')

/** The built pages: one per reader, never more than that reader needs. */
export function pagesRoutes(): Router {
  const router = Router()
  const page = (app: string) => (_request: express.Request, response: express.Response) => {
    response.set('Cache-Control', 'no-cache')
    response.sendFile(join(clientFolder, app, 'index.html'))
  }
  if (!existsSync(clientFolder)) return router
  router.use('/assets', express.static(join(clientFolder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  router.get(['/s/:slug', '/t'], page('worker-app'))
  router.get(['/app', '/app/*splat'], page('staff-app'))
  router.get(['/', '/demo', '/promessa'], page('public-app'))
  return router
}
