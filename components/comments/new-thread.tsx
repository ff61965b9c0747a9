'use client'

import { NativeSelect, Switch } from '@mantine/core'
import { useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './comments.module.css'
import { type Composing, useComments } from './comments-context.tsx'
import { Composer } from './composer.tsx'

/** A thread that is being begun, with the words it is about, whether it stops approval and who sees to it. */
export function NewThread({ composing, onLeave }: { composing: Composing; onLeave: () => void }) {
  const words = useMessages().comments
  const { people } = useBriefing().newsroom
  const { start } = useComments()
  const [blocking, setBlocking] = useState(false)
  const [assignee, setAssignee] = useState<string | null>(null)
  return (
    <section className={classes.card} data-active aria-label={words.comment}>
      {composing.place ? (
        <blockquote className={classes.quote}>{composing.place.quote}</blockquote>
      ) : (
        <p className={classes.quiet}>{words.whole}</p>
      )}
      <Composer
        draft="new"
        label={words.body}
        placeholder={words.placeholder}
        sendLabel={words.send}
        onSend={thread => start({ ...thread, blocking, assignee })}
        onLeave={onLeave}
      >
        <Switch
          size="sm"
          label={words.stops}
          description={words.stopsHint}
          checked={blocking}
          onChange={event => setBlocking(event.currentTarget.checked)}
        />
        <NativeSelect
          size="xs"
          className={classes.assignee}
          label={words.assignee}
          data={[{ value: '', label: words.nobody }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          value={assignee ?? ''}
          onChange={event => setAssignee(event.currentTarget.value || null)}
        />
      </Composer>
    </section>
  )
}
