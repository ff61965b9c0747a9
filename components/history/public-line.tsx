'use client'

import { IconExternalLink } from '@tabler/icons-react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './history.module.css'

/** What readers see now, with the way to it. */
export function PublicLine() {
  const words = useMessages().history
  const { briefing, newsroom } = useBriefing()
  const { visibility, liveRevision, slug, killNotice } = briefing
  return (
    <section className={classes.public}>
      <h2 className={classes.heading}>{words.now}</h2>
      {visibility === 'live' && liveRevision !== null ? (
        <p>
          <strong className={classes.live}>{words.live(liveRevision)}</strong>{' '}
          {slug && (
            <a href={`${newsroom.readerUrl}/${encodeURIComponent(slug)}`} target="_blank" rel="noreferrer">
              {words.open} <IconExternalLink size={14} aria-hidden="true" />
            </a>
          )}
        </p>
      ) : (
        <p>{words[visibility === 'withdrawn' ? 'withdrawn' : visibility === 'killed' ? 'killed' : 'nothing']}</p>
      )}
      {visibility === 'killed' && <blockquote className={classes.notice}>{killNotice}</blockquote>}
    </section>
  )
}
