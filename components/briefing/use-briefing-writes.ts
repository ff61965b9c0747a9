import { useCallback, useEffect, useRef, useState } from 'react'
import type { Briefing } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { changedNames } from './field-values.ts'

const REFRESH_MS = 30_000

export type Write = (work: (current: Briefing) => Promise<Briefing>) => Promise<Briefing>

/**
 * The briefing as the desk last answered, `refresh`, which looks again, and `write`, which runs changes one at a time, each on the newest version.
 * After a refusal that means that this page is behind, the newest state is loaded and `changed` names what someone else changed; the error is
 * passed on to the caller.
 */
export function useBriefingWrites(initial: Briefing) {
  const [briefing, setBriefing] = useState(initial)
  const [changed, setChanged] = useState<string[]>([])
  const current = useRef(initial)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const accept = useCallback((answer: Briefing): Briefing => {
    if (answer.version < current.current.version) return current.current
    current.current = answer
    setBriefing(answer)
    return answer
  }, [])

  const inTurn = useCallback((work: () => Promise<Briefing>): Promise<Briefing> => {
    const turn = queue.current.then(work)
    // The next in the queue runs whatever became of this one; whoever asked for this one gets its error.
    queue.current = turn.catch(() => undefined)
    return turn
  }, [])

  const refresh = useCallback(() => {
    // A look that failed changes nothing on the page; the next write says what is wrong.
    inTurn(async () => accept(await desk.briefings.get(current.current.id))).catch(() => undefined)
  }, [accept, inTurn])

  const write: Write = useCallback(
    work =>
      inTurn(async () => {
        const before = current.current
        try {
          return accept(await work(before))
        } catch (error) {
          if (isOutrun(error)) setChanged(changedNames(before, accept(await desk.briefings.get(before.id))))
          throw error
        }
      }),
    [accept, inTurn],
  )

  useFreshness(refresh)
  return { briefing, write, refresh, changed }
}

/** True for a refusal which says that the page shows an older state than the desk has. */
function isOutrun(error: unknown): boolean {
  const outrun = ['conflict', 'not-allowed-in-stage', 'not-approved']
  return error instanceof DeskProblem && outrun.includes(error.problem.code)
}

/** True for an answer that says the briefing changed since this version. */
export function isConflict(error: unknown): boolean {
  return error instanceof DeskProblem && error.problem.code === 'conflict'
}

/** Follows what colleagues and the clock do: looks again when the tab comes to the front and every half minute while it is there. */
function useFreshness(refresh: () => void) {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') refresh()
    }
    const timer = setInterval(look, REFRESH_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [refresh])
}
