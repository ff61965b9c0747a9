import { inArray } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { type Include, pickFields } from './fields.ts'
import { relatedTo, type Terms } from './related.ts'

const MOST_RELATED = 3

/** What the asker chose of each briefing. Without any of it, finished text is given as it is. */
export type Choice = { fields?: readonly string[]; include?: readonly Include[] }

type Item = Terms & Record<string, unknown>

/** A finished JSON object: UTF-8 as it was stored, or text. */
export type Text = Buffer | string

/** Finished JSON objects of summaries or items, cut down to the chosen fields and widened by what is included. */
export async function present(texts: Text[], choice: Choice): Promise<Text[]> {
  if (isWhole(choice)) return texts
  const items = texts.map(text => JSON.parse(String(text)) as Item)
  return (await presentItems(items, choice)).map(item => JSON.stringify(item))
}

/** The same for objects. `authors` get their `profile`, null for a byline without one; `related` is a list of up to three. */
export async function presentItems(
  items: Item[],
  { fields = [], include = [] }: Choice,
): Promise<Record<string, unknown>[]> {
  const profiles = include.includes('authors') ? await profilesOf(items) : null
  const presented: Record<string, unknown>[] = []
  for (const item of items) {
    const authors = profiles && item.authors.map(one => ({ ...one, profile: profiles.get(one.slug ?? '') ?? null }))
    const widened = authors ? { ...item, authors } : item
    presented.push({
      ...(fields.length > 0 ? pickFields(widened, fields) : widened),
      ...(include.includes('related') && { related: await relatedTo(item, MOST_RELATED) }),
    })
  }
  return presented
}

/** True when nothing was chosen: the finished text is the answer. A picture is whole in any case. */
export function isWhole({ fields = [], include = [] }: Choice): boolean {
  return fields.length === 0 && !include.some(name => name !== 'hero')
}

async function profilesOf(items: Item[]) {
  const { id, slug, name, role, localizedNames } = tables.authors
  const slugs = [...new Set(items.flatMap(item => item.authors.flatMap(author => author.slug ?? [])))]
  if (slugs.length === 0) return new Map()
  const rows = await (await read())
    .select({ id, slug, name, role, localizedNames })
    .from(tables.authors)
    .where(inArray(slug, slugs))
  return new Map(rows.map(row => [row.slug, row]))
}
