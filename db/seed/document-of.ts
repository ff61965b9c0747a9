import type { CalloutTone, DocumentJson, MarkJson, NodeJson } from '#lib/document/document-json.ts'
import { embedOf } from '#lib/document/embed.ts'
import type { PictureName } from './draw-pictures.ts'

type Words = string | (string | NodeJson<'text'>)[]

/** A whole document in the form of the newsroom's briefings. */
export function documentOf(parts: {
  title: string
  deck: string
  keyPoints: string[]
  body: NodeJson[]
}): DocumentJson {
  return {
    type: 'doc',
    content: [
      { type: 'title', content: inline(parts.title) },
      parts.deck ? { type: 'deck', content: inline(parts.deck) } : { type: 'deck' },
      {
        type: 'keyPoints',
        content: parts.keyPoints.map((text): NodeJson => ({ type: 'keyPoint', content: inline(text) })),
      },
      ...parts.body,
    ],
  }
}

export const paragraph = (words: Words): NodeJson => ({ type: 'paragraph', content: inline(words) })
export const heading = (emoji: string, words: Words): NodeJson => ({
  type: 'heading',
  attrs: { level: 2, emoji },
  content: inline(words),
})
export const quote = (words: Words, cite: string): NodeJson => ({
  type: 'blockquote',
  attrs: { cite },
  content: [paragraph(words)],
})
export const bullets = (...items: Words[]): NodeJson => ({ type: 'bulletList', content: items.map(item) })
export const steps = (...items: Words[]): NodeJson => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: items.map(item),
})
export const divider = (): NodeJson => ({ type: 'divider' })
/** A note that only the desk sees. */
export const deskNote = (words: Words): NodeJson => ({ type: 'internalNote', content: [paragraph(words)] })

/** A picture in the text. Its `mediaId` is the drawing's name until the seed has uploaded it. */
export const figure = (picture: PictureName, alt: string, creditText: string, caption: string): NodeJson => ({
  type: 'figure',
  attrs: { mediaId: picture, alt, credit: { text: creditText, editedBy: [] }, layout: 'wide' },
  content: [{ type: 'caption', content: inline(caption) }],
})

/** Pictures side by side. */
export const gallery = (...figures: NodeJson[]): NodeJson => ({ type: 'gallery', content: figures })

/** A box beside the story. */
export const callout = (tone: CalloutTone, words: Words): NodeJson => ({
  type: 'callout',
  attrs: { tone },
  content: [paragraph(words)],
})

/** A line of the story, set large. */
export const pullquote = (words: Words, attribution: string): NodeJson => ({
  type: 'pullquote',
  attrs: { attribution },
  content: inline(words),
})

/** A table whose first row is its head. */
export const table = (...rows: string[][]): NodeJson => ({
  type: 'table',
  content: rows.map((texts, index) => ({ type: 'tableRow', content: texts.map(text => cell(text, index === 0)) })),
})

/** A post, film or map of another site. Throws for an address of no known one. */
export function embed(address: string): NodeJson {
  const attrs = embedOf(address)
  if (!attrs) throw new Error(`${address} is nothing to embed`)
  return { type: 'embed', attrs }
}

/** Briefings to read next, by their slugs until the seed has made them; they must be older. */
export const related = (...slugs: string[]): NodeJson => ({ type: 'related', attrs: { briefings: slugs } })

export const bold = (text: string): NodeJson<'text'> => marked(text, { type: 'bold' })
export const ruby = (text: string, reading: string): NodeJson<'text'> =>
  marked(text, { type: 'ruby', attrs: { text: reading } })
export const link = (text: string, href: string): NodeJson<'text'> => marked(text, { type: 'link', attrs: { href } })

/** The box that ends every briefing, in its language. */
export function newsletterBox(locale: 'ko' | 'en'): NodeJson {
  const words = {
    ko: {
      heading: ['출근길에 읽는 행간레터'],
      text: '밤사이 달라진 기술과 산업의 흐름을 짧은 글 세 편으로 골라 월·수·금 아침에 보냅니다.',
      button: '무료로 받아보기',
    },
    en: {
      heading: ['Read between the lines'],
      text: 'Three short pieces on what changed in technology overnight, on Monday, Wednesday and Friday mornings.',
      button: 'Sign up for free',
    },
  }
  return { type: 'newsletterCta', attrs: { newsletter: 'haenggan', ...words[locale] } }
}

function item(words: Words): NodeJson {
  return { type: 'listItem', content: [paragraph(words)] }
}

function cell(text: string, isHead: boolean): NodeJson {
  const attrs = { colspan: 1, rowspan: 1, colwidth: null }
  return { type: isHead ? 'tableHeader' : 'tableCell', attrs, content: [paragraph(text)] }
}

function inline(words: Words): NodeJson[] {
  return (Array.isArray(words) ? words : [words]).map(part =>
    typeof part === 'string' ? { type: 'text', text: part } : part,
  )
}

function marked(text: string, mark: MarkJson): NodeJson<'text'> {
  return { type: 'text', text, marks: [mark] }
}
