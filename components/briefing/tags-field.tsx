'use client'

import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import type { Named } from '#lib/briefings/briefing.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { slugFrom } from '#lib/document/slug-from.ts'
import { useBriefing } from './briefing-context.tsx'
import { FieldFrame } from './field-frame.tsx'
import { Refusal } from './refusal.tsx'
import { useAction } from './use-action.ts'
import { useSavedField } from './use-saved-field.ts'

const NEW = 'new:'

/** The briefing's tags; a name that no tag has yet can be added on the spot. */
export function TagsField() {
  const words = useMessages().briefing
  const { briefing, newsroom } = useBriefing()
  const field = useSavedField('tags')
  const { busy, problem, run } = useAction()
  const [search, setSearch] = useState('')
  const [added, setAdded] = useState<Named[]>([])
  const known = new Map([...newsroom.tags, ...briefing.tags, ...added].map(({ slug, name }) => [slug, name]))
  const typed = search.trim()
  const isNew = typed !== '' && slugFrom(typed) !== '' && ![...known.values()].includes(typed)
  const data = [...known].map(([value, label]) => ({ value, label }))

  const choose = async (chosen: string[]) => {
    const fresh = chosen.find(value => value.startsWith(NEW))
    if (!fresh) return field.save(chosen)
    const name = fresh.slice(NEW.length)
    await run(async () => {
      const tag = await desk.tags.add({ slug: slugFrom(name), name })
      setAdded([...added, tag])
      field.save([...new Set([...field.value, tag.slug])])
      setSearch('')
    })
  }
  return (
    <FieldFrame field={field}>
      <MultiSelect
        searchable
        hidePickedOptions
        label={words.fields.tags}
        placeholder={words.tags.placeholder}
        nothingFoundMessage={typed && !slugFrom(typed) ? words.tags.invalid : words.tags.empty}
        data={isNew ? [...data, { value: NEW + typed, label: words.tags.add(typed) }] : data}
        value={field.value}
        disabled={field.refusal !== null || busy}
        searchValue={search}
        onSearchChange={setSearch}
        onChange={choose}
      />
      <Refusal problem={problem} />
    </FieldFrame>
  )
}
