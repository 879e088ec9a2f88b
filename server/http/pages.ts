import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { compressedFiles } from './compressed-files.ts'
import { nothingHere } from './reply-failure.ts'

const root = join(import.meta.dirname, '../..')
export const clientFolder = join(root, '.cache/client')

/**
 * The built pages: one per reader, never more than that reader needs. The page itself is asked for anew each time and names
 * files that never change. Whether a link leads somewhere is said by the page, in the language of its reader.
 */
export function pagesRoutes(folder = clientFolder): Router {
  const router = Router()
  if (!existsSync(folder)) return router
  const assets = join(folder, 'assets')
  router.use(
    '/assets',
    compressedFiles(assets),
    express.static(assets, { immutable: true, maxAge: '1y', index: false }),
    nothingHere,
  )
  router.get(['/s/:slug', '/p/:survey', '/t', '/mano/:allianceId'], page(folder, 'worker-app'))
  router.get(['/app', '/app/*splat'], page(folder, 'staff-app'))
  router.get(['/', '/demo', '/promessa', '/prova'], page(folder, 'public-app'))
  // A person who mistyped an address reads a page; a program gets the refusal of the house.
  const lost = page(folder, 'public-app', 404)
  router.get('/*splat', (request, response, next) => {
    if (request.headers.accept?.includes('text/html')) lost(request, response, next)
    else next()
  })
  return router
}

function page(folder: string, app: string, status = 200): RequestHandler {
  return (_request, response, next) => {
    response.status(status).set('Cache-Control', 'no-cache')
    response.sendFile('index.html', { root: join(folder, app) }, (error) => {
      // Undefined when sent; a reader who left in the middle is no failure.
      if (error && !response.headersSent) next(error)
    })
  }
}
