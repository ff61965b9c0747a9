'use client'

import type { MentionItem } from '#components/editor/blocks/mention-items.ts'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './comments.module.css'

type Props = { id: string; items: MentionItem[]; index: number; onPick: (item: MentionItem) => void }

/** The colleagues that `@…` finds; the keys belong to the field above. */
export function PeopleFound({ id, items, index, onPick }: Props) {
  const words = useMessages().comments
  return (
    <>
      <p className="stet-visually-hidden" role="status">
        {items.length > 0 ? words.found(items.length) : ''}
      </p>
      {items.length > 0 && (
        <div id={id} role="listbox" aria-label={words.people} className={classes.found}>
          {items.map((item, at) => (
            <div
              key={item.id}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === index}
              className={classes.person}
              // Before the field loses the focus.
              onMouseDown={event => {
                event.preventDefault()
                onPick(item)
              }}
            >
              {item.label}
            </div>
          ))}
        </div>
      )}
    </>
  )
}
