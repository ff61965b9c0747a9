import { useEffect, useState } from 'react'
import type { BriefingRow } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { rememberLine } from './briefing-lines.ts'

const PAUSE = 250
const MOST = 10

/** The newest own briefings whose title holds `query`, a moment after it was typed; the newest of all for an empty one. */
export function useBriefingSearch(query: string): BriefingRow[] {
  const [rows, setRows] = useState<BriefingRow[]>([])
  const asked = query.normalize('NFC').trim()
  useEffect(() => {
    const stopping = new AbortController()
    const search = async () => {
      const filter: Record<string, string> = { limit: String(MOST), ...(asked && { q: asked }) }
      const found = await desk.briefings.list(filter, stopping.signal)
      for (const row of found.rows) rememberLine(row)
      setRows(found.rows)
    }
    const timer = setTimeout(() => {
      search().catch((error: unknown) => {
        if (stopping.signal.aborted) return
        if (!(error instanceof DeskProblem)) throw error
        setRows([])
      })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stopping.abort()
    }
  }, [asked])
  return rows
}
