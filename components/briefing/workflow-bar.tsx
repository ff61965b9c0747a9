'use client'

import { Button } from '@mantine/core'
import { IconLayoutSidebarRightExpand } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import { StatusBadge } from '#components/ui/status-badge.tsx'
import { useBriefing } from './briefing-context.tsx'
import { Refusal } from './refusal.tsx'
import { refusalSentence } from './refusal-sentence.ts'
import { stateSentences } from './state-sentences.ts'
import { useVerbCommands } from './use-verb-commands.ts'
import type { Verbs } from './use-verbs.ts'
import { useWhen } from './use-when.ts'
import { VerbDialogs } from './verb-dialogs.tsx'
import { verbLabel } from './verb-label.ts'
import { VerbMenu } from './verb-menu.tsx'
import { verbsFor } from './verbs-for.ts'
import classes from './workflow-bar.module.css'

type Props = {
  verbs: Verbs
  /** How many blocking checks fail now, as far as known. */
  blocking: number
  onShowChecks: () => void
  onShowSide: () => void
}

/** Where the briefing stands and what can be done next: at the top of the page, at the foot of a phone. */
export function WorkflowBar({ verbs, blocking, onShowChecks, onShowSide }: Props) {
  const { workflow, errors } = useMessages()
  const { briefing } = useBriefing()
  const { start, dialog, setDialog, busy, problem } = verbs
  useVerbCommands(start)
  const when = useWhen()
  const { primary, others } = verbsFor(briefing)
  const asksForChecks = primary?.verb === 'submit' || primary?.verb === 'approve'
  return (
    <section className={classes.bar} aria-label={workflow.group} data-lid>
      <div className={classes.state}>
        <StatusBadge status={briefing.status} />
        <p className={classes.sentence} role="status" suppressHydrationWarning>
          {stateSentences(briefing, workflow.state, when).join(' ')}
        </p>
      </div>
      <div className={classes.actions}>
        {asksForChecks && blocking > 0 && (
          <Button variant="subtle" color="red" size="compact-sm" onClick={onShowChecks}>
            {workflow.checksFirst(blocking)}
          </Button>
        )}
        {primary && (
          <Button
            className={classes.primary}
            loading={busy}
            disabled={primary.refusal !== null}
            aria-describedby={primary.refusal !== null ? 'primary-refusal' : undefined}
            onClick={() => start(primary.verb)}
          >
            {verbLabel(primary.verb, briefing, workflow.verbs)}
          </Button>
        )}
        <VerbMenu verbs={others} onChoose={start} />
        <Button
          className={classes.sideButton}
          variant="default"
          leftSection={<IconLayoutSidebarRightExpand size={16} aria-hidden="true" />}
          onClick={onShowSide}
        >
          {workflow.details}
        </Button>
      </div>
      {primary && primary.refusal !== null && (
        <p id="primary-refusal" className={classes.refusal}>
          {refusalSentence(primary.refusal, errors, workflow)}
        </p>
      )}
      {problem && (
        <div className={classes.problem}>
          <Refusal problem={problem} />
        </div>
      )}
      <VerbDialogs verb={dialog} onChange={setDialog} />
    </section>
  )
}
