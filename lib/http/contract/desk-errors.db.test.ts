import { beforeAll, describe, expect, it } from 'vitest'
import type { CastName } from '#db/seed/cast.ts'
import { useCast } from '#db/seed/test-cast.ts'
import { useTestStore } from '#db/test-store.ts'
import { rowOf } from '#lib/briefings/test-briefing.ts'
import { deskApp } from '../desk/app.ts'
import { briefingAt, deskContract, type Place, type Sent, send, sessionsOf } from '../desk/test-desk.ts'
import { operationsOf } from './test-operations.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let by: Record<CastName, string>
beforeAll(async () => {
  cast = await useCast()
  by = await sessionsOf(cast)
})

/** One request on a briefing at `place`, on its version. */
async function on(place: Place, method: string, path: string, sent: Sent): Promise<Response> {
  const id = await briefingAt(cast, place, `${method} ${path}`)
  return send(method, `/briefings/${id}${path}`, { version: (await rowOf(id)).version, ...sent })
}

const PRODUCERS: Record<string, () => Promise<Response>> = {
  400: () => on('draft', 'PATCH', '', { by: by.reporter, body: { stage: 'approved' } }),
  401: () => send('GET', '/briefings'),
  403: () => on('in_review', 'POST', '/reviews', { by: by.reporter, body: { verdict: 'approve', revision: 1 } }),
  404: () => send('GET', '/briefings/nothing', { by: by.editor }),
  409: () => on('draft', 'PUT', '/publication', { by: by.editor, body: { revision: 1 } }),
  410: () =>
    send('POST', '/invitations/acceptance', { body: { token: 'a'.repeat(43), password: 'let it stand, please' } }),
  412: () => on('draft', 'PATCH', '', { by: by.reporter, version: 99, body: { slug: 'stale' } }),
  413: () => on('draft', 'PUT', '/document', { by: by.reporter, raw: `{"document":"${'x'.repeat(2_600_000)}"}` }),
  415: () => upload('no picture'),
  422: () => submitEmpty(),
  428: () => on('draft', 'PATCH', '', { by: by.reporter, version: undefined, body: { slug: 'blind' } }),
}

/** Documented, but not to be had here by a request; each with the reason. */
const NOT_HERE: Record<string, string> = {
  423: 'needs a co-editing connection whose document was cut meanwhile: lib/collab/refusals.db.test.ts',
  429: 'no desk route limits requests: only the public API and signing in do',
  503: 'needs a database that stays busy, or more pictures than the queue holds: lib/media tests',
  507: 'needs a full disk',
}

async function upload(text: string): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([text], 'a.png', { type: 'image/png' }))
  const headers = { cookie: `stet.session=${by.reporter}`, origin: 'http://localhost:3000' }
  return await deskApp.request('/api/desk/media', { method: 'POST', headers, body: form })
}

async function submitEmpty(): Promise<Response> {
  const made = await (await send('POST', '/briefings', { by: by.reporter, body: {} })).json()
  const { id, version } = made.data
  return send('PUT', `/briefings/${id}/submission`, { by: by.reporter, version, body: {} })
}

describe('every status that the desk documents comes about', () => {
  const documented = operationsOf(deskContract().document).flatMap(({ operation }) => Object.keys(operation.responses))
  const refusals = [...new Set(documented)].filter(status => Number(status) >= 300).sort()

  it('is produced here, or says why not', () => {
    expect([...Object.keys(PRODUCERS), ...Object.keys(NOT_HERE)].sort()).toEqual(refusals)
  })

  it.each(Object.keys(PRODUCERS))('%s', async status => {
    const answer = await PRODUCERS[status]?.()
    const problem = await answer?.json()
    expect([answer?.status, problem.detail]).toEqual([Number(status), expect.any(String)])
    expect(problem).toMatchObject({ status: Number(status), code: expect.any(String), requestId: expect.any(String) })
  })
})
