import { escapeHtml } from '#lib/document/render/html.ts'
import type { PublicItem } from './public-item.ts'

const HEADING: Record<string, string> = { ko: '정정과 수정', en: 'Corrections and updates' }
const KIND: Record<string, Record<string, string>> = {
  ko: { minor: '단순 수정', update: '내용 추가', clarification: '바로잡습니다', correction: '정정' },
  en: { minor: 'Minor change', update: 'Update', clarification: 'Clarification', correction: 'Correction' },
}
/** The renderer escapes every `<` of a text, so these match its own tags alone. */
const NEWSLETTER = /\n?<aside class="stet-newsletter"[^>]*>.*?<\/aside>/gs
/** Ids alone, which a feed's reader can make nothing of. */
const RELATED = /\n?<div class="stet-related"[^>]*><\/div>/g
const OWN_SITE_LINK = /(<a class="stet-link" href=")(\/(?!\/))/g

/** An item's body as a feed carries it: without newsletter and related boxes, with whole addresses, its corrections at the end. */
export function contentHtml(item: PublicItem): string {
  const { origin } = new URL(item.canonicalUrl)
  const body = item.body.html.replace(NEWSLETTER, '').replace(RELATED, '').replace(OWN_SITE_LINK, `$1${origin}$2`)
  return [body, corrections(item)].filter(Boolean).join('\n')
}

function corrections({ corrections, locale }: PublicItem): string {
  if (corrections.length === 0) return ''
  const notes = corrections.map(
    ({ kind, note, at }) =>
      `<li><strong>${escapeHtml(KIND[locale]?.[kind] ?? kind)}</strong> <time datetime="${at}">${at.slice(0, 10)}</time> ${escapeHtml(note)}</li>`,
  )
  return `<section class="stet-corrections"><h2>${HEADING[locale] ?? HEADING.en}</h2><ul>${notes.join('')}</ul></section>`
}
