'use client'

import { useSyncExternalStore } from 'react'

/** False on the server and until React has taken over the page: a form sent before that would be sent by the browser itself. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    nothingToWatch,
    () => true,
    () => false,
  )
}

function nothingToWatch() {
  return () => {}
}
