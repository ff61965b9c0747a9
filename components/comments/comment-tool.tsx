'use client'

import { IconMessagePlus } from '@tabler/icons-react'
import { ToolButton } from '#components/editor/tool-button.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { useComments } from './comments-context.tsx'

/** The tool that begins a comment on the selected words, or shows the thread at the caret. */
export function CommentTool() {
  const words = useMessages().comments
  const { comment } = useComments()
  return <ToolButton label={words.comment} icon={IconMessagePlus} keys="Mod+Alt+M" onClick={comment} />
}
