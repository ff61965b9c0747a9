'use client'

import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { authorOf, SuggestionBody } from './suggestion-body.tsx'
import classes from './suggestions.module.css'
import { toNeighbour } from './to-neighbour.ts'
import { useSuggestions } from './use-suggestions.ts'

const GAP = 8

/** The card of the suggestion that was clicked or gone to, under its words. Escape leads back to the text. */
export function SuggestionCard() {
  const found = useSuggestions()
  const words = useMessages().suggestions
  const card = useRef<HTMLElement>(null)
  const [place, setPlace] = useState({ top: 0, left: 0 })
  const { active = null, open = [] } = found?.store ?? {}
  const one = open.find(({ id }) => id === active)
  const root = found?.editor.view.dom
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the words stand changes with what is open.
  useLayoutEffect(() => {
    const put = () => {
      const room = card.current?.offsetParent?.getBoundingClientRect()
      const words = root?.querySelector(`[data-id="${active}"], [data-modification="${active}"]`)
      // The last of its lines: the first may be a space at the end of one.
      const box = [...(words?.getClientRects() ?? [])].at(-1)
      if (!room || !box || !card.current) return
      const widest = room.width - card.current.offsetWidth - GAP
      setPlace({ top: box.bottom - room.top + GAP, left: Math.max(GAP, Math.min(box.left - room.left, widest)) })
    }
    put()
    window.addEventListener('resize', put)
    return () => window.removeEventListener('resize', put)
  }, [active, open, root])
  if (!found || !one) return null
  const { editor, store } = found
  return (
    <section
      ref={card}
      className={classes.card}
      style={place}
      aria-label={words.card(authorOf(one.id, store, words))}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        store.show(null)
        editor.commands.focus()
      }}
    >
      <div className={classes.cardHead}>
        <span role="status">{words.place(open.indexOf(one) + 1, open.length)}</span>
        <ActionIcon variant="subtle" color="gray" aria-label={words.previous} onClick={() => toNeighbour(editor, -1)}>
          <IconChevronUp size={16} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={words.next} onClick={() => toNeighbour(editor, 1)}>
          <IconChevronDown size={16} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={words.close} onClick={() => store.show(null)}>
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      <SuggestionBody one={one} editor={editor} store={store} />
    </section>
  )
}
