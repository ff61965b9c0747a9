'use client'

import { Button, FileButton, Loader } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useSending } from '#components/people/use-sending.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { MediaView } from '#lib/desk-client/media-calls.ts'
import { PICTURE_TYPES } from '#lib/media/policy.ts'
import { BlurredPicture } from './blurred-picture.tsx'
import classes from './panel.module.css'

const SHOWN = '13'
const THUMB_WIDTH = 110

type Props = { but: string; chosen: string | null; onChoose: (media: MediaView) => void }

/** Chooses a picture other than `but`: a new one, or one of the library. */
export function OtherPicture({ but, chosen, onChoose }: Props) {
  const words = useMessages().media
  const [q, setQ] = useState('')
  const [found, setFound] = useState<MediaView[] | null>(null)
  const { problem, send } = useSending()
  const request = useRef(send)
  request.current = send
  useEffect(() => {
    const leaving = new AbortController()
    void request
      .current(() => desk.media.list({ ...(q && { q }), limit: SHOWN }))
      .then(list => {
        if (list && !leaving.signal.aborted) setFound(list.rows.filter(({ id }) => id !== but))
      })
    return () => leaving.abort()
  }, [q, but])
  return (
    <>
      <NewPicture onUploaded={onChoose} />
      <p className={classes.hint}>{words.replace.or}</p>
      <SearchField q={q} label={words.search} onSearch={setQ} />
      {found?.length === 0 && <p className={classes.hint}>{words.replace.none}</p>}
      <ul className={classes.thumbs} aria-label={words.grid}>
        {found?.map(one => (
          <li key={one.id}>
            <button
              type="button"
              className={classes.thumb}
              aria-pressed={one.id === chosen}
              aria-label={one.alt ?? one.filename}
              onClick={() => onChoose(one)}
            >
              <BlurredPicture media={one} width={THUMB_WIDTH} alt="" className={classes.thumbPicture} />
            </button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={problem} />
    </>
  )
}

function NewPicture({ onUploaded }: { onUploaded: (media: MediaView) => void }) {
  const words = useMessages().media.replace
  const { sending, problem, send } = useSending()
  const [name, setName] = useState('')
  const upload = async (file: File | null) => {
    if (!file) return
    setName(file.name)
    const view = await send(() => desk.media.upload(file))
    if (view) onUploaded(view)
  }
  return (
    <div>
      {sending ? (
        <span role="status" className={classes.hint}>
          <Loader size="xs" /> {words.uploading(name)}
        </span>
      ) : (
        <FileButton accept={PICTURE_TYPES} onChange={upload}>
          {props => (
            <Button {...props} variant="default">
              {words.upload}
            </Button>
          )}
        </FileButton>
      )}
      <ProblemNotice problem={problem} />
    </div>
  )
}
