'use client'

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { Refusal } from '#components/briefing/refusal.tsx'
import { useAction } from '#components/briefing/use-action.ts'
import { useMessages } from '#components/ui/messages.tsx'
import type { Briefing } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { RevisionRow } from '#lib/desk-client/history-calls.ts'
import classes from './history.module.css'

const LONGEST = 80

/** Gives a revision a name for the newsroom, changes it, or takes it away with an empty one. */
export function RevisionName({ revision, onNamed }: { revision: RevisionRow; onNamed: () => void }) {
  const words = useMessages().history.naming
  const { briefing } = useBriefing()
  const { busy, problem, run } = useAction()
  const [draft, setDraft] = useState<string | null>(null)
  if (!mayName(briefing)) return null
  if (draft === null) {
    return (
      <Button variant="default" onClick={() => setDraft(revision.name ?? '')}>
        {revision.name ? words.rename : words.give}
      </Button>
    )
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const done = await run(() => desk.briefings.nameRevision(briefing.id, revision.number, draft.trim() || null))
    if (!done) return
    setDraft(null)
    onNamed()
  }
  return (
    <form className={classes.naming} onSubmit={save}>
      <TextInput
        data-autofocus
        autoFocus
        label={words.label}
        description={words.hint}
        value={draft}
        maxLength={LONGEST}
        onChange={event => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy}>
        {words.save}
      </Button>
      <Refusal problem={problem} />
    </form>
  )
}

/** Whoever may edit the briefing may, also in a stage in which nobody writes. */
function mayName({ may }: Briefing): boolean {
  const edit = may.edit
  return edit === true || (edit !== undefined && ['stage', 'visibility'].includes(edit.reason))
}
