import type { Editor } from '@tiptap/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import { desk } from '#lib/desk-client/desk-client.ts'
import { rememberMedia } from './media-views.ts'
import { useAttempt } from './use-attempt.ts'

export type Pictures = ReturnType<typeof usePictures>

/** Uploads pictures one after the other and puts each into the text where the caret is when it has arrived. */
export function usePictures() {
  const editor = useRef<Editor | null>(null)
  const stopper = useRef<AbortController | null>(null)
  const [name, setName] = useState<string | null>(null)
  const { problem, run } = useAttempt()

  const upload = useCallback(
    (files: File[]) =>
      void run(async () => {
        const stopping = new AbortController()
        stopper.current = stopping
        try {
          for (const file of files) {
            setName(file.name)
            await insert(editor.current, file, stopping.signal)
          }
        } catch (error) {
          if (!stopping.signal.aborted) throw error
        } finally {
          setName(null)
        }
      }),
    [run],
  )
  const into = useCallback((next: Editor) => {
    editor.current = next
  }, [])
  return useMemo(
    () => ({ upload, into, uploading: name, problem, stop: () => stopper.current?.abort() }),
    [upload, into, name, problem],
  )
}

async function insert(editor: Editor | null, file: File, signal: AbortSignal) {
  const media = await desk.media.upload(file, signal)
  rememberMedia(media)
  const attrs = { mediaId: media.id, alt: media.alt ?? '', credit: media.credit }
  editor
    ?.chain()
    .focus()
    .insertContent({ type: 'figure', attrs, content: [{ type: 'caption' }] })
    .run()
}
