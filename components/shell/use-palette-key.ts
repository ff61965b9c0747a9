'use client'

import { useEffect } from 'react'

/** Calls `toggle` on ⌘K or Ctrl+K, unless what has the focus used the key itself. */
export function usePaletteKey(toggle: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || !(event.metaKey || event.ctrlKey)) return
      if (event.code !== 'KeyK' || event.shiftKey || event.altKey) return
      event.preventDefault()
      toggle()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [toggle])
}
