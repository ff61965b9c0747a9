'use client'

import { Textarea } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import type { MediaView } from '#lib/desk-client/media-calls.ts'
import { CreditForm } from './credit-form.tsx'
import classes from './panel.module.css'
import { useDraft } from './use-draft.ts'
import type { Picture } from './use-picture.ts'

/** What the picture shows, and whose it is. */
export function WordsForm({ media, save }: { media: MediaView; save: Picture['save'] }) {
  const words = useMessages().media.panel
  const alt = useDraft(media.alt ?? '', value => save({ alt: value || null }))
  return (
    <section className={classes.section} aria-label={words.words}>
      <h3 className={classes.heading}>{words.words}</h3>
      <Textarea
        autosize
        minRows={2}
        maxLength={500}
        label={words.alt}
        description={words.altHint}
        value={alt.value}
        disabled={!media.may.edit}
        onChange={event => alt.type(event.currentTarget.value)}
        onBlur={() => void alt.keep()}
      />
      <CreditForm media={media} save={save} />
    </section>
  )
}
