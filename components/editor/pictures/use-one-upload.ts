import { useEffect, useRef, useState } from 'react'
import { desk, type MediaView } from '#lib/desk-client/desk-client.ts'
import { rememberMedia } from './media-views.ts'
import { type Upload, UploadQueue } from './upload-queue.ts'

export type OneUpload = ReturnType<typeof useOneUpload>

/** One picture on its way to a place that is no text. A new one takes the place of one that failed. Asks before the page is left meanwhile. */
export function useOneUpload(onDone: (media: MediaView) => void) {
  const [queue] = useState(
    () => new UploadQueue((file, signal, onProgress) => desk.media.upload(file, signal, onProgress)),
  )
  const [upload, setUpload] = useState<Upload | null>(null)
  const done = useRef(onDone)
  done.current = onDone
  useEffect(() => {
    const unwatch = queue.watch(changed => {
      const isOver = changed.state === 'done' || changed.state === 'stopped'
      setUpload(isOver ? null : { ...changed })
      if (changed.state !== 'done' || !changed.media) return
      rememberMedia(changed.media)
      queue.stop(changed.id)
      done.current(changed.media)
    })
    const ask = (event: BeforeUnloadEvent) => {
      if (queue.isBusy) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      unwatch()
      queue.stopAll()
    }
  }, [queue])
  return {
    upload,
    start: (files: readonly File[]) => {
      queue.stopAll()
      const [first] = queue.add(files.slice(0, 1))
      setUpload(first ? { ...first } : null)
      queue.start()
    },
    stop: () => upload && queue.stop(upload.id),
    retry: () => upload && queue.retry(upload.id),
  }
}
