import { env } from '#lib/kernel/env.ts'
import type { WebhookEvent } from './webhook.ts'

/** More tags in one call than this, and CDNs refuse it. */
const MOST_TAGS = 100

/** One public change, as the change log has it, with what kind of update it was. */
export type PublicChange = {
  seq: number
  op: 'upsert' | 'delete'
  briefingId: string
  reason: string
  update?: 'minor' | 'update' | 'clarification' | 'correction' | null
  tags: string[]
}

export type Message = { event: WebhookEvent; lane: string; urgency: number; data: Record<string, unknown> }

/**
 * What endpoints are told of one public change: one thin message about the briefing, and the stale cache tags in chunks of
 * 100. Purges can arrive in any order, so each has a lane of its own: one that a CDN refuses holds no other back.
 */
export function messagesOfChange(change: PublicChange, public_: { slug: string; revision: number } | null): Message[] {
  const { seq, briefingId: id, reason, tags } = change
  const event = eventOf(change)
  const url = `${env().url}/api/v1/briefings/${id}`
  const urgency = event === 'briefing.killed' ? 0 : 1
  return [
    { ...{ event, lane: id, urgency }, data: { id, seq, ...public_, reason: change.update ?? reason, tags, url } },
    ...chunksOf(tags).map((some, index) => ({
      ...{ event: 'cache.invalidate' as const, lane: `cache:${seq}:${index}`, urgency },
      data: { seq, tags: some },
    })),
  ]
}

function eventOf({ op, reason, update }: PublicChange): WebhookEvent {
  if (op === 'delete') return reason === 'killed' ? 'briefing.killed' : 'briefing.withdrawn'
  if (reason !== 'update') return 'briefing.published'
  return update === 'correction' || update === 'clarification' ? 'briefing.corrected' : 'briefing.updated'
}

function chunksOf(tags: string[]): string[][] {
  const chunks: string[][] = []
  for (let from = 0; from < tags.length; from += MOST_TAGS) chunks.push(tags.slice(from, from + MOST_TAGS))
  return chunks
}
