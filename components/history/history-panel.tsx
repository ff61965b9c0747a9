'use client'

import { Button, Skeleton, Stack } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { AuditList } from './audit-list.tsx'
import classes from './history.module.css'
import { PublicLine } from './public-line.tsx'
import { RevisionDialog } from './revision-dialog.tsx'
import { Timeline } from './timeline.tsx'
import { useRevisions } from './use-revisions.ts'

/** What readers see, every revision there ever was, and the audit log. */
export function HistoryPanel() {
  const words = useMessages().history
  const { id, version, revision } = useBriefing().briefing
  const [renamed, setRenamed] = useState(0)
  const { rows, nextCursor, problem, busy, more, retry } = useRevisions(id, `${version} ${revision} ${renamed}`)
  const [open, setOpen] = useState<number | null>(null)
  const chosen = rows?.find(({ number }) => number === open)
  return (
    <div className={classes.panel}>
      <PublicLine />
      <section>
        <h2 className={classes.heading}>{words.list}</h2>
        {problem && (
          <Stack gap="xs">
            <ProblemNotice problem={problem} />
            <Button variant="default" onClick={retry}>
              {words.retry}
            </Button>
          </Stack>
        )}
        {!rows &&
          !problem &&
          [1, 2, 3].map(row => <Skeleton key={row} height={52} mb="xs" aria-label={words.loading} />)}
        {rows?.length === 0 && <p className={classes.empty}>{words.empty}</p>}
        {rows && rows.length > 0 && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside.
          <div onKeyDown={walk}>
            <Timeline revisions={rows} onOpen={setOpen} />
          </div>
        )}
        {nextCursor && (
          <Button variant="default" size="compact-sm" mt="sm" loading={busy} onClick={() => more(nextCursor)}>
            {words.older}
          </Button>
        )}
      </section>
      <AuditList />
      {rows && chosen && (
        <RevisionDialog
          key={chosen.number}
          revision={chosen}
          revisions={rows}
          onNamed={() => setRenamed(renamed + 1)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: at => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** The arrow keys go from row to row. */
function walk(event: KeyboardEvent<HTMLDivElement>) {
  const step = STEPS[event.key]
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(event.target as HTMLElement)
  if (!step || at < 0) return
  event.preventDefault()
  rows[step(at, rows.length - 1)]?.focus()
}
