'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { type BriefingRow, LOCALES, type Locale, type Named } from '#lib/briefings/briefing.ts'
import classes from './filter-bar.module.css'
import { type ListFilters, listAddress } from './list-filters.ts'

const AFTER_TYPING_MS = 300

type Props = { filters: ListFilters; sections: Named[]; series: Named[]; rows: BriefingRow[]; me: string }

/** Narrows the list. Each choice is a new address. */
export function FilterBar({ filters, sections, series, rows, me }: Props) {
  const { common, list } = useMessages()
  const router = useRouter()
  const go = (change: ListFilters) => router.replace(listAddress({ ...filters, ...change }), { scroll: false })
  const named = (items: Named[]) => items.map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <search className={classes.bar} aria-label={list.filters}>
      <SearchField q={filters.q ?? ''} onSearch={q => go({ q: q || undefined })} />
      <Choice
        label={common.section}
        any={list.anySection}
        value={filters.section}
        choices={named(sections)}
        onChoose={section => go({ section })}
      />
      <Choice
        label={common.series}
        any={list.anySeries}
        value={filters.series}
        choices={named(series)}
        onChoose={slug => go({ series: slug })}
      />
      <Choice
        label={common.assignee}
        any={list.anyAssignee}
        value={filters.assignee}
        choices={[{ value: me, label: list.assignedToMe }, ...assigneesOf(rows, me)]}
        onChoose={assignee => go({ assignee })}
      />
      <Choice
        label={list.language}
        any={list.anyLanguage}
        value={filters.locale}
        choices={LOCALES.map(value => ({ value, label: common.language[value] }))}
        onChoose={locale => go({ locale: locale as Locale | undefined })}
      />
    </search>
  )
}

type ChoiceProps = {
  label: string
  any: string
  value: string | undefined
  choices: { value: string; label: string }[]
  onChoose: (value: string | undefined) => void
}

function Choice({ label, any, value, choices, onChoose }: ChoiceProps) {
  return (
    <NativeSelect
      size="sm"
      aria-label={label}
      className={classes.choice}
      data-chosen={value ? true : undefined}
      data={[{ value: '', label: any }, ...choices]}
      value={value ?? ''}
      onChange={event => onChoose(event.currentTarget.value || undefined)}
    />
  )
}

function SearchField({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { list } = useMessages()
  const [typed, setTyped] = useState(q)
  const search = useRef(onSearch)
  search.current = onSearch
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => search.current(typed.trim()), AFTER_TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed, q])
  return (
    <TextInput
      type="search"
      size="sm"
      className={classes.search}
      aria-label={list.search}
      placeholder={list.search}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
    />
  )
}

function assigneesOf(rows: BriefingRow[], me: string) {
  const people = new Map(rows.flatMap(({ assignee }) => (assignee ? [[assignee.id, assignee.name] as const] : [])))
  people.delete(me)
  return [...people].map(([value, label]) => ({ value, label }))
}
