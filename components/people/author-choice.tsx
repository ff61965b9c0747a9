'use client'

import { NativeSelect } from '@mantine/core'
import { useMessages } from '#components/ui/messages.tsx'
import type { Named } from '#lib/briefings/briefing.ts'

type Props = { authors: Named[]; author: string | null; onChange: (author: string | null) => void }

/** Which public author profile is this person's: what they sign counts as their own work. */
export function AuthorChoice({ authors, author, onChange }: Props) {
  const { people } = useMessages()
  const choices = authors.map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <NativeSelect
      label={people.author}
      data={[{ value: '', label: people.noAuthor }, ...choices]}
      value={author ?? ''}
      onChange={event => onChange(event.currentTarget.value || null)}
    />
  )
}
