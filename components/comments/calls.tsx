'use client'

import Link from 'next/link'
import classes from '#components/home/home-view.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { When } from '#components/ui/when.tsx'
import type { CallView } from '#lib/desk-client/comment-calls.ts'

/** The open comments that ask for this person, each a way to its place. */
export function Calls({ calls }: { calls: CallView[] }) {
  const { common, comments: words } = useMessages()
  return (
    <section aria-labelledby="group-calls" data-group="calls" className={classes.urgent}>
      <h2 id="group-calls" className={classes.heading}>
        {words.called} <span className={classes.count}>{calls.length}</span>
      </h2>
      <ul className={classes.list} aria-label={words.called}>
        {calls.map(({ briefing, thread, why, body, by, at }) => (
          <li key={thread}>
            <Link
              href={`/desk/briefings/${briefing.id}#comment-${thread}`}
              className={classes.item}
              data-row
              prefetch={false}
            >
              <span className={classes.title}>
                {briefing.title || common.untitled} — {body}
              </span>
              <span>{why === 'mention' ? words.calledBy(by.name) : words.assignedBy}</span>
              <When at={at} dense />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
