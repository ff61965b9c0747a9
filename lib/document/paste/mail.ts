import { childrenOf, type NodeJson } from '../document-json.ts'

const QUOTED = /^\s*>[\s>]*/

/** Blocks of a mail: paragraphs whose lines all begin with “>” are the words of somebody else, and become a quotation. */
export function mailQuotes(blocks: NodeJson[]): NodeJson[] {
  const result: NodeJson[] = []
  for (const block of blocks) {
    const quoted = block.type === 'paragraph' ? withoutSigns(childrenOf(block)) : null
    const last = result.at(-1)
    if (!quoted) result.push(block)
    else if (last?.type === 'blockquote' && quotes.has(last)) last.content = [...childrenOf(last), ...quoted]
    else result.push(made(quoted))
  }
  return result
}

const quotes = new WeakSet<NodeJson>()

function made(content: NodeJson[]): NodeJson {
  const quote: NodeJson = { type: 'blockquote', attrs: { cite: null }, content }
  quotes.add(quote)
  return quote
}

/** The paragraphs of a quoted one without its signs; null when one of its lines has none. */
function withoutSigns(inline: NodeJson[]): NodeJson[] | null {
  const lines: NodeJson[][] = [[]]
  for (const node of inline) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  const bare = lines.map(line => {
    const [first, ...rest] = line
    if (first?.type !== 'text' || !QUOTED.test(first.text)) return null
    const text = first.text.replace(QUOTED, '')
    return text ? [{ ...first, text }, ...rest] : rest
  })
  if (bare.some(line => line === null)) return null
  return paragraphsOf(bare as NodeJson[][])
}

function paragraphsOf(lines: NodeJson[][]): NodeJson[] {
  const paragraphs: NodeJson[][] = []
  let open = false
  for (const line of lines) {
    if (line.length > 0 && open) paragraphs.at(-1)?.push({ type: 'hardBreak' }, ...line)
    else if (line.length > 0) paragraphs.push([...line])
    open = line.length > 0
  }
  return paragraphs.length > 0
    ? paragraphs.map((content): NodeJson => ({ type: 'paragraph', content }))
    : [{ type: 'paragraph' }]
}
