'use client'

import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useAction } from '#components/briefing/use-action.ts'
import { type MentionItem, mentionItems } from '#components/editor/blocks/mention-items.ts'
import { isComposing } from '#components/ui/is-composing.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import type { PersonName } from '#lib/briefings/briefing.ts'
import { calledIn } from './called-in.ts'
import classes from './comments.module.css'
import { useComments } from './comments-context.tsx'
import { PeopleFound } from './people-found.tsx'

type Props = {
  /** What the words belong to: they stay under this name until they are sent. */
  draft: string
  label: string
  placeholder: string
  sendLabel: string
  /** Whom the words call already, while they are changed: a name stays that person's. */
  called?: PersonName[]
  children?: ReactNode
  onSend: (words: { body: string; mentions: string[] }) => Promise<unknown>
  onLeave: () => void
}

/** A place to write a comment. Ctrl+Enter or ⌘Enter sends, `@` finds colleagues, Escape leaves and keeps the words. */
export function Composer({ draft, label, placeholder, sendLabel, called = [], children, onSend, onLeave }: Props) {
  const words = useMessages().comments
  const { people } = useBriefing().newsroom
  const { drafts, setDraft } = useComments()
  const { busy, problem, run } = useAction()
  const field = useRef<HTMLTextAreaElement>(null)
  const picked = useRef<PersonName[]>([...called])
  const search = useMentionSearch(people)
  const list = useId()
  const body = drafts[draft] ?? ''

  const send = async () => {
    if (busy || body.trim() === '') return
    const sent = await run(() => onSend({ body, mentions: calledIn(body, people, picked.current) }))
    if (sent) setDraft(draft, '')
  }
  const pick = ({ id, label: name }: MentionItem) => {
    const at = field.current?.selectionStart ?? body.length
    const before = `${body.slice(0, at).replace(/@[^\s@]*$/, '')}@${name} `
    picked.current.push({ id, name })
    setDraft(draft, before + body.slice(at))
    search.close()
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(before.length, before.length)
    })
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (search.press(event, pick)) return
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      void send()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      onLeave()
    }
  }
  return (
    <div className={classes.composer}>
      <Textarea
        ref={field}
        autosize
        minRows={2}
        maxRows={12}
        data-autofocus
        autoFocus
        maxLength={4000}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={search.items.length > 0 ? list : undefined}
        aria-activedescendant={search.items.length > 0 ? `${list}-${search.index}` : undefined}
        placeholder={placeholder}
        value={body}
        onChange={event => {
          setDraft(draft, event.currentTarget.value)
          search.look(event.currentTarget)
        }}
        onKeyDown={press}
        onBlur={search.close}
      />
      <PeopleFound id={list} items={search.items} index={search.index} onPick={pick} />
      {children}
      {problem && <ProblemNotice problem={problem} />}
      <div className={classes.buttons}>
        <Button size="compact-md" loading={busy} disabled={body.trim() === ''} title={words.sendHint} onClick={send}>
          {sendLabel}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onLeave}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}

function useMentionSearch(people: PersonName[]) {
  const [items, setItems] = useState<MentionItem[]>([])
  const [index, setIndex] = useState(0)
  const close = () => setItems([])
  const look = ({ value, selectionStart }: HTMLTextAreaElement) => {
    const query = /(?:^|\s)@([^\s@]{0,30})$/.exec(value.slice(0, selectionStart))?.[1]
    setIndex(0)
    setItems(query === undefined ? [] : mentionItems({ people, tags: [] }, 'person', query))
  }
  /** True when the key was for the list. */
  const press = (event: KeyboardEvent, pick: (item: MentionItem) => void): boolean => {
    const item = items[index]
    if (!item) return false
    if (event.key === 'ArrowDown') setIndex((index + 1) % items.length)
    else if (event.key === 'ArrowUp') setIndex((index + items.length - 1) % items.length)
    else if (event.key === 'Escape') close()
    else if ((event.key === 'Enter' && !event.metaKey && !event.ctrlKey) || event.key === 'Tab') pick(item)
    else return false
    event.preventDefault()
    return true
  }
  return { items, index, look, close, press }
}
