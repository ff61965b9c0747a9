'use client'

import { IconLink } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useMessages } from '#components/ui/messages.tsx'
import { ToolButton } from './tool-button.tsx'
import { useEditorState } from './use-editor-state.ts'

type Props = { editor: Editor; open: boolean; onOpen: (open: boolean) => void }

/** Opens the form for the link of the selected words. */
export function LinkButton({ editor, open, onOpen }: Props) {
  const words = useMessages().editor
  const { active, possible } = useEditorState({
    editor,
    calm: true,
    selector: ({ editor }) => ({
      active: editor.isActive('link'),
      possible: editor.isActive('link') || (!editor.state.selection.empty && editor.can().setMark('link')),
    }),
  })
  return (
    <ToolButton
      label={words.toolbar.link}
      icon={IconLink}
      keys="Mod+K"
      pressed={active}
      expanded={open}
      disabled={!possible}
      onClick={() => onOpen(!open)}
    />
  )
}
