import { useCallback, useEffect, useState } from 'react'
import { DeskProblem } from '#lib/desk-client/problem.ts'

/** What `read` gives, read again when `key` changes or on `retry`. What was read before stays until the new answer is there. */
export function useRead<T>(
  key: string,
  read: () => Promise<T>,
): { data: T | null; problem: DeskProblem | null; retry: () => void } {
  const [state, setState] = useState<{ data: T | null; problem: DeskProblem | null }>({ data: null, problem: null })
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for everything that `read` depends on.
  useEffect(() => {
    let wanted = true
    read().then(
      data => {
        if (wanted) setState({ data, problem: null })
      },
      (error: unknown) => {
        if (!(error instanceof DeskProblem)) throw error
        if (wanted) setState(before => ({ ...before, problem: error }))
      },
    )
    return () => {
      wanted = false
    }
  }, [key, attempt])
  return { ...state, retry: useCallback(() => setAttempt(before => before + 1), []) }
}
