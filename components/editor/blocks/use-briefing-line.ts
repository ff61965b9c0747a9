import { useEffect, useState } from 'react'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { type BriefingLine, briefingLine } from './briefing-lines.ts'

/** Title and state of a briefing; `asking` until it is known, `unread` when the desk does not answer. */
export function useBriefingLine(id: string): BriefingLine | 'asking' | 'unread' {
  const [line, setLine] = useState<BriefingLine | 'asking' | 'unread'>('asking')
  useEffect(() => {
    let wanted = true
    briefingLine(id).then(
      found => wanted && setLine(found),
      (error: unknown) => {
        if (!(error instanceof DeskProblem)) throw error
        if (wanted) setLine('unread')
      },
    )
    return () => {
      wanted = false
    }
  }, [id])
  return line
}
