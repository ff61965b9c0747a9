import { DEMO_BRIEFINGS } from '#db/seed/demo-briefings.ts'
import type { DocumentJson, NodeJson } from '#lib/document/document-json.ts'
import { bodyOf } from '#lib/document/read.ts'
import { renderText } from '#lib/document/render/text.ts'

/** A Korean briefing of at least so many words: paragraphs of the demo newsroom over and over, under a heading each ten. */
export function longText(words: number): DocumentJson {
  const korean = DEMO_BRIEFINGS.filter(({ locale }) => locale === 'ko').map(({ document }) => document)
  const paragraphs = korean.flatMap(bodyOf).filter(node => node.type === 'paragraph')
  const blocks: NodeJson[] = []
  for (let n = 0, written = 0; written < words; n++) {
    const block = paragraphs[n % paragraphs.length] as NodeJson
    if (n % 10 === 0) blocks.push(heading(`${n / 10 + 1}. 여러 날의 기록`))
    blocks.push(block)
    written += wordsIn(block)
  }
  const title: NodeJson = { type: 'title', content: [{ type: 'text', text: '아주 긴 브리핑' }] }
  return { type: 'doc', content: [title, { type: 'deck' }, { type: 'keyPoints' }, ...blocks] }
}

function wordsIn(block: NodeJson): number {
  return renderText({ type: 'doc', content: [block] }).split(/\s+/).length
}

function heading(text: string): NodeJson {
  return { type: 'heading', attrs: { level: 2, emoji: null }, content: [{ type: 'text', text }] }
}
