'use client'

import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { matchingCommands } from './matching-commands.ts'
import { PaletteList } from './palette-list.tsx'
import { usePalette } from './palette-registry.tsx'
import type { Series, ShellMay } from './shell-person.ts'
import { useDeskCommands } from './use-desk-commands.ts'
import { useFoundBriefings } from './use-found-briefings.ts'
import { usePaletteKey } from './use-palette-key.ts'

const AFTER_TYPING_MS = 200

/** All verbs of the desk behind ⌘K: go somewhere, start a briefing, find one, change a setting. */
export function CommandPalette({ may, series }: { may: ShellMay; series: Series[] }) {
  const { shell } = useMessages()
  const { opened, open, close } = usePalette()
  usePaletteKey(opened ? close : open)
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={shell.palette.title}
      withCloseButton={false}
      size="lg"
      yOffset="12dvh"
      padding={0}
      styles={{ header: { display: 'none' } }}
    >
      <OpenPalette may={may} series={series} onDone={close} />
    </Modal>
  )
}

function OpenPalette({ may, series, onDone }: { may: ShellMay; series: Series[]; onDone: () => void }) {
  const [query, setQuery] = useState('')
  const [settled] = useDebouncedValue(query.trim(), AFTER_TYPING_MS)
  const pageCommands = usePalette().commands
  const deskCommands = useDeskCommands(may, series)
  const found = useFoundBriefings(may.seeBriefings ? settled : '')
  const shown = [...matchingCommands([...pageCommands, ...deskCommands], query), ...found]
  return <PaletteList query={query} onQuery={setQuery} commands={shown} onDone={onDone} />
}
