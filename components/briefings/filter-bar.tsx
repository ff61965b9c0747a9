'use client'

import { useRouter } from 'next/navigation'
import { FilterChoice } from '#components/ui/filter-choice.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { SearchField } from '#components/ui/search-field.tsx'
import { type BriefingRow, LOCALES, type Locale, type Named } from '#lib/briefings/briefing.ts'
import classes from './filter-bar.module.css'
import { type ListFilters, listAddress } from './list-filters.ts'

type Props = { filters: ListFilters; sections: Named[]; series: Named[]; rows: BriefingRow[]; me: string }

/** Narrows the list. Each choice is a new address. */
export function FilterBar({ filters, sections, series, rows, me }: Props) {
  const { common, list } = useMessages()
  const router = useRouter()
  const go = (change: ListFilters) => router.replace(listAddress({ ...filters, ...change }), { scroll: false })
  const named = (items: Named[]) => items.map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <search className={classes.bar} aria-label={list.filters}>
      <SearchField
        className={classes.search}
        label={list.search}
        q={filters.q ?? ''}
        onSearch={q => go({ q: q || undefined })}
      />
      <FilterChoice
        className={classes.choice}
        label={common.section}
        any={list.anySection}
        value={filters.section}
        choices={named(sections)}
        onChoose={section => go({ section })}
      />
      <FilterChoice
        className={classes.choice}
        label={common.series}
        any={list.anySeries}
        value={filters.series}
        choices={named(series)}
        onChoose={slug => go({ series: slug })}
      />
      <FilterChoice
        className={classes.choice}
        label={common.assignee}
        any={list.anyAssignee}
        value={filters.assignee}
        choices={[{ value: me, label: list.assignedToMe }, ...assigneesOf(rows, me)]}
        onChoose={assignee => go({ assignee })}
      />
      <FilterChoice
        className={classes.choice}
        label={list.language}
        any={list.anyLanguage}
        value={filters.locale}
        choices={LOCALES.map(value => ({ value, label: common.language[value] }))}
        onChoose={locale => go({ locale: locale as Locale | undefined })}
      />
    </search>
  )
}

function assigneesOf(rows: BriefingRow[], me: string) {
  const people = new Map(rows.flatMap(({ assignee }) => (assignee ? [[assignee.id, assignee.name] as const] : [])))
  people.delete(me)
  return [...people].map(([value, label]) => ({ value, label }))
}
