import { useCallback, useEffect, useState } from 'react'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import { statusOf } from '#components/editor/save-state.ts'
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
  const { saveState, onSaveState } = useEditorSession()
  const [failed, setFailed] = useState<FailedCheck[] | null>(null)
  const [problem, setProblem] = useState<DeskProblem | null>(null)
  const [stale, setStale] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const { id, version, epoch } = briefing

  // biome-ignore lint/correctness/useExhaustiveDependencies: version, epoch and attempt say that there is something new to check.
  useEffect(() => {
    let turn = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async (asked: number) => {
      try {
        const found = await desk.briefings.checks(id)
        if (asked !== turn) return
        setFailed(found)
        setProblem(null)
        setStale(false)
      } catch (error) {
        if (!(error instanceof DeskProblem)) throw error
        if (asked === turn) setProblem(error)
      }
    }
    const soon = () => {
      turn += 1
      setStale(true)
      clearTimeout(timer)
      timer = setTimeout(read, SETTLE_MS, turn)
    }
    let kind = statusOf(saveState()).kind
    const forget = onSaveState(() => {
      const before = kind
      kind = statusOf(saveState()).kind
      if (kind !== before) soon()
    })
    soon()
    return () => {
      turn += 1
      clearTimeout(timer)
      forget()
    }
  }, [id, version, epoch, saveState, onSaveState, attempt])

  return { failed, stale, problem, refresh: useCallback(() => setAttempt(before => before + 1), []) }
}

/** How many of the failed checks block submission and publication. */
export function blockingOf({ failed }: Checks): number {
  return failed?.filter(({ severity }) => severity === 'blocking').length ?? 0
}
