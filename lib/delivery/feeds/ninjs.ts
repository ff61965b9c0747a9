import { env } from '#lib/kernel/env.ts'
import { contentHtml } from './content-html.ts'
import type { Departed } from './departed.ts'
import { type Feed, type FeedItem, urnOf } from './feed.ts'

const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#'

/** IPTC ninjs 3.1: one composite object whose associations are the briefings. What left is `canceled`, before everything else. */
export function ninjsFeed({ title, at, language, changedAt, items, departed }: Feed): string {
  return JSON.stringify({
    uri: at,
    type: 'composite',
    standard: { name: 'ninjs', version: '3.1', schema: SCHEMA },
    title,
    versionCreated: changedAt,
    ...(language && { language }),
    associations: [...departed.map(canceled), ...items.map(usable)],
  })
}

function canceled({ id, revision, at, notice }: Departed) {
  return {
    name: urnOf(id),
    rel: 'item',
    uri: urnOf(id),
    type: 'text',
    version: String(revision),
    versionCreated: at,
    pubStatus: 'canceled',
    ...(notice && { edNote: notice }),
  }
}

function usable(item: FeedItem) {
  const { hero, section, series, authors, corrections } = item
  return {
    name: item.title,
    rel: 'item',
    uri: urnOf(item.id),
    type: 'text',
    representationType: 'full',
    version: String(item.revision),
    firstCreated: item.firstPublishedAt,
    versionCreated: item.changedAt,
    pubStatus: 'usable',
    language: item.locale,
    copyrightHolder: env().name,
    title: item.title,
    slugline: item.slug,
    headlines: [{ role: 'headline', contentType: 'text/plain', value: item.title }],
    descriptions: descriptionsOf(item),
    bodies: bodiesOf(item),
    ...(authors.length > 0 && { by: authors.map(({ name }) => name).join(', ') }),
    infoSources: authors.map(({ name, role, slug }) => ({ name, role, ...(slug && { literal: slug }) })),
    subjects: [section && { ...section, rel: 'section' }, ...item.tags.map(tag => ({ ...tag, rel: 'tag' }))]
      .filter(subject => subject !== null)
      .map(({ slug, name, rel }) => ({ name, rel, literal: slug })),
    genres: series ? [{ name: series.name, literal: series.slug }] : [],
    altIds: [
      { role: 'canonicalUrl', value: item.canonicalUrl },
      { role: 'slug', value: item.slug },
    ],
    ...(corrections.length > 0 && {
      edNote: corrections.map(({ kind, note, at }) => `${kind} ${at}: ${note}`).join('\n'),
    }),
    ...(hero?.url && { associations: [pictureOf(item, hero.url)] }),
  }
}

function descriptionsOf({ deck, keyPoints, corrections }: FeedItem) {
  const plain = (role: string, value: string) => ({ role, contentType: 'text/plain', value })
  return [
    ...(deck ? [plain('summary', deck)] : []),
    ...keyPoints.map(point => plain('keypoint', point)),
    ...corrections.map(({ kind, note }) => plain(kind, note)),
  ]
}

function bodiesOf(item: FeedItem) {
  const { text } = item.body
  return [
    { role: 'main', contentType: 'text/html', value: contentHtml(item) },
    { role: 'main', contentType: 'text/plain', charCount: [...text].length, value: text },
  ]
}

function pictureOf({ hero, file, locale }: FeedItem, uri: string) {
  const { alt = '', caption = null, credit = '', focal, width = null, height = null } = hero ?? {}
  const poi = focal && width && height && { x: Math.round(focal.x * width), y: Math.round(focal.y * height) }
  return {
    name: 'mainpic',
    rel: 'mainpic',
    uri,
    type: 'picture',
    language: locale,
    ...(credit && { by: credit }),
    descriptions: [
      { role: 'alt', contentType: 'text/plain', value: alt },
      ...(caption ? [{ role: 'caption', contentType: 'text/plain', value: caption }] : []),
    ],
    renditions: [
      { name: 'main', href: uri, ...(width && height && { width, height }), ...(poi && { poi }) },
      ...(file ? [{ name: 'jpeg', href: file.url, contentType: file.type, sizeInBytes: file.bytes }] : []),
    ],
  }
}
