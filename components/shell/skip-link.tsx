'use client'

import { useMessages } from '#components/ui/messages.tsx'
import classes from './skip-link.module.css'

/** The first stop of the keyboard: over the navigation to the page. */
export function SkipLink() {
  return (
    <a href="#content" className={classes.skip}>
      {useMessages().shell.skip}
    </a>
  )
}
