'use client'

import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useMessages } from '#components/ui/messages.tsx'
import classes from '../editor.module.css'
import { useEditorState } from '../use-editor-state.ts'
import { joinPictures, neighbours } from './gallery.ts'

/** Offered where pictures stand beside each other: one press makes a gallery of them. */
export function JoinButton({ editor }: { editor: Editor }) {
  const words = useMessages().blocks.gallery
  const possible = useEditorState({ editor, selector: ({ editor }) => neighbours(editor.state) !== null })
  if (!possible) return null
  return (
    <div className={classes.blockForm}>
      <Button
        size="compact-md"
        variant="default"
        onClick={() => {
          joinPictures(editor)
          editor.commands.focus()
        }}
      >
        {words.join}
      </Button>
    </div>
  )
}
