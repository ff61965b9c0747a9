import type { RelatedBriefing, Section } from '#client/types.ts'
import { messages } from '#messages/messages.ts'
import blocks from './article-blocks.module.css'
import { ArticleHead } from './article-head.tsx'
import classes from './article-view.module.css'
import { Corrections } from './corrections.tsx'
import { HeroPicture } from './hero-picture.tsx'
import type { PublicItem } from './public-item.ts'
import { feedsOf, listAddress } from './reader-address.ts'
import { type LiveBriefing, readerHtml } from './reader-html.ts'
import { RelatedBriefings } from './related-briefings.tsx'
import { SectionNav } from './section-nav.tsx'

type Props = {
  item: PublicItem
  /** The newsroom's name, for the page's title. */
  site: string
  /** Of the briefings that boxes in the text name, those that readers may see now. */
  named: LiveBriefing[]
  related?: RelatedBriefing[]
  sections?: Section[]
  nonce?: string
}

/** A public briefing, as its approved revision stands. */
export function ArticleView({ item, site, named, related = [], sections = [], nonce }: Props) {
  const { reader } = messages[item.locale]
  const more = related.filter(({ id }) => !named.some(briefing => briefing.id === id))
  const description = item.seo.description ?? (item.deck || item.keyPoints.join(' '))
  return (
    <>
      <SectionNav sections={sections} current={item.section?.slug ?? null} locale={item.locale} />
      <article lang={item.locale} className={classes.article}>
        <title>{`${item.seo.title ?? item.title} · ${site}`}</title>
        <meta name="description" content={description} />
        <meta property="og:type" content="article" />
        <meta property="og:title" content={item.title} />
        <meta property="og:description" content={description} />
        <link rel="canonical" href={item.canonicalUrl} />
        {feedsOf({ series: item.series?.slug }).map(({ type, href }) => (
          <link key={type} rel="alternate" type={type} href={href} />
        ))}
        <ArticleHead item={item} />
        {item.hero && (
          <div className={classes.hero}>
            <HeroPicture hero={item.hero} sizes="(min-width: 52rem) 48rem, 100vw" eager />
          </div>
        )}
        <Corrections item={item} />
        {item.keyPoints.length > 0 && (
          <section className={classes.points} aria-labelledby="key-points">
            <h2 id="key-points">{reader.keyPoints}</h2>
            <ul>
              {item.keyPoints.map(point => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </section>
        )}
        <div
          className={`${classes.body} ${blocks.body}`}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the public API's HTML comes from our renderer, which escapes everything.
          dangerouslySetInnerHTML={{ __html: readerHtml(item.body.html, named, item.locale) }}
        />
        {item.tags.length > 0 && (
          <p className={classes.tags}>
            {item.tags.map(({ slug, name }) => (
              <a key={slug} href={listAddress({ tag: slug })}>
                #{name}
              </a>
            ))}
          </p>
        )}
        <RelatedBriefings related={more} locale={item.locale} timeZone={item.publishedTimeZone} />
        <footer className={classes.foot}>
          <a href="/reader">{reader.all}</a>
        </footer>
        <script
          type="application/ld+json"
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every `<` escaped cannot end the script element.
          dangerouslySetInnerHTML={{ __html: JSON.stringify(item.jsonLd).replaceAll('<', '\\u003c') }}
        />
      </article>
    </>
  )
}
