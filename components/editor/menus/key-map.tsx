'use client'

import { useEffect, useMemo, useState } from 'react'
import { usePaletteCommands } from '#components/shell/palette-registry.tsx'
import { late } from '#components/ui/late.tsx'
import { useMessages } from '#components/ui/messages.tsx'

const KeyMapDialog = late(() => import('./key-map-dialog.tsx').then(({ KeyMapDialog }) => KeyMapDialog))

/** The overview of all keys, behind ⌘/ or Ctrl+/ and in the command palette. It is loaded when it is asked for. */
export function KeyMap() {
  const { keyMap } = useMessages().menus
  const [open, setOpen] = useState(false)
  const commands = useMemo(
    () => [
      {
        id: 'key map',
        group: keyMap.group,
        label: keyMap.command,
        keywords: 'keyboard shortcuts keys help 단축키 키보드',
        run: () => setOpen(true),
      },
    ],
    [keyMap],
  )
  usePaletteCommands(commands)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !(event.metaKey || event.ctrlKey)) return
      // By the key's place, so that it works while the Korean layout is on.
      if (event.code !== 'Slash' || event.shiftKey || event.altKey) return
      event.preventDefault()
      setOpen(opened => !opened)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return open && <KeyMapDialog onClose={() => setOpen(false)} />
}
