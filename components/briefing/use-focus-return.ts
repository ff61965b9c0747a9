import { useEffect, useState } from 'react'

/**
 * Gives the focus back, when the dialog goes, to where it was when the dialog came: to the button of the menu for a menu's
 * item, and to the page's content when that place is gone too. A dialog that is mounted open has to do this itself.
 */
export function useFocusReturn(): void {
  const [opener] = useState(openerNow)
  useEffect(
    () => () => {
      const place = opener?.isConnected ? opener : document.getElementById('content')
      place?.focus()
    },
    [opener],
  )
}

function openerNow(): HTMLElement | null {
  const active = document.activeElement
  const menu = active?.closest('[role="menu"]')
  if (menu) return document.getElementById(menu.getAttribute('aria-labelledby') ?? '')
  return active instanceof HTMLElement ? active : null
}
