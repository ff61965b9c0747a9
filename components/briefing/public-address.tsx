'use client'

import { useMessages } from '#components/ui/messages.tsx'
import { slugFrom } from '#lib/document/slug-from.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'

/** Where readers will find the briefing, and that its first publication settles this. */
export function PublicAddress() {
  const words = useMessages().workflow.publish
  const { briefing, newsroom } = useBriefing()
  return (
    <div>
      <div className={classes.quiet}>{words.address}</div>
      <div className={classes.address}>{`${newsroom.readerUrl}/${briefing.slug ?? slugFrom(briefing.title)}`}</div>
      {briefing.firstPublishedAt === null && <div className={classes.quiet}>{words.addressOnce}</div>}
    </div>
  )
}
