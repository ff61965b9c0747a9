import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { desk } from '#lib/desk-client/desk-client.ts'
import { figureOf } from '../pictures/insert-picture.ts'
import { rememberMedia } from '../pictures/media-views.ts'
import { useAttempt } from '../use-attempt.ts'
import { addPictures } from './gallery.ts'

/** Uploads pictures one after the other and puts each at the end of the gallery that stands where `place` says by then. */
export function useGalleryUpload(editor: Editor, place: () => number) {
  const [uploading, setUploading] = useState<string | null>(null)
  const { problem, run } = useAttempt()
  const upload = (files: File[]) =>
    void run(async () => {
      try {
        for (const file of files) {
          setUploading(file.name)
          const media = await desk.media.upload(file)
          rememberMedia(media)
          const figure = figureOf(editor.schema, media)
          if (!editor.isDestroyed) editor.view.dispatch(addPictures(editor.state.tr, place(), [figure]))
        }
      } finally {
        setUploading(null)
      }
    })
  return { upload, uploading, problem }
}
