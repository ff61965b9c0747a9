import type { Briefing } from '#lib/briefings/briefing.ts'
import type { PatchInput } from '#lib/desk-client/desk-client.ts'

export type FieldValues = Required<PatchInput>
export type FieldName = keyof FieldValues

const CONTENT = ['slug', 'locale', 'section', 'series', 'tags', 'bylines', 'hero', 'seo', 'timeZone'] as const
const PLANNING = ['plannedFor', 'dueAt', 'assignee'] as const

/** Every field that a person may write, in the form in which `desk.briefings.patch` takes it. */
export function fieldValues(briefing: Briefing): FieldValues {
  return {
    slug: briefing.slug,
    locale: briefing.locale,
    section: briefing.section?.slug ?? null,
    series: briefing.series?.slug ?? null,
    tags: briefing.tags.map(({ slug }) => slug),
    bylines: briefing.bylines,
    hero: briefing.hero,
    seo: briefing.seo,
    timeZone: briefing.timeZone,
    plannedFor: briefing.plannedFor,
    dueAt: briefing.dueAt,
    assignee: briefing.assignee?.id ?? null,
  }
}

/** The names of the fields and of the workflow's marks that differ between two states of one briefing. */
export function changedNames(before: Briefing, after: Briefing): string[] {
  const [old, fresh] = [fieldValues(before), fieldValues(after)]
  const fields = [...CONTENT, ...PLANNING].filter(name => !same(old[name], fresh[name]))
  const marks = (['stage', 'visibility', 'liveRevision'] as const).filter(name => before[name] !== after[name])
  return same(before.schedules, after.schedules) ? [...fields, ...marks] : [...fields, ...marks, 'schedules']
}

/** Null when this person may write the field now, else the policy's word why not. A published address asks for a permission of its own. */
export function fieldRefusal({ may, firstPublishedAt }: Briefing, name: FieldName): string | null {
  const verb = PLANNING.some(planning => planning === name) ? 'plan' : 'edit'
  const verdicts = [may[verb] ?? { reason: 'role' }]
  if (name === 'slug' && firstPublishedAt !== null) verdicts.push(may.changeSlug ?? { reason: 'slug-frozen' })
  return verdicts.find(verdict => verdict !== true)?.reason ?? null
}

/** True when two field values say the same; the order of an object's members says nothing. */
export function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left, sorted) === JSON.stringify(right, sorted)
}

function sorted(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
