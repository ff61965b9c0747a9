'use client'

import { useMessages } from '#components/ui/messages.tsx'
import { TextField } from '../text-field.tsx'

const LONGEST = 500
const LONG = 150

type Props = { value: string; disabled?: boolean; onSave: (alt: string) => void }

/** What a picture shows, in words: with what makes such words good, and how many there are. */
export function AltInput({ value, disabled, onSave }: Props) {
  const words = useMessages().pictures.form
  return (
    <TextField
      lines
      label={words.alt}
      value={value}
      longest={LONGEST}
      disabled={disabled}
      below={typed => {
        const length = [...typed.trim()].length
        return `${words.counted(length)} · ${length > LONG ? words.altLong : words.altHint}`
      }}
      onSave={onSave}
    />
  )
}
