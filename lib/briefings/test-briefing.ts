import { eq } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { createBriefing } from './create-briefing.ts'

/** A document that passes every check: a title, no key points, one paragraph. */
export function textOf(title: string, body = '본문입니다.'): DocumentJson {
  return {
    type: 'doc',
    content: [
      { type: 'title', content: [{ type: 'text', text: title }] },
      { type: 'deck' },
      { type: 'keyPoints' },
      { type: 'paragraph', content: [{ type: 'text', text: body }] },
    ],
  }
}

/** A draft that may be submitted as it is. Gives its id. */
export async function startBriefing(actor: Actor, title = '시험 브리핑'): Promise<string> {
  const { id } = await createBriefing(actor, { section: 'technology', document: textOf(title) })
  return id
}

/** The row as it is now. */
export async function rowOf(id: string): Promise<typeof tables.briefings.$inferSelect> {
  const [row] = await (await read()).select().from(tables.briefings).where(eq(tables.briefings.id, id))
  if (!row) throw new Error(`no briefing ${id}`)
  return row
}

/** Runs a versioned use-case with the version that the briefing has now. */
export async function step<I extends object, T>(
  run: (actor: Actor, input: unknown) => Promise<T>,
  actor: Actor,
  id: string,
  input: I = {} as I,
): Promise<T> {
  const { version } = await rowOf(id)
  return run(actor, { id, version, ...input })
}
