import { useEffect, useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useSaveStatus } from '#components/editor/use-save-status.ts'
import type { PublicItem } from '#components/reader/public-item.ts'
import type { LiveBriefing } from '#components/reader/reader-html.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'

const PAUSE_MS = 600

export type Preview = {
  /** Null until first read. */
  page: { item: PublicItem; named: LiveBriefing[] } | null
  problem: DeskProblem | null
  /** There is something newer that is not shown yet. */
  stale: boolean
}

/** The open briefing as readers would get it, read again shortly after its text or its fields were saved. */
export function usePreview(): Preview {
  const { briefing } = useBriefing()
  const status = useSaveStatus()
  const [page, setPage] = useState<Preview['page']>(null)
  const [problem, setProblem] = useState<DeskProblem | null>(null)
  const [stale, setStale] = useState(true)
  const { id, version, epoch } = briefing
  const savedAt = status.kind === 'saved' ? status.at : null

  // biome-ignore lint/correctness/useExhaustiveDependencies: version, epoch and what was saved say that there is something new to show.
  useEffect(() => {
    let wanted = true
    setStale(true)
    if (status.kind === 'saving' || status.kind === 'connecting') return
    const timer = setTimeout(() => {
      desk.previews.show(id).then(
        ({ item, named }) => {
          if (!wanted) return
          setPage({ item: item as PublicItem, named })
          setProblem(null)
          setStale(false)
        },
        (error: unknown) => {
          if (!(error instanceof DeskProblem)) throw error
          if (wanted) setProblem(error)
        },
      )
    }, PAUSE_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [id, version, epoch, status.kind, savedAt])
  return { page, problem, stale }
}
