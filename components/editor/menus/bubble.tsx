'use client'

import { IconDots, IconLanguageHiragana, IconLink } from '@tabler/icons-react'
import { type Editor, posToDOMRect } from '@tiptap/core'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { ToolButton } from '../tool-button.tsx'
import { useEditorState } from '../use-editor-state.ts'
import { useRovingFocus } from '../use-roving-focus.ts'
import { type BubbleSelection, bubbleSelection, isSameSelection } from './bubble-selection.ts'
import { type BubbleTool, FORMATS, MORE_FORMATS, TURNS } from './bubble-tools.ts'
import { Floating } from './floating.tsx'
import classes from './menus.module.css'
import { RubyForm } from './ruby-form.tsx'
import { useTextFocus } from './use-text-focus.ts'
import { isComposing } from './while-composing.ts'

type Props = {
  editor: Editor
  onLink: () => void
  /** More that can be done with the selection, in titles too: one or more tool buttons. */
  children?: ReactNode
}

/** The formats of the selected words, beside them. Escape hides it until something else is selected; Alt+F10 goes into it. */
export function Bubble({ editor, onLink, children }: Props) {
  const selection = useEditorState({
    editor,
    selector: ({ editor }) => bubbleSelection(editor),
    equalityFn: isSameSelection,
  })
  const [hidden, setHidden] = useState<BubbleSelection | null>(null)
  const part = useRef<HTMLDivElement>(null)
  const focused = useTextFocus(editor, part)
  const shown = focused && selection && selection !== hidden && (selection.canFormat || children) ? selection : null
  const hide = () => {
    setHidden(selection)
    editor.commands.focus()
  }
  useBubbleKeys(editor, part, shown !== null, hide)
  if (!shown) return null
  return (
    <Floating
      at={`${shown.from} ${shown.to}`}
      rectOf={() => (editor.isDestroyed ? null : posToDOMRect(editor.view, shown.from, shown.to))}
      context={editor.view.dom}
      // A phone puts its own menu above.
      placement={window.matchMedia('(pointer: coarse)').matches ? 'bottom' : 'top'}
      gap={10}
      style={{ zIndex: 30 }}
    >
      <div ref={part}>
        <Formats editor={editor} selection={shown} onLink={onLink} onLeave={hide}>
          {children}
        </Formats>
      </div>
    </Floating>
  )
}

type FormatsProps = Props & { selection: BubbleSelection; onLeave: () => void }

function Formats({ editor, selection, onLink, onLeave, children }: FormatsProps) {
  const words = useMessages().menus.bubble
  const roving = useRovingFocus()
  const [more, setMore] = useState(false)
  const [reading, setReading] = useState(false)
  const hasRuby = useEditorState({ editor, selector: ({ editor }) => editor.isActive('ruby') })
  const hasLink = useEditorState({ editor, selector: ({ editor }) => editor.isActive('link') })
  return (
    <>
      <div
        ref={roving}
        role="toolbar"
        aria-label={words.label}
        className={classes.bubble}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onLeave()
        }}
      >
        {selection.canFormat && <Tools editor={editor} tools={FORMATS} />}
        {selection.canFormat && (
          <ToolButton label={words.link} icon={IconLink} keys="Mod+K" pressed={hasLink} onClick={onLink} />
        )}
        {selection.canTurn && <Tools editor={editor} tools={TURNS} />}
        {children}
        {more && <Tools editor={editor} tools={MORE_FORMATS} />}
        {more && (
          <ToolButton
            label={words.ruby}
            icon={IconLanguageHiragana}
            pressed={hasRuby}
            expanded={reading}
            onClick={() => setReading(!reading)}
          />
        )}
        {selection.canFormat && (
          <ToolButton
            label={words.more}
            icon={IconDots}
            expanded={more}
            popup="none"
            onClick={() => {
              setMore(!more)
              setReading(false)
            }}
          />
        )}
      </div>
      {reading && <RubyForm editor={editor} onDone={onLeave} />}
    </>
  )
}

function Tools({ editor, tools }: { editor: Editor; tools: BubbleTool[] }) {
  const words = useMessages().menus.bubble
  const active = useEditorState({
    editor,
    selector: ({ editor }) => tools.filter(({ isActive }) => isActive(editor)).map(({ id }) => id),
  })
  return tools.map(({ id, icon, keys, run }) => (
    <ToolButton
      key={id}
      label={words[id]}
      icon={icon}
      keys={keys}
      pressed={active.includes(id)}
      onClick={() => run(editor)}
    />
  ))
}

/** Before the editor's own keys, for which Escape leaves the text. */
function useBubbleKeys(editor: Editor, part: RefObject<HTMLElement | null>, shown: boolean, hide: () => void): void {
  const hideNow = useRef(hide)
  hideNow.current = hide
  useEffect(() => {
    if (!shown) return
    const { view } = editor
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(view, event)) return
      if (event.key === 'Escape') hideNow.current()
      else if (event.key === 'F10' && event.altKey) part.current?.querySelector('button')?.focus()
      else return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    view.dom.addEventListener('keydown', onKeyDown, { capture: true })
    return () => view.dom.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [editor, part, shown])
}
