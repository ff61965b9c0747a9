import { useEffect, useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'

/** A briefing that a link may be wanted to. Without `href` it is not public. */
export type LinkTarget = { id: string; title: string; href: string | null }

const AFTER_TYPING_MS = 200
const MOST = '6'

/** The newsroom's own briefings that `query` finds, but for the open one. None for fewer than two letters. */
export function useLinkTargets(query: string): LinkTarget[] {
  const { briefing, newsroom } = useBriefing()
  const { failToast } = useToasts()
  const [targets, setTargets] = useState<LinkTarget[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another query asks the server again.
  useEffect(() => {
    const abort = new AbortController()
    const ask = async () => {
      const { rows } = await desk.briefings.list({ limit: MOST, q: query }, abort.signal)
      const others = rows.filter(({ id }) => id !== briefing.id)
      setTargets(
        others.map(({ id, title, slug, visibility }) => ({
          id,
          title,
          href: visibility === 'live' && slug ? `${newsroom.readerUrl}/${encodeURIComponent(slug)}` : null,
        })),
      )
    }
    if (query.length < 2) setTargets([])
    const timer = setTimeout(() => {
      if (query.length >= 2) ask().catch(error => abort.signal.aborted || failToast(error))
    }, AFTER_TYPING_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query])
  return targets
}
