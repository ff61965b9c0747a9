import { googleDocs } from './google-docs.ts'
import { hwp } from './hwp.ts'
import { mailQuotes } from './mail.ts'
import type { Pasted, PasteSource } from './pasted.ts'
import { readHtml } from './read-html.ts'
import { sourceOf } from './source-of.ts'
import { word } from './word.ts'
import { wordWeb } from './word-web.ts'

/** Makes a document of HTML, whole or a part, and gives its root. Nothing of it is run, loaded or shown. */
export type ParseHtml = (html: string) => Element

type Options = { base?: string; source?: PasteSource }

/** What foreign HTML amounts to as blocks of a briefing, whichever program wrote it: nothing but known nodes, words in NFC, and addresses that a reader may follow. */
export function cleanHtml(html: string, parse: ParseHtml, { base, source = sourceOf(html) }: Options = {}): Pasted {
  // Office's conditional parts, which no two parsers agree about.
  const root = parse(html.replace(/<!\[[^>]{0,200}(?<!--)>/g, ''))
  const sheet = [...root.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n')
  const { deletions } = CLEANERS[source]?.(root, sheet) ?? { deletions: 0 }
  const reading = readHtml(root, base ?? baseIn(root))
  const blocks = source === 'mail' ? mailQuotes(reading.blocks) : reading.blocks
  const leftOut = { ...reading.leftOut, deletions: deletions + reading.leftOut.deletions }
  return { source, blocks, pictures: reading.pictures, leftOut }
}

/** What has to be put right in the tree before it can be read like any other. */
const CLEANERS: Partial<Record<PasteSource, (root: Element, sheet: string) => { deletions: number }>> = {
  'google-docs': googleDocs,
  word,
  'word-web': wordWeb,
  hwp,
}

function baseIn(root: Element): string | undefined {
  const address = root.querySelector('base')?.getAttribute('href') ?? ''
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined
}
