'use client'

import { Button, Skeleton, Stack } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { AuditList } from './audit-list.tsx'
import { useBriefing } from './briefing-context.tsx'
import classes from './history.module.css'
import { PublicLine } from './public-line.tsx'
import { RevisionDialog } from './revision-dialog.tsx'
import { RevisionRow } from './revision-row.tsx'
import { useRead } from './use-read.ts'

/** What readers see, every revision there ever was, and the audit log. */
export function HistoryPanel() {
  const words = useMessages().history
  const { briefing } = useBriefing()
  const { id, version, revision } = briefing
  const {
    data: revisions,
    problem,
    retry,
  } = useRead(`${id} ${version} ${revision}`, () => desk.briefings.revisions(id))
  const [open, setOpen] = useState<number | null>(null)
  const chosen = revisions?.find(({ number }) => number === open)
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
        {!revisions &&
          !problem &&
          [1, 2, 3].map(row => <Skeleton key={row} height={52} mb="xs" aria-label={words.loading} />)}
        {revisions?.length === 0 && <p className={classes.empty}>{words.empty}</p>}
        {revisions && revisions.length > 0 && (
          <ol className={classes.revisions} reversed>
            {revisions.map(one => (
              <RevisionRow key={one.number} revision={one} onOpen={() => setOpen(one.number)} />
            ))}
          </ol>
        )}
      </section>
      <AuditList />
      {revisions && chosen && (
        <RevisionDialog key={chosen.number} revision={chosen} revisions={revisions} onClose={() => setOpen(null)} />
      )}
    </div>
  )
}
