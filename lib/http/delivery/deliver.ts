import type { Context } from 'hono'
import { type Freshness, fresh } from '#lib/delivery/freshness.ts'
import { negotiate } from '../negotiate.ts'
import { answerMemory } from './answer-memory.ts'
import { untilDue } from './cache-control.ts'
import { type Content, type Form, finish, formFor } from './finished.ts'
import { matches } from './matches.ts'

/** A public answer that can be made: `key` is the one spelling of its address, `make` gives what it says. */
export type Recipe = { key: string; make: (state: Freshness) => Promise<Content> }

/** Answers 200 or 304 from memory, or with what `make` says when memory has nothing under `key` that is still true. Passes on what `make` throws. */
export async function deliver(context: Context, key: string, make: Recipe['make']): Promise<Response> {
  const { pathname, search } = new URL(context.req.url)
  const { form, state } = await formOf({ key, make }, pathname + search, context.req.header('accept-encoding'))
  return respond(context, form, state)
}

/** Answers like `deliver`, but never from memory: for what time alone changes, with no public change to drop it. */
export async function deliverByTime(context: Context, make: Recipe['make']): Promise<Response> {
  const state = await fresh()
  const form = await formFor(finish(await make(state)), negotiate(context.req.header('accept-encoding')))
  return respond(context, form, state)
}

/** The form of an answer that this client takes, from memory or newly made, and the state that it is true for. */
export async function formOf(
  { key, make }: Recipe,
  target: string,
  acceptEncoding: string | undefined,
): Promise<{ form: Form; state: Freshness }> {
  const state = await fresh()
  const finished = await answerMemory().obtain(state.generation, key, target, async () => finish(await make(state)))
  return { form: await formFor(finished, negotiate(acceptEncoding)), state }
}

function respond(context: Context, form: Form, { nextDue }: Freshness): Response {
  if (matches(context.req.header('if-none-match'), form.etag)) {
    return new Response(null, { status: 304, headers: pairs(untilDue(form.unchanged, nextDue)) })
  }
  return new Response(Buffer.concat(form.body), { headers: pairs(untilDue(form.head, nextDue)) })
}

function pairs(flat: readonly string[]): [string, string][] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[i * 2] ?? '', flat[i * 2 + 1] ?? ''])
}
