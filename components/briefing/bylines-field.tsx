'use client'

import { Select } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import type { Byline } from '#lib/briefings/briefing.ts'
import { useBriefing } from './briefing-context.tsx'
import { BylineRow } from './byline-row.tsx'
import { FieldFrame } from './field-frame.tsx'
import classes from './fields.module.css'
import { useSavedField } from './use-saved-field.ts'

const FREE = 'free:'

/** Who wrote it, in order: author profiles and names without one. */
export function BylinesField() {
  const words = useMessages().briefing
  const { newsroom } = useBriefing()
  const field = useSavedField('bylines')
  const [search, setSearch] = useState('')
  const locked = field.refusal !== null
  const bylines = field.value
  const typed = search.trim()

  const profiles = newsroom.authors
    .filter(({ slug }) => !bylines.some(({ author }) => author === slug))
    .map(({ slug, name }) => ({ value: slug, label: name }))
  const add = (choice: string | null) => {
    if (choice === null) return
    const profile = newsroom.authors.find(({ slug }) => slug === choice)
    const displayName = profile?.name ?? choice.slice(FREE.length)
    field.save([...bylines, { role: words.bylines.rolePlaceholder, displayName, author: profile?.slug ?? null }])
    setSearch('')
  }
  const swap = (index: number, by: -1 | 1) => {
    const next = [...bylines]
    const [one, other] = [next[index], next[index + by]]
    if (one && other) next.splice(Math.min(index, index + by), 2, ...(by === 1 ? [other, one] : [one, other]))
    field.save(next)
  }
  const replaced = (index: number, byline: Byline) => bylines.map((one, at) => (at === index ? byline : one))

  return (
    <FieldFrame field={field}>
      {bylines.length === 0 && <p className={classes.hint}>{words.bylines.empty}</p>}
      <ol className={classes.bylines}>
        {bylines.map((byline, index) => (
          <BylineRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a byline has no identity but its place.
            key={index}
            byline={byline}
            locked={locked}
            onType={next => field.type(replaced(index, next))}
            onSave={() => bylines.every(({ displayName }) => displayName.trim() !== '') && field.save()}
            onUp={index > 0 ? () => swap(index, -1) : null}
            onDown={index < bylines.length - 1 ? () => swap(index, 1) : null}
            onRemove={() => field.save(bylines.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      {!locked && (
        <Select
          searchable
          mt="xs"
          aria-label={words.bylines.addProfile}
          placeholder={words.bylines.addProfile}
          data={typed ? [...profiles, { value: FREE + typed, label: words.bylines.addFree(typed) }] : profiles}
          value={null}
          searchValue={search}
          onSearchChange={setSearch}
          onChange={add}
        />
      )}
    </FieldFrame>
  )
}
