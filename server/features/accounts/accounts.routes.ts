import express, { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { AcceptInvitation, InvitationRequest, PasswordChange, PasswordRenewal, SetupRequest } from '#contract/accounts'
import { Exact } from '#contract/common'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { parse } from '../../http/parse.ts'
import { addressOf, slowDown } from '../../http/security.ts'
import { getAuth } from './auth.ts'
import { acceptInvitation, invite, lookAtInvitation } from './invitations.ts'
import { refuseForeignOrigin } from './own-origin.ts'
import { changePassword, lookAtPasswordLink, renewPassword } from './passwords.ts'
import { getMe, getSession, requireGrant } from './require-grant.ts'
import { getSetupState, setUp } from './setup.ts'
import { normaliseEmail, trySignIn } from './staff-accounts.ts'
import { listStaff, removeStaff } from './staff-list.ts'

const Credentials = z.object({ email: Exact(3, 200), password: Exact(1, 128) })
const Token = AcceptInvitation.pick({ token: true })

/**
 * Failed tries a minute: from one address, for one e-mail from one address, and for one e-mail from wherever. The last is so high
 * that a stranger alone does not lock anybody out.
 */
const triesPerAddress = 20
const triesPerAddressAndEmail = 10
const triesPerEmail = 100

/** Signing in and out, mounted before the parsing of JSON. What else better-auth could do has no address here. */
export function authHandler(house: House): RequestHandler {
  const router = Router()
  const json = express.json({ limit: '5kb' })
  router.post(
    '/api/auth/sign-in/email',
    slowDown(triesPerAddress, { countsFailuresOnly: true }),
    json,
    slowDown(triesPerAddressAndEmail, {
      countsFailuresOnly: true,
      keyOf: (request) => `${addressOf(request)} ${emailOf(request.body)}`,
    }),
    slowDown(triesPerEmail, { countsFailuresOnly: true, keyOf: (request) => emailOf(request.body) }),
    async (request, response) => {
      refuseForeignOrigin(house, request)
      const { email, password } = parse(Credentials, request.body)
      const cookies = await trySignIn(house, email, password)
      if (!cookies) throw new Failure('not-signed-in', [{ field: 'password', problem: 'wrong' }])
      for (const cookie of cookies) response.append('Set-Cookie', cookie)
      response.json({ signedIn: true })
    },
  )
  router.post('/api/auth/sign-out', async (request, response) => {
    refuseForeignOrigin(house, request)
    const { cookie } = request.headers
    const reply = await getAuth(house).api.signOut({ headers: new Headers(cookie ? { cookie } : {}), asResponse: true })
    for (const each of reply.headers.getSetCookie()) response.append('Set-Cookie', each)
    response.json({ signedIn: false })
  })
  router.all('/api/auth/*splat', () => {
    throw new Failure('not-found')
  })
  return router
}

const emailOf = (body: unknown): string => {
  const parsed = Credentials.safeParse(body)
  return parsed.success ? normaliseEmail(parsed.data.email) : ''
}

export function accountsRoutes(house: House): Router {
  const router = Router()

  router.get('/me', async (request, response) => {
    response.json(await getMe(house, request))
  })

  router.post('/me/password', slowDown(triesPerAddress, { countsFailuresOnly: true }), async (request, response) => {
    refuseForeignOrigin(house, request)
    const { session, user } = await getSession(house, request)
    await changePassword(house, { id: session.id, email: user.email }, parse(PasswordChange, request.body))
    response.json({ changed: true })
  })
  router.post('/password/look', slowDown(60), async (request, response) => {
    const { token } = parse(Token, request.body)
    response.json(await lookAtPasswordLink(house, token))
  })
  router.post('/password/renew', slowDown(30), async (request, response) => {
    refuseForeignOrigin(house, request)
    await renewPassword(house, parse(PasswordRenewal, request.body))
    response.json({ renewed: true })
  })

  router.get('/setup', async (_request, response) => {
    response.json(await getSetupState(house))
  })
  router.post('/setup', slowDown(20), async (request, response) => {
    refuseForeignOrigin(house, request)
    response.json(await setUp(house, parse(SetupRequest, request.body)))
  })

  router.post('/invitations/look', slowDown(60), async (request, response) => {
    const { token } = parse(Token, request.body)
    response.json(await lookAtInvitation(house, token))
  })
  router.post('/invitations/accept', slowDown(30), async (request, response) => {
    refuseForeignOrigin(house, request)
    await acceptInvitation(house, parse(AcceptInvitation, request.body))
    response.json({ accepted: true })
  })

  router.get('/alliances/:allianceId/staff', async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator'] })
    response.json(await listStaff(house, allianceId))
  })
  router.post('/alliances/:allianceId/invitations', async (request, response) => {
    const { allianceId } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator'] })
    response.json(await invite(house, allianceId, parse(InvitationRequest, request.body)))
  })
  router.delete('/alliances/:allianceId/staff/:id', async (request, response) => {
    const { allianceId, id } = request.params
    await requireGrant(house, request, { allianceId, roles: ['coordinator'] })
    await removeStaff(house, allianceId, id)
    response.status(204).end()
  })
  return router
}
