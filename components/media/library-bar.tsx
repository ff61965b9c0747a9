'use client'

import { useRouter } from 'next/navigation'
import bar from '#components/briefings/filter-bar.module.css'
import { FilterChoice } from '#components/ui/filter-choice.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import type { PersonName } from '#lib/briefings/briefing.ts'
import { RIGHTS } from '#lib/media/policy.ts'
import { type LibraryFilters, libraryAddress } from './library-filters.ts'

type Props = { filters: LibraryFilters; uploaders: PersonName[] }

/** Narrows the library. Each choice is a new address. */
export function LibraryBar({ filters, uploaders }: Props) {
  const words = useMessages().media
  const router = useRouter()
  const go = (change: LibraryFilters) => router.replace(libraryAddress({ ...filters, ...change }), { scroll: false })
  const choices: { name: 'credit' | 'alt' | 'rights' | 'ends' | 'by'; of: { value: string; label: string }[] }[] = [
    { name: 'credit', of: (['missing', 'present'] as const).map(value => ({ value, label: words.credit[value] })) },
    { name: 'alt', of: (['missing', 'present'] as const).map(value => ({ value, label: words.alt[value] })) },
    { name: 'rights', of: RIGHTS.map(value => ({ value, label: words.rights[value] })) },
    { name: 'ends', of: (['soon', 'expired'] as const).map(value => ({ value, label: words.ends[value] })) },
    { name: 'by', of: uploaders.map(({ id, name }) => ({ value: id, label: name })) },
  ]
  return (
    <search className={bar.bar} aria-label={words.filters}>
      <SearchField
        className={bar.search}
        label={words.search}
        q={filters.q ?? ''}
        onSearch={q => go({ q: q || undefined })}
      />
      {choices.map(({ name, of }) => (
        <FilterChoice
          key={name}
          className={bar.choice}
          label={words[name].label}
          any={words[name].any}
          value={filters[name]}
          choices={of}
          onChoose={value => go({ [name]: value })}
        />
      ))}
    </search>
  )
}
