import type { Reader } from '#db/store.ts'
import type { BriefingRecord } from '#lib/briefings/load-briefing.ts'
import { picturesOf } from '#lib/briefings/pictures-of.ts'
import type { Revision } from '#lib/briefings/revision.ts'
import { deckOf, keyPointsOf, titleOf } from '#lib/document/read.ts'
import { readingTimeSeconds } from '#lib/document/reading-time.ts'
import { renderHtml } from '#lib/document/render/html.ts'
import { renderMarkdown } from '#lib/document/render/markdown.ts'
import { renderPublicJson } from '#lib/document/render/public-json.ts'
import { renderSearchText } from '#lib/document/render/search-text.ts'
import { renderText } from '#lib/document/render/text.ts'
import { SCHEMA_VERSION } from '#lib/document/schema.ts'
import { env } from '#lib/kernel/env.ts'
import { mediaById, type PicturePass } from '#lib/media/media-by-id.ts'
import { jsonLdOf } from './json-ld.ts'
import { publicHero } from './public-hero.ts'
import { namesOfFields } from './public-names.ts'

export type PublicTimes = {
  firstPublishedAt: Date
  publishedAt: Date
  updatedAt: Date
  correctedAt: Date | null
}
export type PublicCorrection = { kind: string; note: string; at: string }

/** What readers get for one revision, as finished text: a pure function of its arguments and of the names that its slugs have now. Rendered once, at publication. */
export async function renderPublication(
  reader: Reader,
  briefing: BriefingRecord,
  revision: Revision,
  facts: {
    slug: string
    times: PublicTimes
    corrections: PublicCorrection[]
    approvedAt: Date | null
    pass?: PicturePass
  },
) {
  const { document, fields } = revision
  const mediaIds = picturesOf(revision)
  const media = await mediaById(reader, mediaIds, facts.pass)
  const context = { media: (id: string) => media.get(id) ?? null }
  const text = renderText(document)
  const names = await namesOfFields(reader, fields)
  const summary = {
    id: briefing.id,
    type: 'briefing',
    revision: revision.number,
    slug: facts.slug,
    locale: fields.locale,
    title: titleOf(document),
    deck: deckOf(document),
    keyPoints: keyPointsOf(document).filter(text => text !== ''),
    ...names,
    hero: fields.hero && publicHero(fields.hero, context.media),
    ...isoTimes(facts.times),
    publishedTimeZone: fields.timeZone,
    corrections: facts.corrections,
    readingTimeSeconds: readingTimeSeconds(text),
    canonicalUrl: `${env().readerUrl}/${encodeURIComponent(facts.slug)}`,
    seo: { title: fields.seo.title ?? null, description: fields.seo.description ?? null },
    approval: facts.approvedAt && { hash: revision.hash, at: facts.approvedAt.toISOString() },
  }
  const body = {
    html: renderHtml(document, context),
    markdown: renderMarkdown(document, context),
    text,
    json: renderPublicJson(document, context),
    schemaVersion: SCHEMA_VERSION,
  }
  return {
    summary: JSON.stringify(summary),
    item: JSON.stringify({ ...summary, body, jsonLd: jsonLdOf(summary) }),
    searchText: renderSearchText(document),
    title: summary.title,
    mediaIds,
    authors: names.authors.map(({ slug }) => slug).filter(slug => slug !== null),
  }
}

function isoTimes({ firstPublishedAt, publishedAt, updatedAt, correctedAt }: PublicTimes) {
  return {
    firstPublishedAt: firstPublishedAt.toISOString(),
    publishedAt: publishedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    correctedAt: correctedAt?.toISOString() ?? null,
  }
}
