'use client'

import type { ReactNode } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './diff-view.module.css'

/** What is no longer there: struck through, and said in words to screen readers. */
export function Went({ children }: { children: ReactNode }) {
  const words = useMessages().history
  return (
    <del className={classes.delete}>
      <span className="stet-visually-hidden">{words.removedOpen}</span>
      {children}
      <span className="stet-visually-hidden">{words.removedClose}</span>
    </del>
  )
}

/** What is new: underlined, and said in words to screen readers. */
export function Came({ children }: { children: ReactNode }) {
  const words = useMessages().history
  return (
    <ins className={classes.insert}>
      <span className="stet-visually-hidden">{words.addedOpen}</span>
      {children}
      <span className="stet-visually-hidden">{words.addedClose}</span>
    </ins>
  )
}
