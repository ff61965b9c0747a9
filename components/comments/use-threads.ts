import { useCallback, useEffect, useRef, useState } from 'react'
import type { ThreadView } from '#lib/desk-client/comment-calls.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'

const AGAIN_MS = 30_000

export type Threads = { threads: ThreadView[] | null; problem: DeskProblem | null; reload: () => Promise<void> }

/** The threads of a briefing, read again with every `news` and, where no news come, every half minute while the tab is in front. */
export function useThreads(briefingId: string, news: number): Threads {
  const [threads, setThreads] = useState<ThreadView[] | null>(null)
  const [problem, setProblem] = useState<DeskProblem | null>(null)
  const newest = useRef(0)

  const reload = useCallback(async () => {
    newest.current += 1
    const turn = newest.current
    try {
      const found = await desk.comments.list(briefingId)
      if (turn !== newest.current) return
      setThreads(before => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
      setProblem(null)
    } catch (error) {
      if (!(error instanceof DeskProblem)) throw error
      if (turn === newest.current) setProblem(error)
    }
  }, [briefingId])

  // biome-ignore lint/correctness/useExhaustiveDependencies: news say that there is something new to read.
  useEffect(() => {
    void reload()
  }, [reload, news])
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void reload()
    }
    const timer = setInterval(look, AGAIN_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [reload])
  return { threads, problem, reload }
}
