'use client'

import { IconAlertTriangle } from '@tabler/icons-react'
import type { DeskProblem } from '#lib/desk-client/problem.ts'
import { useMessages } from './messages.tsx'
import classes from './problem-notice.module.css'
import { problemSentence } from './problem-sentence.ts'

/** A refusal of the desk as a sentence that says what to do, with the failing checks or fields below it. Shows nothing for null. */
export function ProblemNotice({ problem }: { problem: DeskProblem | null }) {
  const { checks, common, errors } = useMessages()
  if (!problem) return null
  const { checks: failed = [], errors: faults = [], requestId } = problem.problem
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle size={18} stroke={2} aria-hidden="true" />
      <div>
        <p className={classes.sentence}>{problemSentence(problem, errors)}</p>
        {failed.length > 0 && (
          <ul className={classes.list}>
            {failed.map(check => (
              <li key={`${check.id} ${check.path}`}>{checks[check.id]}</li>
            ))}
          </ul>
        )}
        {faults.length > 0 && (
          <ul className={classes.list}>
            {faults.map(fault => (
              <li key={`${fault.pointer} ${fault.code}`}>
                <code>{fault.pointer}</code> <span lang="en">{fault.message}</span>
              </li>
            ))}
          </ul>
        )}
        {requestId && problem.problem.status >= 500 && <p className={classes.request}>{common.requestId(requestId)}</p>}
      </div>
    </div>
  )
}
