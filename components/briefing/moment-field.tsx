'use client'

import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { cityOf } from '#components/ui/format-when.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { useNewsroomZone } from '#components/ui/newsroom-zone.tsx'
import { now } from '#lib/kernel/clock.ts'
import { FieldFrame } from './field-frame.tsx'
import { useSavedField } from './use-saved-field.ts'
import { useTemporal } from './use-temporal.ts'
import { wallTimeOf } from './wall-time.ts'

/** A planned moment in the newsroom's zone. It is a plan: nothing goes out by it. */
export function MomentField({ name }: { name: 'dueAt' | 'plannedFor' }) {
  const { briefing: words, common } = useMessages()
  const field = useSavedField(name)
  const zone = useNewsroomZone()
  const temporal = useTemporal()
  // What the input shows while it is typed in: an incomplete date must not be written over.
  const [typed, setTyped] = useState<string | null>(null)
  const saved = field.value && temporal ? wallTimeOf(temporal, new Date(field.value), zone) : ''
  const late = name === 'dueAt' && field.value !== null && new Date(field.value) < now()

  const type = (text: string) => {
    setTyped(text)
    if (!temporal || text === '') return field.type(null)
    const moment = temporal.PlainDateTime.from(text).toZonedDateTime(zone)
    field.type(new Date(moment.epochMilliseconds).toISOString())
  }
  const leave = () => {
    setTyped(null)
    if (typed !== null) field.save()
  }
  return (
    <FieldFrame field={field}>
      <TextInput
        type="datetime-local"
        label={words.fields[name]}
        description={words.planning.zone(cityOf(zone, common.when))}
        value={typed ?? saved}
        disabled={field.refusal !== null || !temporal}
        error={late && typed === null ? words.planning.late : undefined}
        onChange={event => type(event.currentTarget.value)}
        onBlur={leave}
      />
    </FieldFrame>
  )
}
