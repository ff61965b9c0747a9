'use client'

import { Button, FileButton, Modal, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { problemSentence } from '#components/ui/problem-sentence.ts'
import type { MediaView } from '#lib/desk-client/desk-client.ts'
import { ACCEPTED } from './accepted.ts'
import { rememberMedia } from './media-views.ts'
import { moveInGrid } from './move-in-grid.ts'
import classes from './pictures.module.css'
import { Thumbnail } from './thumbnail.tsx'
import { useLibrary } from './use-library.ts'

type Props = {
  purpose: 'picture' | 'gallery' | 'replace'
  onChoose: (views: MediaView[]) => void
  onFiles: (files: File[]) => void
  onClose: () => void
}

/** Pictures of the library to choose from, found by words; or files of this device. All of it works from the search field with arrows and Enter. */
export function LibraryDialog({ purpose, onChoose, onFiles, onClose }: Props) {
  const { pictures, common, errors } = useMessages()
  const words = pictures.library
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<MediaView[]>([])
  const grid = useRef<HTMLUListElement>(null)
  const phone = useMediaQuery('(max-width: 52rem)', false, { getInitialValueInEffect: false })
  const { found, problem, busy, more, settled } = useLibrary(typed)
  const many = purpose === 'gallery'
  const take = (media: MediaView) => {
    rememberMedia(media)
    if (!many) return onChoose([media])
    const isChosen = chosen.some(({ id }) => id === media.id)
    setChosen(isChosen ? chosen.filter(({ id }) => id !== media.id) : [...chosen, media])
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const first = found?.rows[0]
    if (event.key === 'Enter' && typed.trim() && settled && first) {
      event.preventDefault()
      take(first)
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      grid.current?.querySelector('button')?.focus()
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words[purpose]}
      size="56rem"
      fullScreen={phone}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={classes.libraryHead}>
        <TextInput
          data-autofocus
          className={classes.search}
          label={words.search}
          placeholder={words.hint}
          description={words.keys}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
          onKeyDown={keyDown}
        />
        <FileButton
          accept={ACCEPTED}
          multiple={purpose !== 'replace'}
          onChange={(files: File | File[] | null) => files && onFiles([files].flat())}
        >
          {props => (
            <Button {...props} variant="default" title={words.formats}>
              {words.device}
            </Button>
          )}
        </FileButton>
      </div>
      <p className={classes.quiet} role="status">
        {problem ? problemSentence(problem, errors) : busy ? words.loading : found && said(found.total, typed, words)}
      </p>
      <ul
        ref={grid}
        className={classes.grid}
        aria-label={words.results}
        aria-busy={busy}
        onKeyDown={event => moveInGrid(event)}
      >
        {found?.rows.map(media => (
          <li key={media.id}>
            <Thumbnail
              media={media}
              pressed={many ? chosen.some(({ id }) => id === media.id) : undefined}
              onChoose={() => take(media)}
            />
          </li>
        ))}
      </ul>
      <div className={classes.libraryFoot}>
        {found?.nextCursor && (
          <Button variant="default" loading={busy} onClick={more}>
            {words.more}
          </Button>
        )}
        {many && (
          <Button disabled={chosen.length < 2} onClick={() => onChoose(chosen)}>
            {words.insert(chosen.length)}
          </Button>
        )}
      </div>
    </Modal>
  )
}

function said(total: number, typed: string, words: ReturnType<typeof useMessages>['pictures']['library']): string {
  if (total > 0) return words.found(total)
  return typed.trim() ? words.nothing : words.empty
}
