import { z } from 'zod'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import type { DocumentJson, NodeJson } from '#lib/document/document-json.ts'
import { cleanText } from '#lib/document/paste/clean-text.ts'
import type { LeftOut } from '#lib/document/paste/pasted.ts'
import { countReading } from '#lib/document/reading-time.ts'
import { renderText } from '#lib/document/render/text.ts'
import { command } from '#lib/kernel/command.ts'
import { taxonomy } from '#lib/taxonomy/taxonomy.ts'
import { assertMayCreate } from './assert-may-create.ts'
import { fileKind } from './file-kind.ts'
import { inImportQueue } from './import-queue.ts'
import { readDocx } from './read-docx.ts'
import { readMarkdown } from './read-markdown.ts'
import { takeInPictures } from './take-in-pictures.ts'

const ImportInput = z.strictObject({ filename: z.string().max(1000), bytes: z.instanceof(Uint8Array) })

/** A new draft, and what of its file could not be kept; `tags` are those that this newsroom does not have. */
export type Imported = { id: string; title: string; leftOut: LeftOut & { tags: string[] } }

/** Brings a Word document or a Markdown file in as a draft: its first heading, or else its file name, is the title; its pictures go to the library. Throws `forbidden`, `unsupported-media`, `too-large`, `validation`, `unavailable`; then nothing but pictures has been added. */
export const importFile = command(ImportInput, async (actor, { filename, bytes }): Promise<Imported> => {
  assertMayCreate(actor)
  const buffer = Buffer.from(bytes)
  const kind = fileKind(filename, buffer)
  const file = await inImportQueue(async () => (kind === 'docx' ? readDocx(buffer) : readMarkdown(buffer)))
  const { blocks, leftOut } = await takeInPictures(actor, file.pasted, file.files)
  const title = oneLine(file.title ?? filename.replace(/^.*[/\\]/, '').replace(/\.\w+$/, ''))
  const { known, unknown } = await tagsOf(file.tags)
  const document = documentOf(title, oneLine(file.deck ?? ''), blocks)
  const { id } = await createBriefing(actor, { document, locale: localeOf(document), tags: known })
  return { id, title, leftOut: { ...leftOut, tags: unknown } }
})

function documentOf(title: string, deck: string, blocks: NodeJson[]): DocumentJson {
  const line = (type: 'title' | 'deck', text: string): NodeJson =>
    text ? { type, content: [{ type: 'text', text }] } : { type }
  const body: NodeJson[] = blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
  return { type: 'doc', content: [line('title', title), line('deck', deck), { type: 'keyPoints' }, ...body] }
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

function localeOf(document: DocumentJson): 'ko' | 'en' {
  const { hangul, latinWords } = countReading(renderText(document))
  return hangul >= latinWords ? 'ko' : 'en'
}

async function tagsOf(names: string[]): Promise<{ known: string[]; unknown: string[] }> {
  if (names.length === 0) return { known: [], unknown: [] }
  const { tags } = await taxonomy()
  const slugOf = (name: string) => tags.find(({ slug, name: own }) => slug === name || own === name)?.slug
  const known = [...new Set(names.map(slugOf).filter(slug => slug !== undefined))]
  return { known, unknown: names.filter(name => !slugOf(name)) }
}
