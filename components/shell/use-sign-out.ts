'use client'

import { notifications } from '@mantine/notifications'
import { forgetCopies } from '#components/editor/forget-copies.ts'
import { useMessages } from '#components/ui/messages.tsx'

/** Gives a function that ends the session on the server, takes this device's copies of texts away, and leaves the desk. Says so when the server did not do it. */
export function useSignOut() {
  const { shell } = useMessages()
  return async () => {
    if (await endSession()) {
      await forgetCopies()
      window.location.assign('/sign-in')
    } else notifications.show({ color: 'red', message: shell.signOutFailed })
  }
}

async function endSession(): Promise<boolean> {
  try {
    const { csrfToken } = await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()
    const answer = await fetch('/api/auth/signout', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken, json: 'true' }),
    })
    return answer.ok
  } catch {
    return false
  }
}
