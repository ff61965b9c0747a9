'use client'

import { useState } from 'react'
import { DeskProblem } from '#lib/desk-client/problem.ts'

/** Gives `send(call)`, which resolves to the call's answer, or to null with `problem` set when the desk refused. */
export function useSending() {
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<DeskProblem | null>(null)

  async function send<T>(request: () => Promise<T>): Promise<T | null> {
    setSending(true)
    setProblem(null)
    try {
      return await request()
    } catch (error) {
      if (!(error instanceof DeskProblem)) throw error
      setProblem(error)
      return null
    } finally {
      setSending(false)
    }
  }

  return { sending, problem, send }
}
