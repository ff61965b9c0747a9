'use client'

import { NativeSelect } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import { FieldFrame } from './field-frame.tsx'
import type { FieldValues } from './field-values.ts'
import { useSavedField } from './use-saved-field.ts'

type Choice = { value: string; label: string }
type Props = {
  name: 'locale' | 'section' | 'series' | 'assignee'
  choices: Choice[]
  /** The word for no choice; absent where one must be chosen. */
  empty?: string
}

/** A field with one value out of a list, saved when it is chosen. */
export function ChoiceField({ name, choices, empty }: Props) {
  const words = useMessages().briefing
  const field = useSavedField(name)
  const known = choices.some(({ value }) => value === field.value)
  const data = known || field.value === null ? choices : [...choices, { value: field.value, label: field.value }]
  return (
    <FieldFrame field={field}>
      <NativeSelect
        label={words.fields[name]}
        data={empty === undefined ? data : [{ value: '', label: empty }, ...data]}
        value={field.value ?? ''}
        disabled={field.refusal !== null}
        onChange={event => field.save((event.currentTarget.value || null) as FieldValues[typeof name])}
      />
    </FieldFrame>
  )
}
