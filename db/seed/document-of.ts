import type { DocumentJson, MarkJson, NodeJson } from '#lib/document/document-json.ts'
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

export const bold = (text: string): NodeJson<'text'> => marked(text, { type: 'bold' })
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

function inline(words: Words): NodeJson[] {
  return (Array.isArray(words) ? words : [words]).map(part =>
    typeof part === 'string' ? { type: 'text', text: part } : part,
  )
}

function marked(text: string, mark: MarkJson): NodeJson<'text'> {
  return { type: 'text', text, marks: [mark] }
}
