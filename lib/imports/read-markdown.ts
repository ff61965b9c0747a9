import { cleanHtml } from '#lib/document/paste/clean-html.ts'
import { markdownHtml } from '#lib/document/paste/markdown.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { frontMatter } from './front-matter.ts'
import { parseHtml } from './parse-html.ts'
import type { ReadFile } from './read-file.ts'
import { takeTitle } from './take-title.ts'

const MOST_BYTES = 2_000_000

/** The words of a Markdown file in UTF-8, with what stands in its front matter; a heading that says another title than that stays in the text. Throws `too-large`, `validation`. */
export function readMarkdown(bytes: Buffer): ReadFile {
  if (bytes.byteLength > MOST_BYTES) {
    throw new AppError('too-large', 'The text is longer than a briefing can be.', { reason: 'import-large' })
  }
  const { title, deck, tags, body } = frontMatter(decoded(bytes))
  const root = parseHtml(markdownHtml(body))
  const heading = takeTitle(root, title)
  const pasted = cleanHtml('', () => root, { source: 'markdown' })
  return { title: title ?? heading, deck, tags, pasted, files: new Map() }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('validation', 'The file is not text in UTF-8.', { reason: 'import-damaged' })
  }
}
