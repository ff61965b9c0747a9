import type { NodeType } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { clashingMarks } from './clashing-marks.ts'
import { schema } from './schema.ts'
import { unevenGrid } from './shared-table.ts'
import { DOCUMENT_FRAGMENT } from './ydoc.ts'

/**
 * Whether every place of a co-edited document holds what the schema wants there, and its tables are level. Two valid
 * changes may not leave it so together; an editor that showed the result would delete what it cannot show. Only looks. An
 * empty document is whole, and what the schema does not know is left to validation.
 */
export function isWhole(doc: Y.Doc): boolean {
  const fragment = doc.getXmlFragment(DOCUMENT_FRAGMENT)
  return fragment.length === 0 || fits(schema.topNodeType, fragment)
}

function fits(type: NodeType, parent: Y.XmlFragment): boolean {
  let match = type.contentMatch
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      if (clashingMarks(child).length > 0) return false
      continue
    }
    const own = schema.nodes[(child as Y.XmlElement).nodeName]
    if (!own) continue
    const next = match.matchType(own)
    if (!next || !fits(own, child as Y.XmlElement)) return false
    match = next
  }
  if (type.name === 'table' && unevenGrid(parent as Y.XmlElement)) return false
  return match.validEnd
}
