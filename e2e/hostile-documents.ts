import type { Json } from './desk.ts'
import type { Random } from './random.ts'

const text = (value: string, ...marks: Json[]) => ({ type: 'text', text: value, ...(marks.length && { marks }) })
const paragraph = (...content: Json[]) => ({ type: 'paragraph', content })
const figure = (id: string) => ({ type: 'figure', attrs: { mediaId: id, alt: '' }, content: [{ type: 'caption' }] })

/** Blocks that no document may hold, each with random words in it. */
const BLOCKS: ((word: string, size: number) => Json)[] = [
  word => ({ type: word }),
  word => ({ type: 'youtube', attrs: { src: `https://example.com/${word}` } }),
  word => ({ type: 'paragraph', attrs: { [word]: 1 }, content: [text(word)] }),
  word => ({ type: 'heading', attrs: { level: word }, content: [text(word)] }),
  (word, size) => ({ type: 'heading', attrs: { level: 4 + size }, content: [text(word)] }),
  word => paragraph(text(word, { type: 'link', attrs: { href: `javascript:alert("${word}")` } })),
  word => paragraph(text(word, { type: 'link', attrs: { href: `data:text/html,<script>${word}</script>` } })),
  word => paragraph(text(word, { type: 'link', attrs: { href: 'https://example.com', [word]: 'x' } })),
  word => paragraph(text(word, { type: word })),
  word => ({ type: 'title', content: [text(word)] }),
  word => ({ type: 'bulletList', content: [paragraph(text(word))] }),
  word => ({ type: 'embed', attrs: { provider: 'youtube', id: word, url: `javascript:${word}` } }),
  word => ({ type: 'embed', attrs: { provider: word, id: '1', url: 'https://example.com' } }),
  word => ({ type: 'table', content: [{ type: 'tableRow', content: [paragraph(text(word))] }] }),
  word => ({ type: 'callout', attrs: { tone: word }, content: [paragraph(text(word))] }),
  (_word, size) => deep(25 + size),
]

/** Those that co-editing puts right, because two people can make them between them; nobody may store them. */
const MENDED: typeof BLOCKS = [
  word => ({ type: 'gallery', content: [figure(word)] }),
  word => ({ type: 'figure', attrs: { mediaId: word, alt: '' } }),
]

/** A block that must be refused on this way in, chosen at random. */
export function hostileBlock(random: Random, way: 'socket' | 'api'): Json {
  const blocks = way === 'api' ? [...BLOCKS, ...MENDED] : BLOCKS
  const make = blocks[Math.floor(random.between(0, blocks.length))] ?? deep
  const word = `x${Math.floor(random.between(0, 1e9)).toString(36)}`
  return (make as (word: string, size: number) => Json)(word, Math.floor(random.between(0, 60)))
}

/** A quotation in a quotation in a quotation. */
function deep(levels: number): Json {
  let block: Json = paragraph(text('바닥'))
  for (let level = 0; level < levels; level++) block = { type: 'blockquote', content: [block] }
  return block
}
