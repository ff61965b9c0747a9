import { useCallback, useState } from 'react'
import { DeskProblem } from '#lib/desk-client/problem.ts'

/** Runs something that the desk may refuse, and keeps the refusal until the next try. */
export function useAttempt() {
  const [problem, setProblem] = useState<DeskProblem | null>(null)
  const run = useCallback(async (work: () => Promise<void>) => {
    setProblem(null)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof DeskProblem)) throw error
      setProblem(error)
    }
  }, [])
  return { problem, run }
}
