'use client'

import { Button, FileButton } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconLayoutOff, IconPhotoMinus, IconTrash } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import classes from '../editor.module.css'
import { ToolButton } from '../tool-button.tsx'
import { useEditorState } from '../use-editor-state.ts'
import { useRovingFocus } from '../use-roving-focus.ts'
import type { BlockFormProps } from './block-form-props.ts'
import own from './blocks.module.css'
import { dissolveGallery, galleryAt, MOST, movePicture, takeOutPicture } from './gallery.ts'
import { useGalleryUpload } from './use-gallery-upload.ts'

/** The tools of the gallery at the caret: more pictures, their order, and the way back to single ones. */
export function GalleryForm({ editor, position, onRemove }: BlockFormProps<'gallery'>) {
  const words = useMessages().blocks.gallery
  const roving = useRovingFocus()
  const { upload, uploading } = useGalleryUpload(editor, position)
  const { index, count } = useEditorState({ editor, selector: ({ editor }) => pictureAt(editor.state) })
  const isFull = count >= MOST
  return (
    <section className={classes.blockForm} aria-label={words.heading}>
      <div className={own.row}>
        <div ref={roving} role="toolbar" aria-label={words.heading} className={own.bar}>
          <ToolButton
            label={words.earlier}
            icon={IconArrowLeft}
            disabled={index < 1}
            onClick={() => movePicture(editor, -1)}
          />
          <ToolButton
            label={words.later}
            icon={IconArrowRight}
            disabled={index < 0 || index >= count - 1}
            onClick={() => movePicture(editor, 1)}
          />
          <ToolButton
            label={words.takeOut}
            icon={IconPhotoMinus}
            disabled={index < 0}
            onClick={() => takeOutPicture(editor)}
          />
          <ToolButton label={words.dissolve} icon={IconLayoutOff} onClick={() => dissolveGallery(editor)} />
          <ToolButton label={words.remove} icon={IconTrash} onClick={onRemove} />
        </div>
        <FileButton
          accept="image/jpeg,image/png,image/webp"
          multiple
          disabled={isFull}
          onChange={files => void upload(files)}
        >
          {({ onClick }) => (
            <Button
              size="compact-md"
              variant="default"
              disabled={isFull}
              loading={uploading !== null}
              onClick={onClick}
            >
              {words.add}
            </Button>
          )}
        </FileButton>
        <span className={own.hint} role="status">
          {uploading ? words.adding(uploading) : isFull ? words.full : ''}
        </span>
      </div>
    </section>
  )
}

function pictureAt(state: Parameters<typeof galleryAt>[0]): { index: number; count: number } {
  const place = galleryAt(state)
  return { index: place?.index ?? -1, count: place?.node.childCount ?? 0 }
}
