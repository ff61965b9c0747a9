import { useEffect } from 'react'
import { useBriefing } from './briefing-context.tsx'

/** Has the browser ask before the page is left while a field holds something that is not saved. */
export function useLeaveWarning() {
  const { fields } = useBriefing()
  const unsaved = Object.values(fields).some(({ draft, status }) => draft !== undefined || status === 'saving')
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
