'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useSending } from '#components/people/use-sending.ts'
import form from '#components/ui/form.module.css'
import { useMessages } from '#components/ui/messages.tsx'
import { ProblemNotice } from '#components/ui/problem-notice.tsx'
import { desk } from '#lib/desk-client/desk-client.ts'
import type { NewLink } from './made-link.tsx'
import classes from './previews.module.css'

const DAYS = [1, 2, 3, 7]

/** Asks whom a new link is for and how long it is good. */
export function PreviewForm({ briefingId, onMade }: { briefingId: string; onMade: (link: NewLink) => void }) {
  const { previews } = useMessages()
  const [label, setLabel] = useState('')
  const [days, setDays] = useState(2)
  const { sending, problem, send } = useSending()

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const made = await send(() => desk.previews.create(briefingId, { label, days }))
    if (made) onMade(made)
  }

  return (
    <form onSubmit={submit} className={form.form}>
      <TextInput
        className={classes.label}
        label={previews.label}
        description={previews.labelHint}
        required
        withAsterisk={false}
        maxLength={100}
        autoComplete="off"
        data-autofocus
        value={label}
        onChange={event => setLabel(event.currentTarget.value)}
      />
      <div className={classes.last}>
        <NativeSelect
          label={previews.days}
          data={DAYS.map(value => ({ value: String(value), label: previews.forDays(value) }))}
          value={String(days)}
          onChange={event => setDays(Number(event.currentTarget.value))}
        />
        <Button type="submit" loading={sending} disabled={label.trim() === ''}>
          {previews.make}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
    </form>
  )
}
