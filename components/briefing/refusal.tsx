'use client'

import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import type { DeskProblem } from '#lib/desk-client/problem.ts'
import { useBriefing } from './briefing-context.tsx'
import classes from './dialog.module.css'
import { isConflict } from './use-briefing-writes.ts'

/** Why the desk refused a change. Where someone else was faster, what they changed: the page shows the newest state already. */
export function Refusal({ problem }: { problem: DeskProblem | null }) {
  const { briefing: words, workflow } = useMessages()
  const { changed } = useBriefing()
  if (!isConflict(problem)) return <ProblemNotice problem={problem} />
  const names = changed.map(name => words.fields[name] ?? name).join(', ')
  return (
    <div role="alert" className={classes.conflict}>
      <strong>{workflow.conflict.title}</strong>
      <p>{names ? workflow.conflict.changed(names) : workflow.conflict.nothing}</p>
    </div>
  )
}
