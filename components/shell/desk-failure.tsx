'use client'

import { Button } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './desk-failure.module.css'

/** A page that could not be made: says that nothing is lost, and offers to try again. */
export function DeskFailure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { common, shell } = useMessages()
  return (
    <section className={classes.failure} role="alert">
      <h1>{shell.errorTitle}</h1>
      <p>{shell.errorBody}</p>
      {error.digest && <p className={classes.digest}>{error.digest}</p>}
      <Button onClick={reset}>{common.retry}</Button>
    </section>
  )
}
