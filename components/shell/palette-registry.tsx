'use client'

import { createContext, type ReactNode, use, useEffect, useId, useMemo, useState } from 'react'

/** One thing that the command palette can do. `group` is the heading it stands under, in the person's language. */
export type Command = {
  id: string
  group: string
  label: string
  /** More words that find it, in any language. */
  keywords?: string
  run: () => unknown
}

type Palette = {
  opened: boolean
  open: () => void
  close: () => void
  commands: Command[]
  offer: (owner: string, commands: Command[]) => void
}

const PaletteContext = createContext<Palette | null>(null)

/** Keeps whether the palette is open, and what the present page offers in it. */
export function PaletteProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  const [offers, setOffers] = useState<Record<string, Command[]>>({})
  const palette = useMemo<Palette>(
    () => ({
      opened,
      open: () => setOpened(true),
      close: () => setOpened(false),
      commands: Object.values(offers).flat(),
      offer: (owner, commands) => setOffers(before => ({ ...before, [owner]: commands })),
    }),
    [opened, offers],
  )
  return <PaletteContext value={palette}>{children}</PaletteContext>
}

/** The command palette of this desk. */
export function usePalette(): Palette {
  const palette = use(PaletteContext)
  if (!palette) throw new Error('The command palette is part of the desk shell only.')
  return palette
}

/** Adds a page's own verbs to the palette while the page is shown. Keep `commands` stable with `useMemo`. */
export function usePaletteCommands(commands: Command[]): void {
  const owner = useId()
  const { offer } = usePalette()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `offer` is new at each change of the offers, but does the same.
  useEffect(() => {
    offer(owner, commands)
    return () => offer(owner, [])
  }, [owner, commands])
}
