import { joinBackward, setBlockType, splitBlock, wrapIn } from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { schema } from '#lib/document/schema.ts'
import { changesShape } from './changes-shape.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    { type: 'title' },
    { type: 'deck' },
    { type: 'keyPoints' },
    ...['앞 문단', '쓰는 문단', '뒤 문단'].map(paragraph),
  ],
})
const [from, to] = placeOf(doc.child(4))

function placeOf(node: Node): [number, number] {
  let place = 0
  doc.forEach((child, offset) => {
    if (child === node) place = offset
  })
  return [place, place + node.nodeSize]
}

/** What `command` does with the caret so far after the beginning of the watched block. */
function done(command: Command, caret: number): Transaction {
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, from + caret) })
  let made: Transaction | null = null
  command(state, tr => {
    made = tr
  })
  if (!made) throw new Error('the command did nothing')
  return made
}

const heading = schema.nodes.heading ?? schema.topNodeType
const callout = schema.nodes.callout ?? schema.topNodeType
const typing: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('가'))
  return true
}

describe('a change that would break what somebody writes', () => {
  it.each<[string, Command, number, boolean]>([
    ['splitting in the middle', splitBlock, 3, true],
    ['splitting at the end', splitBlock, 6, false],
    ['splitting at the beginning', splitBlock, 1, false],
    ['splitting the block before', splitBlock, -3, false],
    ['splitting the block after', splitBlock, 9, false],
    ['turning it into a heading', setBlockType(heading, { level: 2 }), 2, true],
    ['turning the next one into a heading', setBlockType(heading, { level: 2 }), 9, false],
    ['wrapping it', wrapIn(callout), 2, true],
    ['joining it to the one before', joinBackward, 1, true],
    ['typing in it', typing, 3, false],
    ['formatting it', (state, dispatch, view) => dispatchBold(state, dispatch, view), 3, false],
  ])('%s: %s', (_name, command, caret, expected) => {
    expect(changesShape(done(command, caret), from, to)).toBe(expected)
  })

  it('follows the block through what the same change does before it', () => {
    const state = EditorState.create({ doc })
    const tr = state.tr.insertText('아주 긴 말 ', from - 2)
    expect(changesShape(tr, from, to)).toBe(false)
    expect(changesShape(tr.split(tr.mapping.map(from + 3)), from, to)).toBe(true)
  })
})

const dispatchBold: Command = (state, dispatch) => {
  dispatch?.(state.tr.addMark(from + 1, from + 3, schema.mark('bold')))
  return true
}
