import type { Page } from '#client/pages.ts'
import type { Section } from '#client/types.ts'
import type { Locale } from '#lib/briefings/briefing.ts'
import { messages } from '#messages/messages.ts'
import { BriefingTeaser } from './briefing-teaser.tsx'
import type { PublicSummary } from './public-item.ts'
import { feedsOf, listAddress } from './reader-address.ts'
import classes from './reader-list.module.css'
import { SectionNav } from './section-nav.tsx'

type Query = { section?: string; series?: string; tag?: string; author?: string; q?: string; cursor?: string }
type Props = {
  page: Page<PublicSummary>
  query: Query
  /** What the section, series, tag or author is called that the list is narrowed by. */
  name: string | null
  sections: Section[]
  locale: Locale
  /** The newsroom's name, for the page's title. */
  site: string
  /** The site's own address, for the canonical link. */
  home: string
}

/** The public list, newest first, or what a search found; the newest of all leads with its picture. */
export function ReaderList({ page, query, name, sections, locale, site, home }: Props) {
  const { reader } = messages[locale]
  const { cursor, q, ...filter } = query
  const plain = !name && !q
  const heading = q ? reader.found(q, page.total ?? page.items.length) : (name ?? reader.latest)
  return (
    <>
      <title>{`${plain ? reader.title : heading} · ${site}`}</title>
      <link rel="canonical" href={home + listAddress(query)} />
      {q && <meta name="robots" content="noindex" />}
      {!q && feedsOf(filter).map(({ type, href }) => <link key={type} rel="alternate" type={type} href={href} />)}
      <SectionNav sections={sections} current={query.section ?? null} locale={locale} />
      <h1 className={plain ? 'stet-visually-hidden' : classes.heading}>{heading}</h1>
      {page.items.length === 0 && <p>{q ? reader.nothingFound : reader.empty}</p>}
      <div className={classes.list}>
        {page.items.map((briefing, index) => (
          <BriefingTeaser key={briefing.id} briefing={briefing} lead={index === 0 && plain && !cursor} />
        ))}
      </div>
      <nav className={classes.more} aria-label={reader.pages}>
        {cursor && <a href={listAddress({ ...query, cursor: undefined })}>{q ? reader.best : reader.newest}</a>}
        {page.next && (
          <a href={listAddress({ ...query, cursor: page.next })} rel="next">
            {q ? reader.moreFound : reader.older}
          </a>
        )}
      </nav>
    </>
  )
}
