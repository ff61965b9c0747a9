'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { type DeliveryList, type DeliveryRow, type DeliveryStatus, desk } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'

const EVERY_MS = 3_000

/** The log of one endpoint: its first page is read again every three seconds while the tab is in sight, older pages stay below it. */
export function useDeliveries(webhookId: string, status: DeliveryStatus | null, first: DeliveryList) {
  const [page, setPage] = useState(first)
  const [older, setOlder] = useState<DeliveryList | null>(null)
  const [problem, setProblem] = useState<DeskProblem | null>(null)
  const { failToast } = useToasts()
  const router = useRouter()

  const refresh = useCallback(async () => {
    try {
      setPage(await desk.webhooks.deliveries(webhookId, status ? { status } : {}))
      setProblem(null)
    } catch (error) {
      if (!(error instanceof DeskProblem)) throw error
      setProblem(error)
    }
  }, [webhookId, status])

  useEffect(() => {
    setOlder(null)
    void refresh()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [refresh])

  // What the page says above the log follows what the log says.
  const newest = page.rows.map(({ id, status: now, attempts }) => `${id} ${now} ${attempts}`).join()
  const shown = useRef(newest)
  useEffect(() => {
    if (shown.current === newest) return
    shown.current = newest
    router.refresh()
  }, [newest, router])

  async function more() {
    const cursor = (older ?? page).nextCursor
    if (!cursor) return
    try {
      const next = await desk.webhooks.deliveries(webhookId, { cursor, ...(status && { status }) })
      setOlder(before => ({ rows: [...(before?.rows ?? []), ...next.rows], nextCursor: next.nextCursor }))
    } catch (error) {
      failToast(error)
    }
  }

  return {
    rows: withoutRepeats([...page.rows, ...(older?.rows ?? [])]),
    hasMore: (older ?? page).nextCursor !== null,
    problem,
    more,
    refresh,
  }
}

/** New messages push others off the first page, onto the ones that were read before. */
function withoutRepeats(rows: DeliveryRow[]): DeliveryRow[] {
  return [...new Map(rows.map(row => [row.id, row])).values()]
}
