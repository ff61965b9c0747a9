'use client'

import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMessages } from '#components/ui/messages.tsx'
import { useNewsroomZone } from '#components/ui/newsroom-zone.tsx'
import type { MediaView, Rights } from '#lib/desk-client/media-calls.ts'
import { now } from '#lib/kernel/clock.ts'
import { barOf, RIGHTS } from '#lib/media/policy.ts'
import { dayOf, endOfDay } from './last-day.ts'
import classes from './panel.module.css'
import { useDraft } from './use-draft.ts'
import type { Picture } from './use-picture.ts'

/** What the newsroom may do with the picture, and until when. */
export function RightsForm({ media, save }: { media: MediaView; save: Picture['save'] }) {
  const words = useMessages().media
  const zone = useNewsroomZone()
  const locked = !media.may.edit
  const { rights, rightsUntil } = media
  const day = useDraft(rightsUntil ? dayOf(rightsUntil, zone) : '', value =>
    save({ rightsUntil: endOfDay(value, zone) }),
  )
  const note = useDraft(media.rightsNote ?? '', value => save({ rightsNote: value || null }))
  const barred = barOf({ rights, rightsUntil: rightsUntil ? new Date(rightsUntil) : null }, now()) !== null
  return (
    <section className={classes.section} aria-label={words.panel.rights}>
      <h3 className={classes.heading}>{words.panel.rights}</h3>
      {barred && (
        <p className={classes.barred}>
          <IconAlertTriangle size={16} aria-hidden="true" /> {words.panel.barred}
        </p>
      )}
      <div className={classes.pair}>
        <NativeSelect
          size="sm"
          label={words.panel.rightsKind}
          value={rights}
          disabled={locked}
          data={RIGHTS.map(value => ({ value, label: words.rights[value] }))}
          onChange={event => void save({ rights: event.currentTarget.value as Rights })}
        />
        <TextInput
          size="sm"
          type="date"
          label={words.panel.rightsUntil}
          value={day.value}
          disabled={locked}
          onChange={event => day.type(event.currentTarget.value)}
          onBlur={() => void day.keep()}
        />
      </div>
      <Textarea
        autosize
        size="sm"
        maxLength={2000}
        label={words.panel.rightsNote}
        value={note.value}
        disabled={locked}
        onChange={event => note.type(event.currentTarget.value)}
        onBlur={() => void note.keep()}
      />
    </section>
  )
}
