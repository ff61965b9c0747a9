import { useEffect, useState } from 'react'
import type { Temporal as TemporalApi } from 'temporal-polyfill'

/** The Temporal API, loaded when first asked for; null until then. */
export function useTemporal(): typeof TemporalApi | null {
  const [temporal, setTemporal] = useState<{ api: typeof TemporalApi } | null>(null)
  useEffect(() => {
    let wanted = true
    void import('temporal-polyfill').then(({ Temporal }) => {
      if (wanted) setTemporal({ api: Temporal })
    })
    return () => {
      wanted = false
    }
  }, [])
  return temporal?.api ?? null
}
