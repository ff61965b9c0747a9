'use client'

import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { SinceLook } from '#lib/desk-client/history-calls.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'

/** How long a page must have been before somebody's eyes to count as seen, in milliseconds. */
const SEEN_MS = 5_000

type Looked = {
  /** What changed since the last visit, as this visit began; null when nothing, or before that is known. */
  since: SinceLook | null
}

const LookContext = createContext<Looked>({ since: null })

/** Finds out what colleagues changed since this person last had the briefing open, and then remembers that they have it open now, and when they leave it. */
export function LookProvider({ id, children }: { id: string; children: ReactNode }) {
  const [since, setSince] = useState<SinceLook | null>(null)
  useEffect(() => {
    let present = true
    let seen = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      if (seen) void desk.briefings.look(id).catch(unremembered)
    }
    const atFirst = async () => {
      const found = await desk.briefings.sinceLook(id).catch(unremembered)
      if (!present) return
      setSince(found ?? null)
      timer = setTimeout(() => {
        seen = true
        look()
      }, SEEN_MS)
    }
    const onHidden = () => document.visibilityState === 'hidden' && look()
    void atFirst()
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      present = false
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onHidden)
      look()
    }
  }, [id])
  return <LookContext value={{ since }}>{children}</LookContext>
}

/** What changed since this person's last visit, as it was when they came. */
export function useLooked(): Looked {
  return use(LookContext)
}

/** A look that could not be asked for or kept costs nothing but the strip: the next visit tells it from the one before. */
function unremembered(error: unknown): null {
  if (!(error instanceof DeskProblem)) throw error
  return null
}
