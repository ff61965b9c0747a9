'use client'

import { useEffect } from 'react'
import { isComposing } from '#components/ui/is-composing.ts'

/** Calls `toggle` on ⌘K or Ctrl+K, unless what has the focus used the key itself. */
export function usePaletteKey(toggle: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || isComposing(event) || !(event.metaKey || event.ctrlKey)) return
      if (event.code !== 'KeyK' || event.shiftKey || event.altKey) return
      event.preventDefault()
      toggle()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [toggle])
}
