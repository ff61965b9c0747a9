import { eq } from 'drizzle-orm'
import { nextInLine } from '#db/heads.ts'
import { signal, type Tx, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'
import { queueChange } from '#lib/webhooks/queue-change.ts'
import type { Update } from './update.ts'

type Change = {
  op: 'upsert' | 'delete'
  briefingId: string
  reason: string
  /** What kind of update it is, when it is one. */
  update?: Update['kind'] | null
  tags: string[]
}

/** Appends one public change and what webhooks tell of it. Its number orders sync, live events and webhooks, and drops answers that were made before it. */
export async function recordChange(tx: Tx, { update = null, ...change }: Change): Promise<void> {
  const { seq } = await nextInLine(tx, 'changes')
  const { changes, publications } = tables
  await tx.insert(changes).values({ seq, ...change, at: now() })
  await tx.update(publications).set({ seq }).where(eq(publications.briefingId, change.briefingId))
  await queueChange(tx, { seq, update, ...change })
  await signal(tx, { topic: 'changes' })
}

/** The cache tags of one publication: what a front end or CDN may have stored under them is stale after the change. */
export function cacheTags(of: {
  briefingId: string
  section: string | null
  series: string | null
  tags: string[]
  authors: string[]
}): string[] {
  return [
    'list:briefings',
    `briefing:${of.briefingId}`,
    ...(of.section ? [`section:${of.section}`] : []),
    ...(of.series ? [`series:${of.series}`] : []),
    ...of.tags.map(tag => `tag:${tag}`),
    ...of.authors.map(author => `author:${author}`),
  ]
}
