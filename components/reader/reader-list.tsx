import type { Locale } from '#lib/briefings/briefing.ts'
import { messages } from '#messages/messages.ts'
import { BriefingTeaser } from './briefing-teaser.tsx'
import type { PublicSummary } from './public-item.ts'
import classes from './reader-list.module.css'

type Props = { briefings: PublicSummary[]; nextCursor: string | null; older: boolean; locale: Locale }

/** The public list, newest first; the newest one leads with its picture. */
export function ReaderList({ briefings, nextCursor, older, locale }: Props) {
  const { reader } = messages[locale]
  return (
    <>
      <title>{`${reader.title} · ${reader.name}`}</title>
      <h1 className="stet-visually-hidden">{reader.latest}</h1>
      {briefings.length === 0 && <p>{reader.empty}</p>}
      <div className={classes.list}>
        {briefings.map((briefing, index) => (
          <BriefingTeaser key={briefing.id} briefing={briefing} lead={index === 0 && !older} />
        ))}
      </div>
      <nav className={classes.more}>
        {older && <a href="/reader">{reader.newest}</a>}
        {nextCursor && <a href={`/reader?cursor=${encodeURIComponent(nextCursor)}`}>{reader.older}</a>}
      </nav>
    </>
  )
}
