import type { RelatedBriefing } from '#client/types.ts'
import { formatFully } from '#components/ui/format-when.ts'
import type { Locale } from '#lib/briefings/briefing.ts'
import { messages } from '#messages/messages.ts'
import classes from './related-briefings.module.css'

type Props = { related: RelatedBriefing[]; locale: Locale; timeZone: string }

/** Further reading under a briefing: what shares its tags, series or authors. */
export function RelatedBriefings({ related, locale, timeZone }: Props) {
  const { common, reader } = messages[locale]
  if (related.length === 0) return null
  return (
    <section className={classes.related} aria-labelledby="related">
      <h2 id="related">{reader.related}</h2>
      <ul>
        {related.map(({ id, slug, title, publishedAt }) => (
          <li key={id}>
            <a href={`/reader/${encodeURIComponent(slug)}`}>{title}</a>
            <time dateTime={publishedAt}>{formatFully(new Date(publishedAt), timeZone, common.when)}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}
