'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import type { BriefingRow } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { Command } from './palette-registry.tsx'

/** The briefings that `query` finds, each as a command that opens it. None while the query is shorter than two letters. */
export function useFoundBriefings(query: string): Command[] {
  const { common, shell } = useMessages()
  const router = useRouter()
  const { failToast } = useToasts()
  const [rows, setRows] = useState<BriefingRow[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another query asks the server again.
  useEffect(() => {
    const abort = new AbortController()
    if (query.length < 2) setRows([])
    else {
      desk.briefings
        .list({ limit: '8', q: query }, abort.signal)
        .then(found => setRows(found.rows))
        .catch(error => abort.signal.aborted || failToast(error))
    }
    return () => abort.abort()
  }, [query])
  return rows.map(row => ({
    id: `briefing ${row.id}`,
    group: shell.palette.found,
    label: `${row.title || common.untitled} — ${common.status[row.status]}`,
    run: () => router.push(`/desk/briefings/${row.id}`),
  }))
}
