'use client'

import { NativeSelect } from '@mantine/core'

type Props = {
  label: string
  /** What it says when nothing is chosen. */
  any: string
  value: string | undefined
  choices: { value: string; label: string }[]
  className?: string
  onChoose: (value: string | undefined) => void
}

/** One way to narrow a list. */
export function FilterChoice({ label, any, value, choices, className, onChoose }: Props) {
  return (
    <NativeSelect
      size="sm"
      aria-label={label}
      className={className}
      data-chosen={value ? true : undefined}
      data={[{ value: '', label: any }, ...choices]}
      value={value ?? ''}
      onChange={event => onChoose(event.currentTarget.value || undefined)}
    />
  )
}
