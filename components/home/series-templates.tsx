'use client'

import { useMessages } from '#components/ui/messages.tsx'
import type { SeriesTemplate } from './series-template.ts'
import classes from './series-templates.module.css'
import { useCreateBriefing } from './use-create-briefing.ts'

/** Every series as a card that starts a briefing; shown where a person has no drafts. */
export function SeriesTemplates({ series }: { series: SeriesTemplate[] }) {
  const { home } = useMessages()
  const { create, creating } = useCreateBriefing()
  return (
    <ul className={classes.cards} aria-label={home.templates}>
      {series.map(({ slug, name, keyPoints }) => (
        <li key={slug}>
          <button type="button" className={classes.card} disabled={creating} onClick={() => create(slug)}>
            <strong>{name}</strong>
            {keyPoints !== null && <span>{home.keyPoints(keyPoints)}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
