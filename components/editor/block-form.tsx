'use client'

import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import type { NodeAttributes } from '#lib/document/document-json.ts'
import { FigureForm } from './figure-form.tsx'
import { NewsletterForm } from './newsletter-form.tsx'

/** What is known about the picture or box at the caret, to change it. */
export function BlockForm({ editor }: { editor: Editor }) {
  const found = useEditorState({ editor, selector: ({ editor }) => blockAt(editor), equalityFn: isSame })
  if (!found) return null
  const { node, position } = found
  const change = (attrs: Record<string, unknown>) => {
    const { state, view } = editor
    const present = state.doc.nodeAt(position)
    if (present?.type !== node.type) return
    const { selection } = state
    const tr = state.tr.setNodeMarkup(position, undefined, { ...present.attrs, ...attrs })
    if (selection instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, position))
    view.dispatch(tr)
  }
  const remove = () => {
    editor
      .chain()
      .focus()
      .deleteRange({ from: position, to: position + node.nodeSize })
      .run()
  }
  const parts = { onChange: change, onRemove: remove }
  if (node.type.name === 'figure') {
    const attrs = node.attrs as NodeAttributes['figure']
    return <FigureForm key={attrs.mediaId} attrs={attrs} {...parts} />
  }
  return <NewsletterForm key={position} attrs={node.attrs as NodeAttributes['newsletterCta']} {...parts} />
}

type Found = { node: Node; position: number }

function blockAt({ state }: Editor): Found | null {
  const { selection } = state
  if (selection instanceof NodeSelection && ['figure', 'newsletterCta'].includes(selection.node.type.name)) {
    return { node: selection.node, position: selection.from }
  }
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'figure') return { node: $from.node(depth), position: $from.before(depth) }
  }
  return null
}

function isSame(a: Found | null, b: Found | null): boolean {
  return (
    a?.position === b?.position &&
    a?.node.type === b?.node.type &&
    JSON.stringify(a?.node.attrs) === JSON.stringify(b?.node.attrs)
  )
}
