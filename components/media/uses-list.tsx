'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import type { MediaUses } from '#lib/desk-client/media-calls.ts'
import classes from './panel.module.css'

type Use = Pick<MediaUses['briefings'][number], 'id' | 'title' | 'status'>

/** The briefings that show a picture, each with its state and where in it, and the templates of series. */
export function UsesList({ uses }: { uses: MediaUses }) {
  const words = useMessages().media.panel
  const { briefings, templates } = uses
  if (briefings.length + templates.length === 0) return <p className={classes.hint}>{words.unused}</p>
  return (
    <>
      <BriefingLinks
        briefings={briefings}
        say={({ id }) =>
          briefings
            .find(use => use.id === id)
            ?.places.map(place => words.places[place])
            .join(', ')
        }
      />
      {templates.length > 0 && (
        <p className={classes.hint}>{words.templates(templates.map(({ name }) => name).join(', '))}</p>
      )}
    </>
  )
}

/** Briefings as links with their state, and what is said of each. */
export function BriefingLinks({ briefings, say }: { briefings: Use[]; say?: (briefing: Use) => ReactNode }) {
  const { common } = useMessages()
  return (
    <ul className={classes.uses}>
      {briefings.map(briefing => (
        <li key={briefing.id}>
          <Link href={`/desk/briefings/${briefing.id}`}>{briefing.title || common.untitled}</Link>
          <span className={classes.useLine}>
            <StatusBadge status={briefing.status} /> {say?.(briefing)}
          </span>
        </li>
      ))}
    </ul>
  )
}
