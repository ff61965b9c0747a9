import { LOCALES, type Locale, STAGES } from '#lib/briefings/briefing.ts'

const NAMES = ['stage', 'section', 'series', 'assignee', 'locale', 'q'] as const
const MOST_PAGES = 20

/** The tabs of the list: the stages, and what readers see now. Without one the list shows all but spiked briefings. */
export const TABS = [...STAGES.filter(stage => stage !== 'spiked'), 'live', 'spiked'] as const

export type ListFilters = {
  stage?: (typeof TABS)[number]
  section?: string
  series?: string
  assignee?: string
  locale?: Locale
  q?: string
}

type Params = Record<string, string | string[] | undefined>

/** The filters that an address holds. What it does not know is left out, so that an old or mistyped address still shows a list. */
export function readFilters(params: Params): ListFilters {
  const text = (name: string) => one(params[name])?.normalize('NFC').trim().slice(0, 200) || undefined
  return {
    stage: TABS.find(tab => tab === text('stage')),
    section: text('section')?.slice(0, 80),
    series: text('series')?.slice(0, 80),
    assignee: text('assignee')?.slice(0, 64),
    locale: LOCALES.find(locale => locale === text('locale')),
    q: text('q'),
  }
}

/** How many pages of rows an address asks for, 1 to 20. */
export function readPages(params: Params): number {
  const pages = Number(one(params.pages) ?? 1)
  return Number.isInteger(pages) ? Math.min(Math.max(pages, 1), MOST_PAGES) : 1
}

/** The address of the list with these filters, and `pages` pages of it. */
export function listAddress(filters: ListFilters, pages = 1): string {
  const query = new URLSearchParams()
  for (const name of NAMES) if (filters[name]) query.set(name, filters[name])
  if (pages > 1) query.set('pages', String(pages))
  return query.size > 0 ? `/desk/briefings?${query}` : '/desk/briefings'
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
