'use client'

import { Textarea, TextInput } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import { FieldFrame } from './field-frame.tsx'
import { useSavedField } from './use-saved-field.ts'

/** What search engines show instead of the title and the deck. */
export function SeoField() {
  const words = useMessages().briefing.seo
  const field = useSavedField('seo')
  const { value } = field
  const locked = field.refusal !== null
  return (
    <FieldFrame field={field}>
      <TextInput
        size="sm"
        label={words.title}
        description={words.hint}
        value={value.title ?? ''}
        disabled={locked}
        onChange={event => field.type({ ...value, title: event.currentTarget.value || undefined })}
        onBlur={() => field.save()}
      />
      <Textarea
        autosize
        size="sm"
        mt="xs"
        label={words.description}
        value={value.description ?? ''}
        disabled={locked}
        onChange={event => field.type({ ...value, description: event.currentTarget.value || undefined })}
        onBlur={() => field.save()}
      />
    </FieldFrame>
  )
}
