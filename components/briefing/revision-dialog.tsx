'use client'

import { Button, NativeSelect, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import type { RevisionView } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { useBriefing } from './briefing-context.tsx'
import { DiffView } from './diff-view.tsx'
import classes from './history.module.css'
import { RestoreForm } from './restore-form.tsx'
import { useRead } from './use-read.ts'
import { VerbDialog } from './verb-dialog.tsx'

const WORKING = 'working'
const WHOLE = 'whole'

type Props = { revision: RevisionView; revisions: RevisionView[]; onClose: () => void }

/** One revision compared with the one before it, with any other, or with the text as it is now; and the way back to it. */
export function RevisionDialog({ revision, revisions, onClose }: Props) {
  const words = useMessages().history
  const { briefing } = useBriefing()
  const { number } = revision
  const older = revisions.filter(other => other.number < number).map(other => other.number)
  const previous = older.length > 0 ? Math.max(...older) : null
  const [against, setAgainst] = useState(previous === null ? WHOLE : String(previous))
  const [restoring, setRestoring] = useState(false)
  const { data, problem, retry } = useRead(`${number} ${against} ${briefing.version}`, async () => ({
    against,
    diff: await compare(briefing.id, number, against),
  }))
  const diff = data?.against === against ? data.diff : null

  if (restoring) return <RestoreForm revision={number} onClose={onClose} onBack={() => setRestoring(false)} />
  return (
    <VerbDialog wide title={words.compare(number)} onClose={onClose}>
      <div className={classes.tools}>
        <NativeSelect
          label={words.against}
          value={against}
          onChange={event => setAgainst(event.currentTarget.value)}
          data={[
            ...revisions
              .filter(other => other.number !== number)
              .map(other => ({
                value: String(other.number),
                label: other.number === previous ? words.previous(other.number) : words.other(other.number),
              })),
            { value: WORKING, label: words.working },
            { value: WHOLE, label: words.whole },
          ]}
        />
        {briefing.may.edit === true && (
          <Button variant="default" onClick={() => setRestoring(true)}>
            {words.restore.button(number)}
          </Button>
        )}
      </div>
      <ProblemNotice problem={problem} />
      {problem && (
        <Button variant="default" onClick={retry}>
          {words.retry}
        </Button>
      )}
      {diff && <DiffView diff={diff} whole={against === WHOLE} />}
      {!diff && !problem && <Skeleton height={240} aria-label={words.loading} />}
    </VerbDialog>
  )
}

/** The older side first; the whole text is a revision compared with itself. */
function compare(id: string, number: number, against: string) {
  if (against === WORKING) return desk.briefings.diff(id, number, 'working')
  if (against === WHOLE) return desk.briefings.diff(id, number, number)
  const other = Number(against)
  return desk.briefings.diff(id, Math.min(number, other), Math.max(number, other))
}
