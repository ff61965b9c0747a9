import type { Locale } from '#lib/briefings/briefing.ts'
import { escapeAttribute, escapeHtml } from '#lib/document/render/html.ts'
import { messages } from '#messages/messages.ts'

/** A briefing that readers may see now. */
export type LiveBriefing = { id: string; slug: string; title: string }

/** The renderer escapes every `<` of a text, so these match its own tags alone. */
const RELATED = /<div class="stet-related" data-briefings="([^"]*)"><\/div>/g
const TABLE = /<div class="stet-table">/g

/** The ids that related boxes of this body name, each once. */
export function relatedIds(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(RELATED), ([, ids = '']) => ids.split(' ')).flat())]
}

/** The body as this site shows it: related boxes list what is in `live`, in the box's order, and none that is empty is left; tables can be scrolled by the keyboard. */
export function readerHtml(html: string, live: LiveBriefing[], locale: Locale): string {
  const { blocks } = messages[locale]
  const box = (_tag: string, ids: string) => {
    const items = ids.split(' ').flatMap(id => live.find(briefing => briefing.id === id) ?? [])
    if (items.length === 0) return ''
    const links = items.map(
      ({ slug, title }) =>
        `<li><a href="/reader/${escapeAttribute(encodeURIComponent(slug))}">${escapeHtml(title)}</a></li>`,
    )
    return `<aside class="stet-related"><p>${escapeHtml(blocks.related.heading)}</p><ul>${links.join('')}</ul></aside>`
  }
  const table = `<div class="stet-table" role="group" aria-label="${escapeAttribute(blocks.table.label)}" tabindex="0">`
  return html.replace(RELATED, box).replace(TABLE, table)
}
