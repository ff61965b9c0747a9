import { useRef, useState } from 'react'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { Imported } from '#lib/desk-client/import-calls.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'

/** How an import goes: nothing chosen yet, a file on its way (`share` of it has left, 0 to 1), a draft, or a refusal. */
export type ImportState =
  | { step: 'choosing' }
  | { step: 'running'; name: string; share: number }
  | { step: 'done'; imported: Imported }
  | { step: 'failed'; name: string; problem: DeskProblem }

/** Imports one file at a time. `stop` gives up the one on its way; what the server has made by then stays. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ step: 'choosing' })
  const stopper = useRef<AbortController | null>(null)

  async function start(file: File) {
    stopper.current?.abort()
    const stopping = new AbortController()
    stopper.current = stopping
    const { name } = file
    setState({ step: 'running', name, share: 0 })
    try {
      const imported = await desk.imports.file(file, stopping.signal, share => {
        if (!stopping.signal.aborted) setState({ step: 'running', name, share })
      })
      setState({ step: 'done', imported })
    } catch (error) {
      if (stopping.signal.aborted) return
      if (!(error instanceof DeskProblem)) throw error
      setState({ step: 'failed', name, problem: error })
    }
  }

  function reset() {
    stopper.current?.abort()
    setState({ step: 'choosing' })
  }

  return { state, start, reset }
}
