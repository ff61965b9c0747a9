import type { Editor } from '@tiptap/core'
import type { NodeAttributes, NodeName } from '#lib/document/document-json.ts'

/** What the form of a block is handed: the block's attributes and where it stands, and what can be done to it. */
export type BlockFormProps<N extends NodeName> = {
  editor: Editor
  attrs: NodeAttributes[N]
  position: number
  onChange: (attrs: Partial<NodeAttributes[N]>) => void
  onRemove: () => void
}
