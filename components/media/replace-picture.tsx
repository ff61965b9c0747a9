'use client'

import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useSending } from '#components/people/use-sending.ts'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { MediaView, Replacement } from '#lib/desk-client/media-calls.ts'
import { BlurredPicture } from './blurred-picture.tsx'
import { OtherPicture } from './other-picture.tsx'
import classes from './panel.module.css'
import { ReplacementReport } from './replacement-report.tsx'

const SHOWN_WIDTH = 200

type Props = { media: MediaView; onReplaced: (media: MediaView) => void; onClose: () => void }

/** Puts another picture in the place of one wherever that may be written, and says what was done and what was not. */
export function ReplacePicture({ media, onReplaced, onClose }: Props) {
  const { common, media: all } = useMessages()
  const words = all.replace
  const [next, setNext] = useState<MediaView | null>(null)
  const [done, setDone] = useState<Replacement | null>(null)
  const { sending, problem, send } = useSending()

  async function replace() {
    if (!next) return
    const result = await send(() => desk.media.replace(media.id, media.version, next.id))
    if (!result) return
    setDone(result)
    onReplaced(result.media)
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={done ? words.doneTitle : words.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <div className={form.form}>
        {done ? (
          <ReplacementReport result={done} />
        ) : (
          <>
            <p className={form.note}>{words.body}</p>
            {next && (
              <div className={classes.swap}>
                <BlurredPicture
                  media={media}
                  width={SHOWN_WIDTH}
                  alt={media.filename}
                  className={classes.swapPicture}
                />
                <span aria-hidden="true">→</span>
                <BlurredPicture media={next} width={SHOWN_WIDTH} alt={words.chosen} className={classes.swapPicture} />
              </div>
            )}
            <OtherPicture but={media.id} chosen={next?.id ?? null} onChoose={setNext} />
            <ProblemNotice problem={problem} />
          </>
        )}
        <div className={form.buttons}>
          <Button variant="default" onClick={onClose}>
            {done ? words.close : common.cancel}
          </Button>
          {!done && (
            <Button loading={sending} disabled={next === null} onClick={replace}>
              {words.run}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  )
}
