import type { Context } from 'hono'
import { type Freshness, fresh } from '#lib/delivery/freshness.ts'
import { negotiate } from '../negotiate.ts'
import { untilDue } from './cache-control.ts'
import { type Content, finish, formFor } from './finished.ts'
import { matches } from './matches.ts'

/** Answers 200 or 304 like `deliver`, but never from memory: for what time alone changes, with no public change to drop it. */
export async function answerByTime(context: Context, make: (state: Freshness) => Promise<Content>): Promise<Response> {
  const state = await fresh()
  const form = await formFor(finish(await make(state)), negotiate(context.req.header('accept-encoding')))
  if (matches(context.req.header('if-none-match'), form.etag)) {
    return new Response(null, { status: 304, headers: headersOf(untilDue(form.unchanged, state.nextDue)) })
  }
  return new Response(Buffer.concat(form.body), { headers: headersOf(untilDue(form.head, state.nextDue)) })
}

function headersOf(flat: readonly string[]): Headers {
  const headers = new Headers()
  for (let i = 0; i < flat.length; i += 2) headers.set(flat[i] ?? '', flat[i + 1] ?? '')
  return headers
}
