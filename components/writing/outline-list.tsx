'use client'

import {
  IconBlockquote,
  IconHeading,
  IconInfoSquare,
  IconLayoutGrid,
  IconPhoto,
  IconTable,
  IconWorld,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import type { DocumentJson } from '#lib/document/document-json.ts'
import type { EmbedProvider } from '#lib/document/embed.ts'
import { type OutlineEntry, type OutlineKind, outlineOf } from '#lib/document/outline.ts'
import classes from './outline.module.css'
import { useSettled } from './use-settled.ts'

const ICONS: Record<OutlineKind, typeof IconTable> = {
  heading: IconHeading,
  table: IconTable,
  figure: IconPhoto,
  gallery: IconLayoutGrid,
  embed: IconWorld,
  callout: IconInfoSquare,
  pullquote: IconBlockquote,
}

/** Headings, tables and pictures of the text, to jump to; the one that the caret is under is marked. Arrow keys move in it. */
export function OutlineList({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { outline: words } = useMessages().writing
  const { focusPath } = useEditorSession()
  const found = useSettled(editor, readOutline, 'text and selection')
  const list = useRef<HTMLUListElement>(null)
  const isRead = found !== null
  useEffect(() => {
    if (!isRead) return
    const buttons = list.current?.querySelectorAll('button') ?? []
    const [first] = buttons
    ;([...buttons].find(button => button.ariaCurrent === 'location') ?? first)?.focus()
  }, [isRead])
  if (!found) return null
  const { entries, current } = found
  if (entries.length === 0) return <p className={classes.empty}>{words.empty}</p>
  const go = (path: string) => {
    // At once: the next key may come before anything that waits.
    focusPath(path)
    onDone()
  }
  return (
    <ul ref={list} className={classes.outline} aria-label={words.open} onKeyDown={moveInside}>
      {entries.map((entry, index) => (
        <li key={entry.path}>
          <Entry entry={entry} isCurrent={index === current} onGo={go} />
        </li>
      ))}
    </ul>
  )
}

function Entry({ entry, isCurrent, onGo }: { entry: OutlineEntry; isCurrent: boolean; onGo: (path: string) => void }) {
  const { writing, blocks } = useMessages()
  const words = writing.outline
  const { kind, text } = entry
  const Icon = ICONS[kind]
  return (
    <button
      type="button"
      className={classes.entry}
      data-level={entry.level}
      data-kind={kind}
      aria-current={isCurrent ? 'location' : undefined}
      onClick={() => onGo(entry.path)}
    >
      {kind !== 'heading' && <Icon size={15} role="img" aria-label={words.kinds[kind]} />}
      {entry.emoji && <span aria-hidden="true">{entry.emoji}</span>}
      <span>{(kind === 'embed' ? blocks.embed.providers[text as EmbedProvider] : text) || words.untitled[kind]}</span>
    </button>
  )
}

function readOutline({ state }: Editor): { entries: OutlineEntry[]; current: number } {
  const entries = outlineOf(state.doc.toJSON() as DocumentJson)
  const at = state.selection.$from.index(0)
  const current = entries.findLastIndex(({ path }) => Number(/\/content\/(\d+)/.exec(path)?.[1]) <= at)
  return { entries, current }
}

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: index => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last,
}

function moveInside(event: KeyboardEvent<HTMLUListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const step = STEPS[event.key]
  if (!step) return
  event.preventDefault()
  buttons[step(buttons.indexOf(document.activeElement as HTMLButtonElement), buttons.length - 1)]?.focus()
}
