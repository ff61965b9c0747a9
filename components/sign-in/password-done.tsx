'use client'

import { Button } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './sign-in-form.module.css'

/** After a password was set: the way to sign in. */
export function PasswordDone() {
  const { welcome } = useMessages().signIn
  return (
    <div className={classes.form} role="status">
      <p className={classes.hint}>
        <strong className="stet-approved">{welcome.doneTitle}</strong>
      </p>
      <Button component="a" href="/sign-in">
        {welcome.toSignIn}
      </Button>
    </div>
  )
}
