'use client'

import { Button } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import { decide } from './decide.ts'
import classes from './suggestions.module.css'
import { useSuggestions } from './use-suggestions.ts'

/** Decides all open suggestions at once: nothing where there are none. It can be undone in the text like typing. */
export function DecideAll() {
  const found = useSuggestions()
  const words = useMessages().suggestions
  if (!found?.editor.isEditable) return null
  const { editor, store } = found
  const accepted = store.open.map(({ id }) => id).filter(id => store.mayDecide(id, 'accept'))
  const rejected = store.open.map(({ id }) => id).filter(id => store.mayDecide(id, 'reject'))
  if (rejected.length === 0) return null
  return (
    <div className={classes.buttons}>
      {accepted.length > 0 && (
        <Button size="compact-sm" variant="light" onClick={() => decide(editor, 'accept', accepted)}>
          {words.acceptAll}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => decide(editor, 'reject', rejected)}>
        {store.forced ? words.takeBackAll : words.rejectAll}
      </Button>
    </div>
  )
}
