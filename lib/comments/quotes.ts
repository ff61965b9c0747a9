import { childrenOf, type DocumentJson, type MarkJson, type NodeJson } from '#lib/document/document-json.ts'
import { joinTexts } from '#lib/document/join-texts.ts'

type Quote = { thread: string; quote: string }
type Run = { node: NodeJson<'text'>; from: number; to: number }

/** The words under the marks of `thread`, blocks and line breaks as line feeds; empty when it has no place in the text. */
export function quoteOf(doc: DocumentJson, thread: string): string {
  const { text, runs } = flatten(doc)
  const marked = runs.filter(({ node }) => isAbout(node, thread))
  const [first, last] = [marked[0], marked.at(-1)]
  return first && last ? text.slice(first.from, last.to) : ''
}

/** The threads that have a place in the text. */
export function threadsIn(doc: DocumentJson): Set<string> {
  const marks = flatten(doc).runs.flatMap(({ node }) => node.marks ?? [])
  return new Set(marks.flatMap(mark => (mark.type === 'comment' ? [mark.attrs.thread] : [])))
}

/** The document with a mark on each of `quotes` that stands in it exactly once: a guess between two places would be a lie. */
export function markQuotes(doc: DocumentJson, quotes: Quote[]): DocumentJson {
  const { text, runs } = flatten(doc)
  const places = quotes.flatMap(({ thread, quote }) => {
    const from = text.indexOf(quote)
    const once = quote !== '' && from >= 0 && text.indexOf(quote, from + 1) < 0
    return once ? [{ thread, from, to: from + quote.length }] : []
  })
  if (places.length === 0) return doc
  const pieces = new Map(runs.map(run => [run.node as NodeJson, cut(run, places)]))
  return { type: 'doc', content: replace(doc.content, pieces) }
}

/** All words in reading order, each text with its place in them. */
function flatten(doc: DocumentJson): { text: string; runs: Run[] } {
  const runs: Run[] = []
  let text = ''
  const walk = (node: NodeJson) => {
    if (node.type === 'text') {
      runs.push({ node, from: text.length, to: text.length + node.text.length })
      text += node.text
    } else if (node.type === 'hardBreak') text += '\n'
    else if (node.type === 'mention') text += node.attrs.label
    else {
      const children = childrenOf(node)
      if (text && !text.endsWith('\n')) text += '\n'
      for (const child of children) walk(child)
    }
  }
  for (const node of doc.content) walk(node)
  return { text, runs }
}

function isAbout(node: NodeJson<'text'>, thread: string): boolean {
  return node.marks?.some(mark => mark.type === 'comment' && mark.attrs.thread === thread) ?? false
}

/** The text of a run, cut where places begin and end, with a mark of each place that covers a piece. */
function cut({ node, from, to }: Run, places: { thread: string; from: number; to: number }[]): NodeJson[] {
  const edges = places.flatMap(place => [place.from, place.to]).filter(edge => edge > from && edge < to)
  const stops = [...new Set([from, ...edges, to])].sort((a, b) => a - b)
  return stops.slice(0, -1).map((start, index) => {
    const end = stops[index + 1] ?? to
    const own = places.filter(place => place.from <= start && place.to >= end)
    const marks = [
      ...(node.marks ?? []),
      ...own.map(({ thread }): MarkJson => ({ type: 'comment', attrs: { thread } })),
    ]
    return { type: 'text', text: node.text.slice(start - from, end - from), ...(marks.length && { marks }) }
  })
}

function replace(nodes: NodeJson[], pieces: Map<NodeJson, NodeJson[]>): NodeJson[] {
  const replaced = nodes.flatMap(node => {
    if (node.type === 'text') return pieces.get(node) ?? [node]
    const content = childrenOf(node)
    return [content.length ? ({ ...node, content: replace(content, pieces) } as NodeJson) : node]
  })
  return joinTexts(replaced)
}
