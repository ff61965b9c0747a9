'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { VerbDialog } from '#components/briefing/verb-dialog.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import type { Place, RevisionRow } from '#lib/desk-client/history-calls.ts'
import { Comparison } from './comparison.tsx'
import classes from './history.module.css'
import { RestoreForm } from './restore-form.tsx'
import { RevisionName } from './revision-name.tsx'

const WORKING = 'working'
const WHOLE = 'whole'

type Props = { revision: RevisionRow; revisions: RevisionRow[]; onNamed: () => void; onClose: () => void }

/** One revision compared with the one before it, with any other, or with the text as it is now; its name; and the way back to it. */
export function RevisionDialog({ revision, revisions, onNamed, onClose }: Props) {
  const words = useMessages().history
  const { briefing } = useBriefing()
  const { number, name } = revision
  const previous = number > 1 ? number - 1 : null
  const [against, setAgainst] = useState(previous === null ? WHOLE : String(previous))
  const [restoring, setRestoring] = useState(false)

  if (restoring) return <RestoreForm revision={number} onClose={onClose} onBack={() => setRestoring(false)} />
  const labelOf = (other: RevisionRow) =>
    [other.number === previous ? words.previous(other.number) : words.other(other.number), other.name]
      .filter(Boolean)
      .join(' · ')
  const known = revisions.filter(other => other.number !== number)
  const options = known.map(other => ({ value: String(other.number), label: labelOf(other) }))
  if (previous && !known.some(other => other.number === previous)) {
    options.push({ value: String(previous), label: words.previous(previous) })
  }
  return (
    <VerbDialog wide title={name ? `${words.compare(number)}: ${name}` : words.compare(number)} onClose={onClose}>
      <div className={classes.tools}>
        <NativeSelect
          label={words.against}
          value={against}
          onChange={event => setAgainst(event.currentTarget.value)}
          data={[...options, { value: WORKING, label: words.working }, { value: WHOLE, label: words.whole }]}
        />
        <RevisionName revision={revision} onNamed={onNamed} />
        {briefing.may.edit === true && (
          <Button variant="default" onClick={() => setRestoring(true)}>
            {words.restore.button(number)}
          </Button>
        )}
      </div>
      <Comparison id={briefing.id} {...sidesOf(number, against)} version={briefing.version} />
    </VerbDialog>
  )
}

/** The older side first; the whole text is a revision compared with itself. */
function sidesOf(number: number, against: string): { from: Place; to: Place } {
  if (against === WORKING) return { from: number, to: WORKING }
  if (against === WHOLE) return { from: number, to: number }
  const other = Number(against)
  return { from: Math.min(number, other), to: Math.max(number, other) }
}
