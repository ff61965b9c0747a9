'use client'

import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useMessages } from '#components/ui/messages.tsx'
import classes from '../editor.module.css'
import { TextField } from '../text-field.tsx'

const LONGEST = 100

/** How the letters at the caret are read. */
export function RubyForm({ editor, text }: { editor: Editor; text: string }) {
  const words = useMessages().blocks.ruby
  const set = (reading: string) => {
    // The field may go away because the caret went: other letters must not get this reading.
    const isHere = editor.getAttributes('ruby').text === text
    // The caret stays where it is: nothing but the mark around it changes.
    const { from, to } = editor.state.selection
    if (reading && isHere)
      editor.chain().extendMarkRange('ruby').setMark('ruby', { text: reading }).setTextSelection({ from, to }).run()
  }
  return (
    <section className={classes.blockForm} aria-label={words.label}>
      <TextField label={words.reading} value={text} longest={LONGEST} onSave={set} />
      <Button
        size="compact-md"
        variant="subtle"
        color="red"
        onClick={() => editor.chain().focus().extendMarkRange('ruby').unsetMark('ruby').run()}
      >
        {words.remove}
      </Button>
    </section>
  )
}
