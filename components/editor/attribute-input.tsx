'use client'

import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

const PAUSE = 400

type Props = { label: string; value: string; longest: number; onSave: (value: string) => void }

/** One line of a block's attributes. It goes into the text a moment after typing, and at once when the field is left, trimmed. */
export function AttributeInput({ label, value, longest, onSave }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const save = useRef(onSave)
  save.current = onSave
  useEffect(() => {
    if (draft === null || draft.trim() === value) return
    const timer = setTimeout(() => save.current(draft.normalize('NFC').trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [draft, value])
  const leave = () => {
    if (draft !== null && draft.trim() !== value) onSave(draft.normalize('NFC').trim())
    setDraft(null)
  }
  return (
    <TextInput
      size="sm"
      label={label}
      value={draft ?? value}
      maxLength={longest}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={leave}
    />
  )
}
