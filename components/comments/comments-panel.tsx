'use client'

import { Button, Skeleton } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import classes from './comments.module.css'
import { useComments } from './comments-context.tsx'
import { inOrder } from './in-order.ts'
import { NewThread } from './new-thread.tsx'
import { ThreadCard } from './thread-card.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

const LOOKED_MS = 2_000

/** All threads of the briefing in the order of the text, the settled ones folded away. `onText` is called before the text gets the focus. */
export function CommentsPanel({ shown, onText }: { shown: boolean; onText: () => void }) {
  const words = useMessages().comments
  const { threads, problem, reload, places, composing, compose, stopComposing } = useComments()
  const { editor } = useEditorSession()
  const panel = useRef<HTMLElement>(null)
  useSeen(shown)
  useKeptFocus(panel)
  if (!threads) {
    if (!problem) return <Skeleton height={96} aria-label={words.loading} />
    return (
      <div className={classes.panel}>
        <ProblemNotice problem={problem} />
        <Button variant="default" onClick={reload}>
          {words.retry}
        </Button>
      </div>
    )
  }
  const open = inOrder(threads, places).filter(({ resolved }) => !resolved)
  const settled = threads.filter(({ resolved }) => resolved).reverse()
  const leave = () => {
    stopComposing()
    onText()
    requestAnimationFrame(() => editor?.view.focus())
  }
  return (
    <section ref={panel} tabIndex={-1} className={classes.panel} aria-label={words.label}>
      {composing ? (
        <NewThread composing={composing} onLeave={leave} />
      ) : (
        <Button
          variant="default"
          leftSection={<IconMessagePlus size={16} aria-hidden="true" />}
          // The text keeps its selection: it is what the comment is about.
          onMouseDown={event => event.preventDefault()}
          onClick={compose}
        >
          {words.comment}
        </Button>
      )}
      {threads.length === 0 && !composing && <EmptyState>{`${words.empty} ${words.emptyHint}`}</EmptyState>}
      {open.map(thread => (
        <ThreadCard key={thread.id} thread={thread} onText={onText} />
      ))}
      {settled.length > 0 && (
        <details className={classes.settled}>
          <summary>{words.settled(settled.length)}</summary>
          {settled.map(thread => (
            <ThreadCard key={thread.id} thread={thread} onText={onText} />
          ))}
        </details>
      )}
    </section>
  )
}

/** Threads that stood before somebody's eyes for two seconds call them no more. */
function useSeen(shown: boolean) {
  const { briefing } = useBriefing()
  const { threads, reload } = useComments()
  useEffect(() => {
    const calling = threads?.filter(({ calls, resolved }) => calls && !resolved).map(({ id }) => id) ?? []
    if (!shown || calling.length === 0) return
    const timer = setTimeout(() => {
      // A call that could not be noted as seen calls again: nothing is lost.
      desk.comments.seen(briefing.id, calling).then(reload, () => undefined)
    }, LOOKED_MS)
    return () => clearTimeout(timer)
  }, [shown, threads, briefing.id, reload])
}
