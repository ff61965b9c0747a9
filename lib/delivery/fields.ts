type Json = Record<string, unknown>

const INNER = {
  series: ['slug', 'name'],
  section: ['slug', 'name'],
  hero: ['id', 'url', 'width', 'height', 'alt', 'caption', 'credit', 'focal', 'variants', 'blurhash'],
  seo: ['title', 'description'],
  approval: ['hash', 'at'],
  body: ['html', 'markdown', 'text', 'json', 'schemaVersion'],
} as const

/** Every name that `fields` may choose, in the order in which an answer has them. */
export const FIELDS: readonly string[] = [
  ...['id', 'type', 'revision', 'slug', 'locale', 'title', 'deck', 'keyPoints', 'series', 'section', 'tags', 'authors'],
  ...['hero', 'firstPublishedAt', 'publishedAt', 'updatedAt', 'correctedAt', 'publishedTimeZone', 'corrections'],
  ...['readingTimeSeconds', 'canonicalUrl', 'seo', 'approval', 'body', 'jsonLd'],
].flatMap(name => [name, ...(name in INNER ? INNER[name as keyof typeof INNER].map(inner => `${name}.${inner}`) : [])])

/** What `include` may widen. */
export const INCLUDES = ['authors', 'hero', 'related'] as const
export type Include = (typeof INCLUDES)[number]

/** True when a summary does not hold the field: only the whole item does. */
export function needsItem(fields: readonly string[]): boolean {
  return fields.some(field => field === 'body' || field.startsWith('body.') || field === 'jsonLd')
}

/** The chosen members of an item. A chosen inner member keeps its parent; what is null stays null. */
export function pickFields(item: Json, fields: readonly string[]): Json {
  const picked: Json = {}
  for (const field of fields) {
    const [name = '', inner] = field.split('.')
    const value = item[name]
    if (value === undefined) continue
    if (inner === undefined || value === null) picked[name] = value
    else if (inner in (value as Json)) picked[name] = { ...(picked[name] as Json), [inner]: (value as Json)[inner] }
  }
  return picked
}
