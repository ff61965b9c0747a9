import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { useToasts } from '#components/ui/undo-toast.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import { afterComposing } from '../after-composing.ts'
import { keepPlace } from '../pasting/place.ts'
import { figureOf } from '../pictures/insert-picture.ts'
import { rememberMedia } from '../pictures/media-views.ts'
import { refusesPictures } from '../pictures/refuses-pictures.ts'
import { addPicture } from './gallery.ts'

/**
 * Uploads pictures one after the other and puts each at the end of the gallery that stood at `position` when they were
 * chosen, wherever it stands by then. What did not come there is told, also when the caret has left the gallery.
 */
export function useGalleryUpload(editor: Editor, position: number) {
  const words = useMessages().blocks.gallery
  const { failToast, lossToast } = useToasts()
  const [uploading, setUploading] = useState<string | null>(null)
  const upload = async (files: File[]) => {
    if (files.length === 0 || refusesPictures(editor)) return
    const { view, schema } = editor
    const place = keepPlace(view, position)
    const lost: string[] = []
    try {
      for (const file of files) {
        setUploading(file.name)
        const media = await desk.media.upload(file)
        rememberMedia(media)
        await afterComposing(view)
        if (!addPicture(editor, place(), figureOf(schema, media))) lost.push(file.name)
      }
    } catch (error) {
      failToast(error)
    } finally {
      setUploading(null)
      if (lost.length > 0) lossToast(words.lost(lost.join(', ')))
    }
  }
  return { upload, uploading }
}
