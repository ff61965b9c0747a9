'use client'

import type { Reinstatement } from '#components/briefing/reinstatement-dialog.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { PageHead } from '#components/ui/page-head.tsx'
import { Reinstatements } from './reinstatements.tsx'

/** The desk of an administrator who sees no briefings: only what asks for their word. */
export function AdminHome({ me, reinstatements }: { me: string; reinstatements: Reinstatement[] }) {
  const { home } = useMessages()
  return (
    <>
      <PageHead title={home.title} />
      <Reinstatements me={me} requests={reinstatements} />
    </>
  )
}
