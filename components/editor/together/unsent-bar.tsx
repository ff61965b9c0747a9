'use client'

import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useMessages } from '#components/ui/messages.tsx'
import { useInside } from '../editor-session.tsx'
import { useSaveStatus, useUnsaved } from '../use-save-status.ts'
import classes from './together.module.css'

const FINE = ['connecting', 'saved', 'saving', 'epoch-changed']

/** While something typed here is not on the server and something is wrong: what that means, and the words to take along. */
export function UnsentBar() {
  const { live } = useInside()
  const { kind } = useSaveStatus()
  const dirty = useUnsaved()
  const words = useMessages().together
  const clipboard = useClipboard({ timeout: 2_000 })
  if (!live?.ready || !dirty || FINE.includes(kind)) return null
  return (
    <fieldset className={classes.bar} aria-label={words.unsent}>
      <span className={classes.said}>{live.keepsCopy ? words.unsentKept : words.unsentNotKept}</span>
      <Button size="compact-sm" variant="default" onClick={() => clipboard.copy(live.unsentText().join('\n\n'))}>
        {clipboard.copied ? words.copied : words.copyUnsent}
      </Button>
    </fieldset>
  )
}
