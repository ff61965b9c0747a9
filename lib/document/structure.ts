import type { NodeType } from '@tiptap/pm/model'
import type { Fault } from '#lib/kernel/errors.ts'
import { childrenOf, type DocumentJson, type NodeJson } from './document-json.ts'
import { faultAt } from './refusal.ts'
import { schema } from './schema.ts'

/** Where the schema does not allow what stands there: a child out of place, a mark that its parent forbids, a child that is missing. Every place gets its JSON pointer. */
export function structureFaults(node: NodeJson | DocumentJson, pointer = ''): Fault[] {
  const children = childrenOf(node)
  return [
    ...orderFaults(node, children, pointer),
    ...markFaults(typeOf(node.type), children, pointer),
    ...children.flatMap((child, index) => structureFaults(child, `${pointer}/content/${index}`)),
  ]
}

function orderFaults(node: NodeJson | DocumentJson, children: NodeJson[], pointer: string): Fault[] {
  let match = typeOf(node.type).contentMatch
  for (const [index, child] of children.entries()) {
    const next = match.matchType(typeOf(child.type))
    if (!next) {
      return [
        faultAt(`${pointer}/content/${index}`, 'misplaced', `“${child.type}” cannot stand here in “${node.type}”.`),
      ]
    }
    match = next
  }
  return match.validEnd ? [] : [faultAt(pointer, 'incomplete', `“${node.type}” lacks something that it must hold.`)]
}

function markFaults(parent: NodeType, children: NodeJson[], pointer: string): Fault[] {
  return children.flatMap((child, index) => {
    const marks = (child.type === 'text' && child.marks) || []
    const forbidden = marks.find(mark => !parent.allowsMarkType(schema.marks[mark.type] as never))
    if (!forbidden) return []
    return [
      faultAt(
        `${pointer}/content/${index}/marks`,
        'misplaced',
        `“${forbidden.type}” cannot stand in “${parent.name}”.`,
      ),
    ]
  })
}

function typeOf(name: string): NodeType {
  const type = schema.nodes[name]
  if (!type) throw new Error(`The schema has no node “${name}”.`)
  return type
}
