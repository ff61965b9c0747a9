'use client'

import { Button, UnstyledButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { useToasts, useUndoToast } from '#components/ui/undo-toast.tsx'
import type { ThreadView } from '#lib/desk-client/comment-calls.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { CommentItem } from './comment-item.tsx'
import classes from './comments.module.css'
import { useComments } from './comments-context.tsx'
import { Composer } from './composer.tsx'
import { ThreadSettings } from './thread-settings.tsx'

/** One thread: its words, what was said, and what can be done. `onText` is called before the text gets the focus. */
export function ThreadCard({ thread, onText }: { thread: ThreadView; onText: () => void }) {
  const words = useMessages().comments
  const { me } = useBriefing()
  const { active, activate, reload, goTo } = useComments()
  const [replying, setReplying] = useState(false)
  const card = useRef<HTMLElement>(null)
  const { id, by, blocking, assignee, resolved, calls, comments } = thread
  const isActive = active === id
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const showWords = () => {
    onText()
    // The sheet of a phone has to be gone before the text can take the focus.
    requestAnimationFrame(() => goTo(id))
  }
  return (
    <article
      ref={card}
      id={`thread-${id}`}
      tabIndex={-1}
      className={classes.card}
      data-active={isActive || undefined}
      data-thread={id}
      aria-label={words.thread(by.name)}
      aria-current={isActive || undefined}
      onFocus={() => activate(id)}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.target !== event.currentTarget) return
        event.preventDefault()
        showWords()
      }}
    >
      <Quote thread={thread} onShow={showWords} />
      {(blocking || assignee || calls) && (
        <p className={classes.signs}>
          {blocking && <span className={classes.stops}>{words.stops}</span>}
          {calls && <span className={classes.calls}>{words.callsYou}</span>}
          {assignee && <span>{assignee.id === me ? words.givenToMe : words.given(assignee.name)}</span>}
        </p>
      )}
      <ul className={classes.comments}>
        {comments.map(comment => (
          <CommentItem key={comment.id} comment={comment} />
        ))}
      </ul>
      {resolved && <p className={classes.quiet}>{words.resolvedBy(resolved.by.name)}</p>}
      {replying ? (
        <Composer
          draft={`reply ${id}`}
          label={words.replyTo(by.name)}
          placeholder={words.replyPlaceholder}
          sendLabel={words.send}
          onSend={async reply => {
            await desk.comments.reply(id, reply)
            setReplying(false)
            await reload()
          }}
          onLeave={() => {
            setReplying(false)
            card.current?.focus()
          }}
        />
      ) : (
        <Actions thread={thread} onReply={() => setReplying(true)} />
      )}
    </article>
  )
}

function Quote({ thread: { id, quote, resolved }, onShow }: { thread: ThreadView; onShow: () => void }) {
  const words = useMessages().comments
  const { places } = useComments()
  if (!quote) return <p className={classes.quiet}>{words.whole}</p>
  if (resolved || !places?.has(id)) {
    return (
      <>
        <blockquote className={classes.quote}>{quote}</blockquote>
        {!resolved && places && <p className={classes.quiet}>{words.gone}</p>}
      </>
    )
  }
  return (
    <UnstyledButton className={classes.quote} title={words.goTo} onClick={onShow}>
      {quote}
    </UnstyledButton>
  )
}

function Actions({ thread, onReply }: { thread: ThreadView; onReply: () => void }) {
  const words = useMessages().comments
  const { reload } = useComments()
  const { failToast } = useToasts()
  const undoToast = useUndoToast()
  const { id, resolved, may } = thread

  const resolve = async () => {
    try {
      await desk.comments.resolve(id)
      undoToast(words.resolved, () => desk.comments.reopen(id).then(reload))
      await reload()
    } catch (error) {
      failToast(error)
    }
  }
  const reopen = () => desk.comments.reopen(id).then(reload, failToast)
  return (
    <div className={classes.buttons}>
      <Button size="compact-sm" variant="default" onClick={onReply}>
        {words.reply}
      </Button>
      {resolved ? (
        <Button size="compact-sm" variant="subtle" onClick={reopen}>
          {words.reopen}
        </Button>
      ) : (
        <>
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={!may.resolve}
            title={may.resolve ? undefined : words.mayNotResolve}
            onClick={resolve}
          >
            {words.resolve}
          </Button>
          <ThreadSettings thread={thread} />
        </>
      )}
    </div>
  )
}
