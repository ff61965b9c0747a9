'use client'

import { CloseButton } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'
import { ToolButton } from '#components/editor/tool-button.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { HintCard } from './hint-card.tsx'
import { useHints } from './use-hints.ts'
import classes from './writing.module.css'

type Props = { editor: Editor; editable: boolean; onClose: () => void }

/** The house-style hints of the open text: how many there are, and the card of one of them. Nothing leaves this page. */
export function HintsBar({ editor, editable, onClose }: Props) {
  const { hints: words } = useMessages().writing
  const hints = useHints(editor)
  const { found, current, step } = hints
  const bar = useRef<HTMLElement>(null)
  useEffect(() => bar.current?.focus(), [])
  const leave = () => {
    onClose()
    editor.view.focus()
  }
  return (
    <section
      ref={bar}
      className={classes.bar}
      aria-label={words.label}
      tabIndex={-1}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        leave()
      }}
    >
      <div className={classes.line}>
        <p className={classes.told} role="status" data-testid="hints">
          {found && (found.length > 0 ? words.found(found.length) : words.none)}
        </p>
        {current && (
          <>
            <ToolButton label={words.previous} icon={IconChevronUp} onClick={() => step(-1)} />
            <ToolButton label={words.next} icon={IconChevronDown} onClick={() => step(1)} />
          </>
        )}
        <CloseButton className={classes.close} aria-label={words.close} onClick={leave} />
      </div>
      {current && <HintCard editable={editable} hints={hints} hint={current} />}
    </section>
  )
}
