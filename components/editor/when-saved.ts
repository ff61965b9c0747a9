import { DeskProblem } from '#lib/desk-client/problem.ts'
import type { LiveSession } from './live-session.ts'
import { isDirty } from './save-state.ts'

const PATIENCE = 10_000

type Live = { current: LiveSession | null }

/** Resolves when everything typed here is durable; at once where nothing is open. Throws DeskProblem `offline`, `unavailable` or `conflict` when that cannot be waited for. */
export function whenSaved(session: Live, listeners: Set<() => void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (problem: DeskProblem | null) => {
      listeners.delete(look)
      clearTimeout(timer)
      if (problem) reject(problem)
      else resolve()
    }
    const look = () => {
      const state = session.current?.state
      if (!state || !isDirty(state)) finish(null)
      else if (state.ended) finish(problemOf('conflict'))
      else if (state.trouble) finish(problemOf('unavailable'))
    }
    const timer = setTimeout(() => {
      finish(problemOf(session.current?.state.link === 'live' ? 'unavailable' : 'offline'))
    }, PATIENCE)
    listeners.add(look)
    look()
  })
}

function problemOf(code: string): DeskProblem {
  return new DeskProblem({ status: 0, code, title: 'Not saved', detail: 'The newest words are not saved yet.' })
}
