'use client'

import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { late } from '#components/ui/late.tsx'
import { isFormed } from './blocks/formed-blocks.ts'
import { JoinButton } from './blocks/join-button.tsx'
import { removeBlock } from './blocks/remove-block.ts'
import { RubyForm } from './blocks/ruby-form.tsx'
import { useEditorState } from './use-editor-state.ts'

const FormOfBlock = late(() => import('./blocks/form-of-block.tsx').then(({ FormOfBlock }) => FormOfBlock))

/** What is known about the block at the caret beside its text, to change it: the innermost one that has a form, and the gallery around a picture. */
export function BlockForm({ editor }: { editor: Editor }) {
  const found = useEditorState({ editor, selector: ({ editor }) => blocksAt(editor), equalityFn: isSame })
  const ruby = useEditorState({ editor, selector: ({ editor }) => editor.getAttributes('ruby').text as string })
  return (
    <>
      {found.map(block => (
        <OneForm key={`${block.node.type.name} ${block.node.attrs.mediaId ?? ''}`} editor={editor} {...block} />
      ))}
      {found[0]?.node.type.name === 'figure' && <JoinButton editor={editor} />}
      {ruby && <RubyForm editor={editor} text={ruby} />}
    </>
  )
}

type Found = { node: Node; position: number }

function OneForm({ editor, node, position }: Found & { editor: Editor }) {
  const change = (attrs: Record<string, unknown>) => {
    const { state, view } = editor
    const present = state.doc.nodeAt(position)
    if (present?.type !== node.type) return
    const { selection } = state
    const tr = state.tr.setNodeMarkup(position, undefined, { ...present.attrs, ...attrs })
    if (selection instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, selection.from))
    view.dispatch(tr)
  }
  const remove = () => {
    removeBlock(editor, position, node.type)
    editor.commands.focus()
  }
  const { name } = node.type
  if (!isFormed(name)) return null
  return (
    <FormOfBlock
      {...{ name, editor, position }}
      attrs={node.attrs as never}
      onChange={change as never}
      onRemove={remove}
    />
  )
}

function blocksAt({ state }: Editor): Found[] {
  const { selection } = state
  const { $from } = selection
  const around: Found[] = []
  if (selection instanceof NodeSelection) around.push({ node: selection.node, position: selection.from })
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    around.push({ node: $from.node(depth), position: $from.before(depth) })
  }
  const formed = around.filter(({ node }) => isFormed(node.type.name))
  const isPictureOfMany = formed[0]?.node.type.name === 'figure' && formed[1]?.node.type.name === 'gallery'
  return formed.slice(0, isPictureOfMany ? 2 : 1)
}

function isSame(a: Found[], b: Found[] | null): boolean {
  return a.length === b?.length && a.every((one, index) => isSameBlock(one, b[index]))
}

function isSameBlock(a: Found, b: Found | undefined): boolean {
  return (
    a.position === b?.position &&
    a.node.type === b.node.type &&
    JSON.stringify(a.node.attrs) === JSON.stringify(b.node.attrs)
  )
}
