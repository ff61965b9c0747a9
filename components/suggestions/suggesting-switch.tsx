'use client'

import { IconPencilQuestion } from '@tabler/icons-react'
import { useInside } from '#components/editor/editor-session.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './suggestions.module.css'
import { useSuggestions } from './use-suggestions.ts'

/** Whether changes are made or suggested, as a switch in the status line, and what could not be suggested. */
export function SuggestingSwitch() {
  const found = useSuggestions()
  const words = useMessages().suggestions
  const { live } = useInside()
  if (!found || !live?.editable) return null
  const { store } = found
  const sentence = store.left ? words.left[store.left] : store.forced ? words.forced : ''
  return (
    <>
      <button
        type="button"
        role="switch"
        className={classes.switch}
        aria-checked={store.on}
        aria-disabled={store.forced || undefined}
        title={store.forced ? words.forced : store.on ? words.turnOff : words.turnOn}
        // The text keeps its selection and, on a phone, its keyboard.
        onMouseDown={event => event.preventDefault()}
        onClick={() => store.toggle()}
      >
        <IconPencilQuestion size={16} aria-hidden="true" />
        <span className={classes.mode}>{words.mode}</span>
      </button>
      {sentence && (
        <span className={classes.left} data-left={store.left ?? undefined} aria-hidden="true">
          {sentence}
        </span>
      )}
      <span className="stet-visually-hidden" role="status">
        {sentence || (store.on ? words.isOn : '')}
      </span>
    </>
  )
}
