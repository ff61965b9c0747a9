import { useEffect, useState } from 'react'
import type { Temporal as TemporalApi } from 'temporal-polyfill'
import { idle } from '#components/ui/idle.ts'

const LONGEST_WAIT_MS = 1_500

/** The Temporal API, loaded once a part that asks for it stands and the page is at rest; null until then. */
export function useTemporal(): typeof TemporalApi | null {
  const [temporal, setTemporal] = useState<{ api: typeof TemporalApi } | null>(null)
  useEffect(() => {
    let wanted = true
    const load = async () => {
      // Nobody needs a moment before they can type.
      await idle(LONGEST_WAIT_MS)
      const { Temporal } = await import('temporal-polyfill')
      if (wanted) setTemporal({ api: Temporal })
    }
    void load()
    return () => {
      wanted = false
    }
  }, [])
  return temporal?.api ?? null
}
