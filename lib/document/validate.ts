import type { Fault } from '#lib/kernel/errors.ts'
import { childrenOf, type DocumentJson, type NodeJson } from './document-json.ts'
import { joinTexts } from './join-texts.ts'
import { levelTables } from './level-tables.ts'
import { measure } from './measure.ts'
import { readNode } from './read-node.ts'
import { faultAt, refusal } from './refusal.ts'
import { schema } from './schema.ts'
import { structureFaults } from './structure.ts'

/** A document in its one canonical form: attributes complete, texts in NFC and joined, marks in the schema's order, tables level. Throws `validation` (or `too-large`) with a JSON pointer for each thing that the schema does not know or allow; nothing is dropped but formatting of a line break or a mention, which has no meaning. */
export function parseDocument(value: unknown): DocumentJson {
  measure(value)
  const faults: Fault[] = []
  const doc = readNode(value, '', faults)
  if (faults.length) throw refusal(faults)
  if (!isDocument(doc)) throw refusal([faultAt('/type', 'misplaced', 'The root of a document is “doc”.')])
  const misplaced = structureFaults(doc)
  if (misplaced.length) throw refusal(misplaced)
  const document = levelled({ type: 'doc', content: joinAll(doc.content) })
  assertSchemaAgrees(document)
  return document
}

function isDocument(node: NodeJson): node is DocumentJson & NodeJson {
  return node.type === 'doc'
}

/** A table whose rows are unlike would be drawn, and then changed, by each editor in its own way. */
function levelled(document: DocumentJson): DocumentJson {
  const faults: Fault[] = []
  const level = levelTables(document, faults)
  if (faults.length) throw refusal(faults)
  if (level !== document) measure(level)
  return level
}

function joinAll(nodes: NodeJson[] = []): NodeJson[] {
  return joinTexts(nodes).map(node => {
    const content = childrenOf(node)
    return content.length ? ({ ...node, content: joinAll(content) } as NodeJson) : node
  })
}

/** The last word is ProseMirror's own, so that no tree is stored which the editor would refuse. */
function assertSchemaAgrees(document: DocumentJson): void {
  try {
    schema.nodeFromJSON(document).check()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw refusal([faultAt('', 'misplaced', error.message)])
  }
}
