import { useCallback, useEffect, useState } from 'react'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import type { FailedCheck } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { useBriefing } from './briefing-context.tsx'

const SETTLE_MS = 700

export type Checks = {
  /** Null until first read. */
  failed: FailedCheck[] | null
  stale: boolean
  problem: DeskProblem | null
  refresh: () => void
}

/** The checks that the working copy fails, read again shortly after text or fields were saved. */
export function useChecks(): Checks {
  const { briefing } = useBriefing()
  const { status } = useEditorSession()
  const [failed, setFailed] = useState<FailedCheck[] | null>(null)
  const [problem, setProblem] = useState<DeskProblem | null>(null)
  const [stale, setStale] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const { id, version, epoch } = briefing

  // biome-ignore lint/correctness/useExhaustiveDependencies: version, epoch and status say that there is something new to check.
  useEffect(() => {
    let wanted = true
    setStale(true)
    const timer = setTimeout(() => {
      desk.briefings.checks(id).then(
        found => {
          if (!wanted) return
          setFailed(found)
          setProblem(null)
          setStale(false)
        },
        (error: unknown) => {
          if (!(error instanceof DeskProblem)) throw error
          if (wanted) setProblem(error)
        },
      )
    }, SETTLE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [id, version, epoch, status.kind, attempt])

  return { failed, stale, problem, refresh: useCallback(() => setAttempt(before => before + 1), []) }
}

/** How many of the failed checks block submission and publication. */
export function blockingOf({ failed }: Checks): number {
  return failed?.filter(({ severity }) => severity === 'blocking').length ?? 0
}
