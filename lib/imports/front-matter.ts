const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/
const DECKS = ['deck', 'description', 'summary', 'subtitle']

export type FrontMatter = { title: string | null; deck: string | null; tags: string[]; body: string }

/** What the lines between two `---` at the very start of a Markdown file say of it: one line for each name, tags as a list in either spelling. Without them all of the file is its body. */
export function frontMatter(text: string): FrontMatter {
  const found = BLOCK.exec(text)
  if (!found) return { title: null, deck: null, tags: [], body: text }
  const fields = fieldsOf(found[1] ?? '')
  const one = (name: string) => fields.get(name)?.[0] ?? null
  const deck = DECKS.map(one).find(value => value !== null) ?? null
  return { title: one('title'), deck, tags: fields.get('tags') ?? [], body: text.slice(found[0].length) }
}

function fieldsOf(block: string): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  let open = ''
  for (const line of block.split(/\r?\n/)) {
    const [, item] = /^\s*-\s+(.*)$/.exec(line) ?? []
    const [, name, value] = /^(\w+)\s*:\s*(.*)$/.exec(line) ?? []
    if (item !== undefined && open) fields.set(open, [...(fields.get(open) ?? []), ...valuesOf(item)])
    if (name === undefined || value === undefined) continue
    open = name.toLowerCase()
    fields.set(open, open === 'tags' ? valuesOf(value.replace(/^\[(.*)\]$/, '$1'), /\s*,\s*/) : valuesOf(value))
  }
  return fields
}

function valuesOf(text: string, parting?: RegExp): string[] {
  const parts = parting ? text.split(parting) : [text]
  return parts
    .map(part =>
      part
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim(),
    )
    .filter(Boolean)
}
