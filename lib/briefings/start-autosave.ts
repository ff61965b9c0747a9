import { onSignal } from '#db/store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { log } from '#lib/kernel/log.ts'
import { shared } from '#lib/kernel/shared.ts'
import { autosave } from './autosave.ts'

/** Of people who go on writing, at most one revision in this time. */
const ACTIVE_MS = 10 * 60_000
/** After this time without a change somebody has stopped writing. */
const PAUSE_MS = 3 * 60_000
const TICK_MS = 30_000
/** Somebody who leaves ends a visit: then a revision may follow the one before sooner. */
const VISIT_MS = 5 * 60_000

const registry = shared('autosave', () => ({ actor: null as Actor | null }))

/** Keeps changed texts and fields as revisions while people write and when they pause, at most one in ten minutes. Gives the function that stops it. */
export function startAutosave(actor: Actor): () => void {
  const changed = new Map<string, { first: number; last: number }>()
  const note = ({ briefingId }: { briefingId: string }) => {
    const at = now().getTime()
    changed.set(briefingId, { first: changed.get(briefingId)?.first ?? at, last: at })
  }
  const tick = async () => {
    const at = now().getTime()
    // A copy: what is put back below would come round again at once.
    for (const [id, { first, last }] of [...changed]) {
      if (at - first < ACTIVE_MS && at - last < PAUSE_MS) continue
      // What is written from here on counts anew.
      changed.delete(id)
      const outcome = await attempt(actor, id, ACTIVE_MS)
      if (outcome === 'early' && !changed.has(id)) changed.set(id, { first, last })
    }
  }
  const ends = [onSignal('document', note), onSignal('briefing', note)]
  const timer = setInterval(() => void tick(), TICK_MS).unref()
  registry.actor = actor
  return () => {
    clearInterval(timer)
    for (const end of ends) end()
    registry.actor = null
  }
}

/** Somebody begins or ends a visit: what stands there is kept, so that it can be told later what they saw. Does nothing where no autosave runs. */
export async function keepVisit(id: string): Promise<void> {
  if (registry.actor) await attempt(registry.actor, id, VISIT_MS)
}

async function attempt(actor: Actor, id: string, apart: number): Promise<'kept' | 'same' | 'early' | 'failed'> {
  try {
    return await autosave(actor, id, { apart })
  } catch (error) {
    log.error('a revision could not be kept; the next change tries again', { briefing: id, error })
    return 'failed'
  }
}
