import { formatFully } from '#components/ui/format-when.ts'
import { messages } from '#messages/messages.ts'
import classes from './briefing-teaser.module.css'
import { FoundPassages, Marked } from './found-passages.tsx'
import { HeroPicture } from './hero-picture.tsx'
import type { PublicSummary } from './public-item.ts'
import { TermsLine } from './terms-line.tsx'

/** One briefing in the list: its series, title, key points or deck, who and when; of a search, the passages that it found. */
export function BriefingTeaser({ briefing, lead }: { briefing: PublicSummary; lead: boolean }) {
  const { common } = messages[briefing.locale]
  const { hero, keyPoints, deck, highlights } = briefing
  const title = highlights?.find(({ field }) => field === 'title')
  return (
    <article className={classes.teaser} data-lead={lead} lang={briefing.locale}>
      <div className={classes.words}>
        <p className={classes.kicker}>
          <TermsLine briefing={briefing} />
        </p>
        <h2 className={classes.title}>
          <a href={`/reader/${encodeURIComponent(briefing.slug)}`}>{title ? <Marked {...title} /> : briefing.title}</a>
        </h2>
        {highlights ? <FoundPassages highlights={highlights} /> : deck && <p className={classes.deck}>{deck}</p>}
        {lead && keyPoints.length > 0 && (
          <ul className={classes.points}>
            {keyPoints.map(point => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
        <p className={classes.facts}>
          {briefing.authors.map(({ name }) => name).join(', ')}
          <time dateTime={briefing.publishedAt}>
            {formatFully(new Date(briefing.publishedAt), briefing.publishedTimeZone, common.when)}
          </time>
        </p>
      </div>
      {hero?.url && (
        <HeroPicture hero={hero} sizes={lead ? '(min-width: 60rem) 36rem, 100vw' : '12rem'} eager={lead} bare />
      )}
    </article>
  )
}
