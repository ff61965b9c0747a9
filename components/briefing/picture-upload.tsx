'use client'

import { Button, FileButton, Loader } from '@mantine/core'
import { useRef, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { desk, type MediaView } from '#lib/desk-client/desk-client.ts'
import classes from './fields.module.css'
import { Refusal } from './refusal.tsx'
import { useAction } from './use-action.ts'

/** A button that uploads one picture and says so while it does; it can be stopped. */
export function PictureUpload({ label, onUploaded }: { label: string; onUploaded: (media: MediaView) => void }) {
  const words = useMessages().briefing.hero
  const { busy, problem, run } = useAction()
  const [name, setName] = useState('')
  const stop = useRef<AbortController | null>(null)

  const upload = (file: File | null) => {
    if (!file) return
    const stopper = new AbortController()
    stop.current = stopper
    setName(file.name)
    void run(async () => {
      try {
        onUploaded(await desk.media.upload(file, stopper.signal))
      } catch (error) {
        if (!stopper.signal.aborted) throw error
      }
    })
  }
  if (busy) {
    return (
      <span className={classes.row} role="status">
        <Loader size="xs" /> {words.uploading(name)}
        <Button size="compact-sm" variant="subtle" onClick={() => stop.current?.abort()}>
          {words.stop}
        </Button>
      </span>
    )
  }
  return (
    <>
      <FileButton onChange={upload} accept="image/jpeg,image/png,image/webp">
        {props => (
          <Button {...props} size="compact-md" variant="default" title={words.formats}>
            {label}
          </Button>
        )}
      </FileButton>
      <Refusal problem={problem} />
    </>
  )
}
