import { CAST, type CastName } from '#db/seed/cast.ts'
import type { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { recall } from '#lib/briefings/recall.ts'
import { setEmbargo } from '#lib/briefings/set-embargo.ts'
import { spike } from '#lib/briefings/spike.ts'
import { submit } from '#lib/briefings/submit.ts'
import { startBriefing, step } from '#lib/briefings/test-briefing.ts'
import { contentHash } from '#lib/document/canonical.ts'
import { now } from '#lib/kernel/clock.ts'
import { createSession } from '#lib/people/session.ts'
import { updatePerson } from '#lib/people/update-person.ts'
import { breakGlass } from '#lib/publishing/break-glass.ts'
import { kill } from '#lib/publishing/kill.ts'
import { publish } from '#lib/publishing/publish.ts'
import { reinstate } from '#lib/publishing/reinstate.ts'
import { schedule } from '#lib/publishing/schedule.ts'
import { contractOf } from '../contract/test-contract.ts'
import type { ApiDocument } from '../contract/test-operations.ts'
import { deskApp } from './app.ts'
import { deskRoutes } from './desk-routes.ts'
import { openApiOf } from './open-api.ts'

type Cast = Awaited<ReturnType<typeof useCast>>
type Unpublished = 'draft' | 'edited' | 'in_review' | 'approved' | 'scheduled' | 'embargoed' | 'spiked'
export type Place = Unpublished | 'live' | 'unreviewed' | 'killed' | 'reinstating'
export type Sent = {
  by?: string | null
  origin?: string | null
  version?: number | string
  body?: unknown
  raw?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

/** What the OpenAPI document of the desk promises. */
export function deskContract() {
  return contractOf(openApiOf(deskRoutes) as ApiDocument, {
    elsewhere: [400, 401, 403, 404, 413],
    apart: ['/api/desk/openapi.json'],
  })
}

/** Sends one request to the desk API as a page of ours would, with the session `by`. An answer that breaks the OpenAPI document is thrown. */
export async function send(method: string, path: string, sent: Sent = {}): Promise<Response> {
  const { by, origin = 'http://localhost:3000', version, body, raw, headers } = sent
  const response = await deskApp.request(`/api/desk${path}`, {
    method,
    headers: {
      ...(by && { cookie: `stet.session=${by}` }),
      ...(origin && { origin }),
      ...(version !== undefined && { 'if-match': typeof version === 'number' ? `"${version}"` : version }),
      ...((body !== undefined || raw !== undefined) && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...((body !== undefined || raw !== undefined) && { body: raw ?? JSON.stringify(body) }),
  })
  const { status } = response
  const answered = { headers: Object.fromEntries(response.headers), body: Buffer.from(await response.clone().bytes()) }
  const [fault] = contract.faultsOf({ method, target: `/api/desk${path}`, status, ...answered })
  if (fault) throw new Error(fault)
  return response
}

const contract = deskContract()

/** A session cookie's value for each of the cast. */
export async function sessionsOf(cast: Cast): Promise<Record<CastName, string>> {
  const names = Object.keys(CAST) as CastName[]
  const entries: [CastName, string][] = []
  for (const name of names) entries.push([name, await createSession(cast[name].id, CAST[name].email)])
  return Object.fromEntries(entries) as Record<CastName, string>
}

/** The session of a person whom an administrator has disabled since. */
export async function disabledSession(cast: Cast): Promise<string> {
  const row = { id: 'gone', email: 'gone@demo.stet', name: '떠난 사람', locale: 'ko' as const, createdAt: now() }
  await transaction(async tx => {
    await tx.insert(tables.people).values(row)
    const roles = (['reporter', 'chief', 'admin'] as const).map(role => ({ personId: row.id, role }))
    await tx.insert(tables.personRoles).values(roles)
  })
  const token = await createSession(row.id, row.email)
  await updatePerson(cast.admin, { id: row.id, disabled: true })
  return token
}

/** A briefing of the reporter's with one revision, taken as far as `place`. Gives its id. */
export async function briefingAt(cast: Cast, place: Place, title: string): Promise<string> {
  const id = await startBriefing(cast.reporter, title)
  if (place === 'unreviewed') {
    await step(breakGlass, cast.chief, id, { reason: '속보' })
    return id
  }
  await step(submit, cast.reporter, id)
  if (place === 'in_review') return id
  if (place === 'draft' || place === 'edited') {
    await step(recall, cast.reporter, id)
    if (place === 'edited') await step(editFields, cast.reporter, id, { slug: 'edited-since' })
    return id
  }
  await step(approve, cast.editor, id, { revision: 1 })
  if (place === 'spiked') await step(spike, cast.editor, id)
  if (place === 'embargoed') await step(setEmbargo, cast.editor, id, { until: '2040-01-01T00:00:00Z' })
  if (['live', 'killed', 'reinstating'].includes(place)) await step(publish, cast.editor, id, { revision: 1 })
  if (place === 'killed' || place === 'reinstating') {
    await step(kill, cast.chief, id, { confirmation: title, reason: '오보', notice: '사실과 달라 삭제했습니다.' })
  }
  if (place === 'reinstating') await step(reinstate, cast.chief, id, { reason: '재확인' })
  if (place === 'scheduled') {
    const at = { wallTime: '2040-01-01T07:00', timeZone: 'Asia/Seoul' }
    await step(schedule, cast.editor, id, { kind: 'publish', revision: 1, ...at })
  }
  return id
}

/** One hash over every row of every table, but for the counters of tries and the sessions. */
export async function digest(): Promise<string> {
  const reader = await read()
  const content: Record<string, string[]> = {}
  for (const [name, table] of Object.entries(tables)) {
    if (name === 'tries' || name === 'sessions') continue
    const rows = await reader.select().from(table)
    content[name] = rows.map(row => JSON.stringify(row)).sort()
  }
  return contentHash(content)
}
