import { useState } from 'react'
import { DeskProblem } from '#lib/desk-client/problem.ts'

/** Runs one change at a time for a button: `busy` while it runs, `problem` when the desk refused it. `run` gives whether it went through; anything but a refusal is thrown on. */
export function useAction() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<DeskProblem | null>(null)

  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof DeskProblem)) throw error
      setProblem(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, run }
}
