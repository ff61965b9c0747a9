'use client'

import { Textarea } from '@mantine/core'

type Props = {
  label: string
  hint?: string
  value: string
  /** What to say once someone has tried to go on without it; null before. */
  missing: string | null
  /** Where the dialog's focus starts. */
  first?: boolean
  onChange: (value: string) => void
}

/** A few lines that a verb does not go without: a reason for the record, or a notice to the public. */
export function RequiredText({ label, hint, value, missing, first = false, onChange }: Props) {
  return (
    <Textarea
      data-autofocus={first || undefined}
      required
      autosize
      minRows={2}
      maxRows={8}
      maxLength={2000}
      label={label}
      description={hint}
      value={value}
      error={value.trim() === '' ? missing : undefined}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
