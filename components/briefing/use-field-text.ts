import { cityOf } from '#components/ui/format-when.ts'
import { useMessages } from '#components/ui/messages.tsx'
import type { Byline, Hero, Named, Seo } from '#lib/briefings/briefing.ts'
import { useBriefing } from './briefing-context.tsx'
import { useWhen } from './use-when.ts'

/** Gives `(name, value)` → the value of a field as a person would say it. */
export function useFieldText() {
  const { briefing: words, common } = useMessages()
  const { newsroom } = useBriefing()
  const when = useWhen()
  const { nothing } = words.status
  const named = (list: readonly Named[], slug: unknown) => list.find(one => one.slug === slug)?.name ?? String(slug)

  const say: Record<string, (value: never) => string> = {
    locale: (value: 'ko' | 'en') => common.language[value],
    section: (value: string) => named(newsroom.sections, value),
    series: (value: string) => named(newsroom.series, value),
    tags: (value: string[]) => value.map(slug => named(newsroom.tags, slug)).join(', '),
    bylines: (value: Byline[]) =>
      value.map(({ displayName, role }) => (role ? `${displayName} (${role})` : displayName)).join(', '),
    hero: (value: Hero) =>
      [value.alt, value.caption, value.credit?.text].filter(Boolean).join(' · ') || words.hero.preview,
    seo: (value: Seo) => [value.title, value.description].filter(Boolean).join(' · '),
    plannedFor: (value: string) => when.full(value),
    dueAt: (value: string) => when.full(value),
    timeZone: (value: string) => cityOf(value, common.when),
    assignee: (value: string) => newsroom.people.find(({ id }) => id === value)?.name ?? value,
  }
  return (name: string, value: unknown): string => {
    if (value === null || value === undefined) return nothing
    return (say[name]?.(value as never) ?? String(value)) || nothing
  }
}
