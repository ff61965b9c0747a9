import { formatFully } from '#components/ui/format-when.ts'
import { messages } from '#messages/messages.ts'
import classes from './article-head.module.css'
import type { PublicItem } from './public-item.ts'
import { listAddress } from './reader-address.ts'
import { TermsLine } from './terms-line.tsx'

/** Series, title, deck, who wrote it, and when it was published, in the zone it was published from. */
export function ArticleHead({ item }: { item: PublicItem }) {
  const { common, reader } = messages[item.locale]
  const when = (at: string) => (
    <time dateTime={at}>{formatFully(new Date(at), item.publishedTimeZone, common.when)}</time>
  )
  return (
    <header className={classes.head}>
      <p className={classes.kicker}>
        <TermsLine briefing={item} />
      </p>
      <h1 className={classes.title}>{item.title}</h1>
      {item.deck && <p className={classes.deck}>{item.deck}</p>}
      <div className={classes.facts}>
        <span className={classes.byline}>
          {item.authors.map(({ name, slug }, index) => (
            <span key={name}>
              {index > 0 && ', '}
              {slug ? <a href={listAddress({ author: slug })}>{name}</a> : name}
            </span>
          ))}
        </span>
        <span>
          {reader.published} {when(item.publishedAt)}
        </span>
        {item.updatedAt !== item.publishedAt && (
          <span>
            {reader.updated} {when(item.updatedAt)}
          </span>
        )}
        <span>{reader.minutes(Math.max(1, Math.ceil(item.readingTimeSeconds / 60)))}</span>
      </div>
    </header>
  )
}
