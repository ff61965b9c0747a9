'use client'

import { TextInput } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './schedule.module.css'
import { ZoneSelect } from './zone-select.tsx'

/** A local date and time as typed, in an IANA zone; `overlap` where the clock shows it twice. */
export type TypedTime = { date: string; time: string; timeZone: string; overlap?: 'earlier' | 'later' }

/** The browser's own date and time inputs with a zone beside them. */
export function WallTimeInputs({ value, onChange }: { value: TypedTime; onChange: (value: TypedTime) => void }) {
  const words = useMessages().workflow.schedule
  const { overlap: _, ...typed } = value
  return (
    <div className={classes.inputs}>
      <TextInput
        data-autofocus
        type="date"
        label={words.date}
        value={value.date}
        onChange={event => onChange({ ...typed, date: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={words.time}
        value={value.time}
        onChange={event => onChange({ ...typed, time: event.currentTarget.value.slice(0, 5) })}
      />
      <div className={classes.zone}>
        <ZoneSelect label={words.zone} value={value.timeZone} onChange={timeZone => onChange({ ...typed, timeZone })} />
      </div>
    </div>
  )
}
