import type { Mark, Node } from '@tiptap/pm/model'

/**
 * Stands first in a suggested new block, inside its insertion mark: the schema has no marks on blocks, and without it a
 * new paragraph could not be told from an empty one that got words. It leaves the text when the suggestion is decided.
 */
export const ANCHOR = '\u200B'

export type SuggestionKind = 'insertion' | 'deletion' | 'modification'

/** One open suggestion: all that carries its id, in reading order. Texts of several blocks are joined by ` ¶ `. */
export type OpenSuggestion = {
  id: string
  /** From its first letter to behind its last one. */
  from: number
  to: number
  inserted: string
  deleted: string
  /** Words whose formatting should change, with the names of the marks that go and come. */
  formats: { text: string; goes: string | null; comes: string | null }[]
  /** True when it adds a block, be it still empty. */
  addsBlock: boolean
}

const KINDS: string[] = ['insertion', 'deletion', 'modification'] satisfies SuggestionKind[]

/** The suggestion marks on one text node: one insertion or one deletion, or any number of modifications. */
export function suggestionsOn(node: Node): readonly Mark[] {
  return node.isText ? node.marks.filter(({ type }) => KINDS.includes(type.name)) : []
}

/** The insertion or deletion on one text node. */
export function changeOn(node: Node): Mark | undefined {
  return suggestionsOn(node).find(({ type }) => type.name !== 'modification')
}

/** Whether a block is only suggested: nothing in it stands, and it was not there before. */
export function isInsertedBlock(block: Node): boolean {
  let anchored = false
  for (const child of block.children) {
    if (changeOn(child)?.type.name !== 'insertion') return false
    anchored ||= child.text?.includes(ANCHOR) ?? false
  }
  return block.isTextblock && anchored
}

/** Every open suggestion of a document in reading order. */
export function openSuggestions(doc: Node): OpenSuggestion[] {
  const found = new Map<string, OpenSuggestion & { blocks: Record<'inserted' | 'deleted', Node | null> }>()
  doc.descendants((node, pos, parent) => {
    for (const mark of suggestionsOn(node)) {
      const id: string = mark.attrs.id
      const one = found.get(id) ?? { ...fresh(id, pos), blocks: { inserted: null, deleted: null } }
      found.set(id, one)
      one.to = pos + node.nodeSize
      if (mark.type.name === 'modification') one.formats.push(formatOf(node, mark))
      else add(one, mark.type.name === 'insertion' ? 'inserted' : 'deleted', node.text ?? '', parent)
    }
  })
  return [...found.values()].map(({ blocks: _blocks, ...one }) => one)
}

function fresh(id: string, pos: number): OpenSuggestion {
  return { id, from: pos, to: pos, inserted: '', deleted: '', formats: [], addsBlock: false }
}

function add(
  one: OpenSuggestion & { blocks: Record<'inserted' | 'deleted', Node | null> },
  what: 'inserted' | 'deleted',
  text: string,
  parent: Node | null,
): void {
  if (what === 'inserted' && text.includes(ANCHOR)) one.addsBlock = true
  const words = text.replaceAll(ANCHOR, '')
  one[what] += one[what] && words && one.blocks[what] !== parent ? ` ¶ ${words}` : words
  if (words) one.blocks[what] = parent
}

function formatOf(node: Node, mark: Mark): OpenSuggestion['formats'][number] {
  const { previousValue, newValue } = mark.attrs
  return { text: node.text ?? '', goes: previousValue?.type ?? null, comes: newValue?.type ?? null }
}
