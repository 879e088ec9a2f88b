import { Router } from 'express'
import { z } from 'zod'
import type { House } from '../../house.ts'
import { Failure } from '../../http/failure.ts'
import { parse } from '../../http/parse.ts'
import { slowDown } from '../../http/security.ts'
import { refuseForeignOrigin, signInResponse } from '../accounts/accounts.ts'
import { getDemoDoors } from './demo-doors.ts'

const EnterDoor = z.object({ door: z.enum(['hr-60', 'hr-4', 'table', 'coordinator', 'facilitator', 'worker-rep']) })

export function demoRoutes(house: House): Router {
  const router = Router()
  router.get('/demo', async (_request, response) => {
    const doors = await getDemoDoors(house)
    if (!doors) throw new Failure('not-found')
    response.json(doors)
  })
  router.post('/demo/enter', slowDown(30), async (request, response) => {
    refuseForeignOrigin(house, request)
    const doors = await getDemoDoors(house)
    if (!doors) throw new Failure('not-found')
    const { door } = parse(EnterDoor, request.body)
    const path = doors.doors.find((each) => each.door === door)?.path
    const signIn = doors.signIns.find((each) => each.role === door)
    if (!path || !signIn) throw new Failure('not-found')
    for (const cookie of await signInResponse(house, signIn.email, signIn.password)) response.append('Set-Cookie', cookie)
    response.json({ path })
  })
  return router
}
