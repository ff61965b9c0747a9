'use client'

import { Button, Skeleton } from '@mantine/core'
import { useRead } from '#components/briefing/use-read.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { Place } from '#lib/desk-client/history-calls.ts'
import { DiffView } from './diff-view.tsx'

type Props = {
  id: string
  from: Place
  to: Place
  /** Changes when the working copy may have moved. */
  version?: number
}

/** What changed between two states of a briefing; the whole text of one that is compared with itself. */
export function Comparison({ id, from, to, version = 0 }: Props) {
  const words = useMessages().history
  const key = `${id} ${from} ${to}`
  const { data, problem, retry } = useRead(`${key} ${version}`, async () => ({
    key,
    diff: await desk.briefings.diff(id, from, to),
  }))
  return (
    <>
      <ProblemNotice problem={problem} />
      {problem && (
        <Button variant="default" onClick={retry}>
          {words.retry}
        </Button>
      )}
      {data?.key === key && <DiffView key={key} diff={data.diff} whole={from === to} />}
      {data?.key !== key && !problem && <Skeleton height={240} aria-label={words.loading} />}
    </>
  )
}
