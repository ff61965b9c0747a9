import { onSignal } from '#db/store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { log } from '#lib/kernel/log.ts'
import { type Claimed, claimDue, type Room } from './claim-due.ts'
import { sendDelivery } from './send-delivery.ts'
import { untilNextDue } from './until-next-due.ts'

const MOST_AT_ONCE = 8
/** The last place is kept for a kill, which must not stand behind seven receivers that hang. */
const MOST_ORDINARY = 7
const MOST_PER_ENDPOINT = 2
/** For what another process left behind, and for a clock that was set. */
const SAFETY_MS = 10_000

/** The worker that sends what is in the outbox. `wake` looks at once; `idle` resolves when nothing is due and nothing on its way; `stop` ends all and gives the leases back. */
export type Outbox = { wake: () => void; idle: () => Promise<void>; stop: () => Promise<void> }

/** Starts this process's worker: woken by each commit that wrote to the outbox and by a timer armed for the next due message. `actor` is named in the audit log when an endpoint must be disabled. */
export function startOutbox(actor: Actor): Outbox {
  const sending = new Map<string, { claimed: Claimed; done: Promise<void> }>()
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | null = null
  let again = false

  const start = (claimed: Claimed) => {
    const { id } = claimed.delivery
    const done = sendDelivery(actor, claimed, stopping.signal)
      .catch(error => log.error('an attempt at a webhook was not recorded; it is made again', { delivery: id, error }))
      .finally(() => {
        sending.delete(id)
        wake()
      })
    sending.set(id, { claimed, done })
  }
  const look = async () => {
    while (again && !stopping.signal.aborted) {
      again = false
      try {
        const claimed = await claimDue(roomBeside([...sending.values()].map(one => one.claimed.delivery)))
        for (const one of claimed) start(one)
        if (claimed.length > 0) again = true
        else await arm()
      } catch (error) {
        log.error('the outbox could not be looked at; trying again', { error })
      }
    }
  }
  const arm = async () => {
    const wait = await untilNextDue()
    clearTimeout(timer)
    if (!stopping.signal.aborted) timer = setTimeout(wake, wait)
  }
  function wake() {
    again = true
    if (stopping.signal.aborted) return
    looking ??= look().finally(() => {
      looking = null
      if (again) wake()
    })
  }
  const settle = async () => {
    while (looking || sending.size > 0) await Promise.all([looking, ...[...sending.values()].map(({ done }) => done)])
  }

  const safety = setInterval(wake, SAFETY_MS)
  const unsubscribe = onSignal('outbox', wake)
  wake()
  return {
    wake,
    idle: settle,
    stop: async () => {
      unsubscribe()
      clearInterval(safety)
      stopping.abort()
      clearTimeout(timer)
      await settle()
      clearTimeout(timer)
    },
  }
}

function roomBeside(sending: Claimed['delivery'][]): Room {
  const free = MOST_AT_ONCE - sending.length
  const ordinary = Math.max(0, Math.min(free, MOST_ORDINARY - sending.length))
  return { ordinary, urgent: free - ordinary, perEndpoint: MOST_PER_ENDPOINT, sending }
}
