import { signal, type Tx } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import type { Actor } from '#lib/kernel/actor.ts'

type News = { event: string; briefingId: string; detail: { thread: string } & Record<string, unknown> }

/** Records what happened to a thread, without its words, and tells everybody who has the briefing open to look again. */
export async function tellThread(tx: Tx, actor: Actor, { event, briefingId, detail }: News): Promise<void> {
  await recordEvent(tx, actor, { event, subject: briefingId, detail })
  await signal(tx, { topic: 'briefing', briefingId })
}
