'use client'

import { Button, Skeleton, UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconArrowRight, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import { late } from '#components/ui/late.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { checkPlace, checkWords } from '#components/writing/check-place.ts'
import type { FailedCheck } from '#lib/briefings/briefing.ts'
import classes from './checks-panel.module.css'
import type { Checks } from './use-checks.ts'

const DecideAll = late(() => import('#components/suggestions/decide-all.tsx').then(({ DecideAll }) => DecideAll))

type Props = {
  checks: Checks
  /** Brings the place of a field into view and focuses it. */
  onField: (name: string) => void
  /** Brings a thread of comments into view. */
  onComment: (thread: string) => void
  /** The text is about to get the focus. */
  onText: () => void
}

/** What still has to be put right, each a link to its place in the text or the fields. */
export function ChecksPanel({ checks, onField, onComment, onText }: Props) {
  const words = useMessages().briefing.checks
  const { focusPath, editor } = useEditorSession()
  const { failed, problem, stale, refresh } = checks
  if (problem && failed === null) {
    return (
      <div className={classes.panel}>
        <ProblemNotice problem={problem} />
        <Button variant="default" onClick={refresh}>
          {words.retry}
        </Button>
      </div>
    )
  }
  if (failed === null) return <Skeleton height={96} aria-label={words.loading} />

  const go = (check: FailedCheck) => {
    const [, root, name = ''] = check.path.split('/')
    if (root === 'fields') return onField(name)
    if (root === 'comments') return onComment(name)
    onText()
    // The sheet of a phone has to be gone before the text can take the focus.
    requestAnimationFrame(() => focusPath(checkPlace(check, editor)))
  }
  const blocking = failed.filter(({ severity }) => severity === 'blocking')
  const warnings = failed.filter(({ severity }) => severity === 'warning')
  return (
    <div className={classes.panel} aria-busy={stale}>
      {failed.length === 0 && (
        <div className={classes.passed}>
          <IconCircleCheck size={20} aria-hidden="true" />
          <div>
            <strong>{words.passed}</strong>
            <p>{words.passedHint}</p>
          </div>
        </div>
      )}
      {blocking.length > 0 && <CheckList heading={words.failing(blocking.length)} checks={blocking} onGo={go} />}
      {warnings.length > 0 && <CheckList heading={words.warnings} checks={warnings} onGo={go} />}
      <p className={classes.stale} role="status">
        {stale ? words.stale : ''}
      </p>
    </div>
  )
}

function CheckList(props: { heading: string; checks: FailedCheck[]; onGo: (check: FailedCheck) => void }) {
  const { checks: sentences, briefing } = useMessages()
  const { editor } = useEditorSession()
  return (
    <section>
      <h2 className={classes.heading}>{props.heading}</h2>
      <ul className={classes.list}>
        {props.checks.map(check => (
          <li key={`${check.id} ${check.path}`}>
            <UnstyledButton className={classes.check} data-severity={check.severity} onClick={() => props.onGo(check)}>
              {check.severity === 'blocking' ? (
                <IconAlertCircle size={18} aria-hidden="true" />
              ) : (
                <IconInfoCircle size={18} aria-hidden="true" />
              )}
              <span>
                {sentences[check.id]}
                <span className={classes.where}>{checkWords(check.path, editor)}</span>
              </span>
              <IconArrowRight size={16} aria-label={briefing.checks.go} />
            </UnstyledButton>
            {check.id === 'suggestion-open' && <DecideAll />}
          </li>
        ))}
      </ul>
    </section>
  )
}
