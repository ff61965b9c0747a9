import { useCallback, useEffect, useState } from 'react'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { RevisionRow } from '#lib/desk-client/history-calls.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'

type State = { rows: RevisionRow[] | null; nextCursor: string | null; problem: DeskProblem | null }

/** The revisions of a briefing, newest first, page by page; read anew when `key` changes, and what was read before stays until then. */
export function useRevisions(id: string, key: string) {
  const [state, setState] = useState<State>({ rows: null, nextCursor: null, problem: null })
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the state of the briefing.
  useEffect(() => {
    let wanted = true
    desk.briefings.revisions(id).then(
      page => wanted && setState({ ...page, problem: null }),
      (error: unknown) => wanted && setState(before => ({ ...before, problem: asProblem(error) })),
    )
    return () => {
      wanted = false
    }
  }, [id, key, attempt])

  const more = async (cursor: string) => {
    setBusy(true)
    try {
      const page = await desk.briefings.revisions(id, cursor)
      setState(({ rows }) => ({ rows: joined(rows ?? [], page.rows), nextCursor: page.nextCursor, problem: null }))
    } catch (error) {
      setState(before => ({ ...before, problem: asProblem(error) }))
    } finally {
      setBusy(false)
    }
  }
  return { ...state, busy, more, retry: useCallback(() => setAttempt(before => before + 1), []) }
}

function joined(rows: RevisionRow[], page: RevisionRow[]): RevisionRow[] {
  const oldest = rows.at(-1)?.number ?? Number.POSITIVE_INFINITY
  return [...rows, ...page.filter(({ number }) => number < oldest)]
}

function asProblem(error: unknown): DeskProblem {
  if (error instanceof DeskProblem) return error
  throw error
}
