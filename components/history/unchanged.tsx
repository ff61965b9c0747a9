'use client'

import { UnstyledButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './diff-view.module.css'

/** A stretch that did not change, folded until somebody wants to read it. */
export function Unchanged({ count, children }: { count: number; children: ReactNode }) {
  const words = useMessages().history
  const [open, setOpen] = useState(false)
  return (
    <>
      <UnstyledButton className={classes.skipped} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.hideUnchanged(count) : words.showUnchanged(count)}
      </UnstyledButton>
      {open && children}
    </>
  )
}
