'use client'

import { IconPhoto } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { CommentTool } from '#components/comments/comment-tool.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './editor.module.css'
import { EmojiButton } from './emoji-button.tsx'
import { LinkButton } from './link-button.tsx'
import { BlockButton } from './menus/block-button.tsx'
import type { BlockHooks } from './menus/block-items.ts'
import { InsertButton } from './menus/insert-button.tsx'
import { ToolButton } from './tool-button.tsx'
import { TOOLS, type Tool } from './tools.ts'
import { useEditorState } from './use-editor-state.ts'
import { useRovingFocus } from './use-roving-focus.ts'

type Props = {
  editor: Editor
  hooks: BlockHooks
  linking: boolean
  onLinking: (linking: boolean) => void
}

/** The tools for the text at the caret. One stop of the Tab key; arrow keys move inside. */
export function Toolbar({ editor, hooks, linking, onLinking }: Props) {
  const { editor: words } = useMessages()
  const roving = useRovingFocus()
  const states = useEditorState({ editor, calm: true, selector: statesOf })
  return (
    <div
      ref={roving}
      role="toolbar"
      aria-label={words.toolbar.label}
      className={classes.toolbar}
      data-editor-tools
      onKeyDown={({ key, currentTarget, target }) => {
        // Not from a menu that one of the buttons has opened.
        if (key === 'Escape' && currentTarget.contains(target as Node)) editor.commands.focus()
      }}
    >
      <InsertButton editor={editor} hooks={hooks} />
      <ToolButton label={words.toolbar.picture} icon={IconPhoto} onClick={() => hooks.onPicture?.()} />
      {TOOLS.map(tool => (
        <Button key={tool.id} tool={tool} editor={editor} state={states[tool.id]} />
      ))}
      <LinkButton editor={editor} open={linking} onOpen={onLinking} />
      <EmojiButton editor={editor} />
      <CommentTool />
      <BlockButton editor={editor} />
    </div>
  )
}

type State = { active: boolean; possible: boolean }

function Button({ tool, editor, state }: { tool: Tool; editor: Editor; state?: State }) {
  const { editor: words } = useMessages()
  return (
    <ToolButton
      label={words.toolbar[tool.id]}
      icon={tool.icon}
      keys={tool.keys}
      pressed={tool.isActive ? (state?.active ?? false) : undefined}
      disabled={!state?.possible}
      onClick={() => tool.run(editor)}
    />
  )
}

function statesOf({ editor }: { editor: Editor }): Record<string, State> {
  // Asked once for all: it makes every command anew.
  const can = editor.can()
  const entries = TOOLS.map(({ id, isActive, isPossible }) => {
    return [id, { active: isActive?.(editor) ?? false, possible: isPossible(editor, can) }]
  })
  return Object.fromEntries(entries)
}
