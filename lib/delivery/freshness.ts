import { desc, eq, min } from 'drizzle-orm'
import { read, store, tables } from '#db/store.ts'
import type { Store } from '#db/store-types.ts'
import { now } from '#lib/kernel/clock.ts'
import { log } from '#lib/kernel/log.ts'
import { shared } from '#lib/kernel/shared.ts'
import { fireDueSchedules } from '#lib/publishing/fire-due-schedules.ts'

const TRY_AGAIN_AFTER_MS = 1_000

/** What public answers may rely on: `generation` grows when anything public changed; `line` names the sequence that `seq` belongs to; `nextDue` is in epoch milliseconds. */
export type Freshness = { generation: number; seq: number; line: string; changedAt: Date; nextDue: number }

type Refresh = { opened: Promise<Store>; token: number; done: Promise<void> }

const held = shared('freshness', () => ({
  opened: null as Promise<Store> | null,
  open: null as Store | null,
  token: Number.NaN,
  state: null as Freshness | null,
  refresh: null as Refresh | null,
  started: 0,
  applied: 0,
  firing: null as Promise<void> | null,
  /** Until then, a schedule that stays due although it was tried holds up no reader. */
  patientUntil: 0,
}))

/**
 * The state of public content, no older than any change acknowledged before the call. When a schedule is due it is fired
 * first; one that can't be fired is logged and tried again a second later.
 */
export async function fresh(): Promise<Freshness> {
  let state = await current()
  for (let round = 0; round < 2 && isDue(state); round++) {
    held.firing ??= fire()
    await held.firing
    state = await current()
  }
  if (isDue(state)) held.patientUntil = now().getTime() + TRY_AGAIN_AFTER_MS
  return state
}

/** The same without waiting, for a request just read from its socket: null when the store has moved or a schedule is due, and `fresh()` must find out. */
export function freshNow(): Freshness | null {
  const { state, open, opened, token } = held
  if (!state || !open || opened !== store()) return null
  return open.tokenOfTurn() === token && !isDue(state) ? state : null
}

function isDue(state: Freshness): boolean {
  const time = now().getTime()
  return time >= state.nextDue && time >= held.patientUntil
}

async function fire(): Promise<void> {
  try {
    await fireDueSchedules()
  } catch (error) {
    log.error('due schedules could not be fired', { error })
  } finally {
    held.firing = null
  }
}

/** A refresh may be shared only by readers who saw the token it began with: a later token means a commit it may not have seen. */
async function current(): Promise<Freshness> {
  const opened = store()
  const open = await opened
  const token = open.token()
  if (!held.state || held.opened !== opened || held.token !== token) {
    if (held.refresh?.opened !== opened || held.refresh.token !== token) held.refresh = begin(opened, open, token)
    await held.refresh.done
  }
  if (!held.state) throw new Error('the state of public content is unknown')
  return held.state
}

function begin(opened: Promise<Store>, open: Store, token: number): Refresh {
  const order = ++held.started
  const done = look().then(seen => {
    if (order < held.applied) return
    const before = held.opened === opened ? held.state : null
    const generation = held.state?.generation ?? 0
    const same = before !== null && before.seq === seen.seq && before.line === seen.line
    held.state = { ...seen, generation: same ? generation : generation + 1 }
    Object.assign(held, { opened, open, token, applied: order })
  })
  const refresh = { opened, token, done }
  done.catch(() => {
    if (held.refresh === refresh) held.refresh = null
  })
  return refresh
}

async function look(): Promise<Omit<Freshness, 'generation'>> {
  const { heads, changes, schedules } = tables
  const reader = await read()
  const [head] = await reader.select({ seq: heads.seq, line: heads.hash }).from(heads).where(eq(heads.name, 'changes'))
  const seq = head?.seq ?? 0
  // The newest may have a smaller number: they leap when another line begins.
  const [change] = await reader.select({ at: changes.at }).from(changes).orderBy(desc(changes.seq)).limit(1)
  const [due] = await reader
    .select({ at: min(schedules.dueAt) })
    .from(schedules)
    .where(eq(schedules.status, 'active'))
  return {
    seq,
    line: head?.line ?? '',
    changedAt: change?.at ?? new Date(0),
    nextDue: due?.at?.getTime() ?? Number.POSITIVE_INFINITY,
  }
}
