import { childrenOf, type DocumentJson, type NodeJson, type NodeName } from './document-json.ts'

/** One place of a document where text stands, or a thing without text, for comparison with another document. */
export type Leaf = {
  type: NodeName
  text: string
  attributes: Record<string, unknown>
  marks: MarkedText[]
  /** Where it stands in a table; not part of what it is, for a new row moves all below it. */
  cell?: Cell
}

/** A formatted run: which mark, on what text, from which UTF-16 unit of the block. A mention counts as one. */
export type MarkedText = { type: string; text: string; from: number; attrs?: object }

/** Row and column of a table, from 1. */
export type Cell = { row: number; column: number }

type Around = { type?: NodeName; attributes: Record<string, unknown>; cell?: Cell }

/** Title, deck, key points and every text block of the body in reading order. The first paragraph of a list item counts as the item, a caption as its figure; `within` names the quotations, lists and notes around it. */
export function leavesOf(doc: DocumentJson): Leaf[] {
  return doc.content.flatMap(node => leavesIn(node, { attributes: {} }))
}

function leavesIn(node: NodeJson, around: Around): Leaf[] {
  const gather: { [N in NodeName]: (node: NodeJson<N>) => Leaf[] } = {
    doc: block => into(block, around),
    title: block => [leaf(block, around)],
    deck: block => [leaf(block, around)],
    keyPoints: block => into(block, around),
    keyPoint: block => [leaf(block, around)],
    paragraph: block => [leaf(block, around)],
    heading: block => [leaf(block, around, block.attrs)],
    bulletList: block => into(block, within(around, 'bulletList')),
    orderedList: block => into(block, within(around, 'orderedList', block.attrs)),
    listItem: block => intoItem(block, around),
    blockquote: block => into(block, within(around, 'blockquote', block.attrs)),
    figure: block => into(block, { ...around, type: 'figure', attributes: { ...around.attributes, ...block.attrs } }),
    caption: block => [leaf(block, around)],
    gallery: block => into(block, within(around, 'gallery')),
    pullquote: block => [leaf(block, around, block.attrs)],
    callout: block => into(block, within(around, 'callout', block.attrs)),
    table: block => intoTable(block, within(around, 'table')),
    tableRow: block => into(block, around),
    tableHeader: block => into(block, within(around, 'tableHeader', block.attrs)),
    tableCell: block => into(block, within(around, 'tableCell', block.attrs)),
    embed: block => [leaf(block, around, block.attrs)],
    related: block => [leaf(block, around, block.attrs)],
    newsletterCta: block => [leaf(block, around, block.attrs)],
    divider: block => [leaf(block, around)],
    internalNote: block => into(block, within(around, 'internalNote')),
    hardBreak: () => [],
    mention: () => [],
    text: () => [],
  }
  return (gather[node.type] as (node: NodeJson) => Leaf[])(node)
}

function into(node: NodeJson, around: Around): Leaf[] {
  return childrenOf(node).flatMap(child => leavesIn(child, around))
}

function intoItem(node: NodeJson, around: Around): Leaf[] {
  return childrenOf(node).flatMap((child, index) =>
    leavesIn(child, index === 0 ? { ...around, type: 'listItem' } : around),
  )
}

function intoTable(node: NodeJson, around: Around): Leaf[] {
  return childrenOf(node).flatMap((line, row) =>
    childrenOf(line).flatMap((cell, column) =>
      leavesIn(cell, { ...around, cell: { row: row + 1, column: column + 1 } }),
    ),
  )
}

function within({ attributes, cell }: Around, container: NodeName, attrs: object = {}): Around {
  const outer = (attributes.within as unknown[] | undefined) ?? []
  return { attributes: { ...attributes, within: [...outer, { type: container, ...attrs }] }, ...(cell && { cell }) }
}

function leaf(node: NodeJson, around: Around, attrs: object = {}): Leaf {
  const marks: MarkedText[] = []
  let text = ''
  for (const child of childrenOf(node)) {
    if (child.type === 'hardBreak') text += '\n'
    if (child.type === 'mention') {
      const { label, ...target } = child.attrs
      marks.push({ type: 'mention', text: label, from: text.length, attrs: target })
      text += label
    }
    if (child.type !== 'text') continue
    for (const mark of child.marks ?? []) {
      if (mark.type === 'comment') continue
      marks.push({ type: mark.type, text: child.text, from: text.length, ...(mark.attrs && { attrs: mark.attrs }) })
    }
    text += child.text
  }
  const { cell } = around
  return {
    ...{ type: around.type ?? node.type, text, marks },
    attributes: { ...around.attributes, ...attrs },
    ...(cell && { cell }),
  }
}
