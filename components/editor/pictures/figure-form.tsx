'use client'

import { Button } from '@mantine/core'
import { IconPhotoEdit, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { late } from '#components/ui/late.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { problemSentence } from '#components/ui/problem-sentence.ts'
import { useUndoToast } from '#components/ui/undo-toast.tsx'
import type { BlockFormProps } from '../blocks/block-form-props.ts'
import { deleteAtCaret } from '../menus/block-commands.ts'
import { AltInput } from './alt-input.tsx'
import { CreditButton } from './credit-button.tsx'
import { FocalButton } from './focal-button.tsx'
import { withPicture } from './insert-picture.ts'
import { LayoutChoice } from './layout-choice.tsx'
import classes from './pictures.module.css'
import { uploadsOf } from './pictures-in-text.ts'
import { RememberButton } from './remember-button.tsx'
import { useMedia } from './use-media.ts'

const LibraryDialog = late(() => import('./library-dialog.tsx').then(({ LibraryDialog }) => LibraryDialog))

/** What is known of the picture at the caret, in one row above the text. Its caption is text, written in place. */
export function FigureForm({ editor, attrs, position, onChange }: BlockFormProps<'figure'>) {
  const { pictures, errors } = useMessages()
  const words = pictures.form
  const { media, problem, save } = useMedia(attrs.mediaId)
  const [choosing, setChoosing] = useState(false)
  const undoToast = useUndoToast()
  const remove = () => {
    const undo = deleteAtCaret(editor)
    editor.commands.focus()
    // The sentence may stay longer than the text.
    if (undo) undoToast(words.removed, async () => !editor.isDestroyed && undo())
  }
  return (
    <section className={classes.figureForm} aria-label={words.heading}>
      <div className={classes.alt}>
        <AltInput value={attrs.alt} onSave={alt => onChange({ alt })} />
      </div>
      <div className={classes.figureTools}>
        <CreditButton credit={attrs.credit} onChange={credit => onChange({ credit })} />
        <LayoutChoice layout={attrs.layout} onChange={layout => onChange({ layout })} />
        {media && <FocalButton media={media} save={save} />}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPhotoEdit size={16} aria-hidden="true" />}
          onClick={() => setChoosing(true)}
        >
          {words.replace}
        </Button>
        {media && <RememberButton media={media} alt={attrs.alt} credit={attrs.credit} save={save} />}
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          onClick={remove}
        >
          {words.remove}
        </Button>
      </div>
      {problem && (
        <p className={classes.problem} role="alert">
          {problemSentence(problem, errors)}
        </p>
      )}
      {choosing && (
        <LibraryDialog
          purpose="replace"
          onClose={() => setChoosing(false)}
          onChoose={([chosen]) => {
            setChoosing(false)
            if (chosen) editor.view.dispatch(withPicture(editor.state.tr, position, chosen))
          }}
          onFiles={([file]) => {
            setChoosing(false)
            if (file) uploadsOf(editor).replace(file, position)
          }}
        />
      )}
    </section>
  )
}
