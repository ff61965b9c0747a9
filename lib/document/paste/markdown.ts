import { Marked } from 'marked'
import { cleanHtml, type ParseHtml } from './clean-html.ts'
import type { Pasted } from './pasted.ts'

const marked = new Marked({ gfm: true, breaks: false })

/** What Markdown amounts to as blocks of a briefing. HTML in it passes the same cleaners as any. */
export function cleanMarkdown(text: string, parse: ParseHtml): Pasted {
  return cleanHtml(markdownHtml(text), parse, { source: 'markdown' })
}

/** Markdown as HTML that nobody has cleaned yet. */
export function markdownHtml(text: string): string {
  return marked.parse(text, { async: false })
}
