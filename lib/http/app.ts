import { Hono } from 'hono'
import { AppError } from '#lib/kernel/errors.ts'
import { fireDueSchedules } from '#lib/publishing/fire-due-schedules.ts'
import { deliveryApp } from './delivery/app.ts'
import { deskApp } from './desk/app.ts'
import { docsApp } from './docs/docs-app.ts'
import { mediaApp } from './media.ts'
import { problemResponse } from './problem.ts'
import { type RequestIdEnv, requestId } from './request-id.ts'

/** Everything that Hono answers: delivery, desk, pictures, and the tick that a cron may call to fire due schedules. */
export const httpApp = new Hono<RequestIdEnv>()

httpApp.onError(problemResponse)
httpApp.notFound(context => problemResponse(new AppError('not-found', 'There is no such address.'), context))
httpApp.use(requestId)
httpApp.post('/api/tick', async context => context.json({ fired: await fireDueSchedules() }))
httpApp.route('/', docsApp)
httpApp.route('/', deliveryApp)
httpApp.route('/', deskApp)
httpApp.route('/', mediaApp)
