import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { MediaView } from '#lib/desk-client/desk-client.ts'
import { insertMedia } from './insert-picture.ts'
import { PictureUploads } from './picture-uploads.ts'

export type Pictures = ReturnType<typeof usePictures>

/** What pictures are being asked for: one, or several for a gallery. */
export type Asking = 'picture' | 'gallery'

/** Pictures for the text that is open: from this device, where the caret is or where they are dropped, and from the library. Asks before the page is left while some are on their way. */
export function usePictures() {
  const [uploads] = useState(() => new PictureUploads())
  const [editor, setEditor] = useState<Editor | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (uploads.queue.isBusy) event.preventDefault()
    }
    const ending = new AbortController()
    const { signal } = ending
    window.addEventListener('beforeunload', ask, { signal })
    window.addEventListener('dragover', missTheBrowser, { signal })
    window.addEventListener('drop', missTheBrowser, { signal })
    return () => {
      ending.abort()
      uploads.leave()
    }
  }, [uploads])
  const into = useCallback(
    (next: Editor) => {
      uploads.into(next)
      setEditor(next)
    },
    [uploads],
  )
  const upload = useCallback((files: File[]) => uploads.add(files), [uploads])
  const askForPicture = useCallback(() => setAsking('picture'), [])
  const askForGallery = useCallback(() => setAsking('gallery'), [])
  return useMemo(() => {
    const asGallery = asking === 'gallery'
    const done = () => {
      setAsking(null)
      editor?.commands.focus()
    }
    const insert = (views: MediaView[]) => {
      setAsking(null)
      if (editor) insertMedia(editor, views, asGallery)
    }
    const take = (files: File[]) => {
      done()
      uploads.add(files, { asGallery })
    }
    return { uploads, upload, into, askForPicture, askForGallery, asking, done, insert, take }
  }, [uploads, upload, into, askForPicture, askForGallery, asking, editor])
}

/** A file that is dropped beside the text would be opened by the browser, in the place of the page. */
function missTheBrowser(event: DragEvent) {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}
