import { EditorState, Plugin } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { schema } from '#lib/document/schema.ts'
import { bodyStart } from './picture-gap.ts'
import { type Board, boardKey, EMPTY_BOARD, nextBoard, type Order, withOrder } from './upload-board.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** A text of two paragraphs with three pictures waiting between them. */
function waiting() {
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [{ type: 'title' }, { type: 'deck' }, { type: 'keyPoints' }, paragraph('앞'), paragraph('뒤')],
  })
  const board = new Plugin<Board>({
    key: boardKey,
    state: { init: () => EMPTY_BOARD, apply: (tr, board, before) => nextBoard(tr, board, before) },
  })
  const state = EditorState.create({ doc, plugins: [board] })
  const gap = bodyStart(doc) + 3
  const places = ['a', 'b', 'c'].map(id => ({ id, batch: 'one', gap, landed: false, replaces: false }))
  return state.apply(withOrder(state.tr, { type: 'add', places }))
}

function land(state: EditorState, id: string): EditorState {
  const place = boardKey.getState(state)?.places.find(one => one.id === id)
  const figure = schema.nodeFromJSON({ type: 'figure', attrs: { mediaId: id }, content: [{ type: 'caption' }] })
  return state.apply(state.tr.insert(place?.gap ?? 0, figure).setMeta(boardKey, { type: 'land', id } satisfies Order))
}

const body = ({ doc }: EditorState) => doc.content.content.slice(3).map(node => node.attrs.mediaId ?? node.textContent)

describe('the board of uploads', () => {
  it('keeps pictures in order, whichever arrives first', () => {
    for (const order of ['abc', 'cba', 'bca', 'cab']) {
      const state = [...order].reduce(land, waiting())
      expect(body(state)).toEqual(['앞', 'a', 'b', 'c', '뒤'])
      const places = boardKey.getState(state)?.places ?? []
      expect(places.map(({ gap }) => state.doc.nodeAt(gap)?.attrs.mediaId)).toEqual(['a', 'b', 'c'])
    }
  })

  it('keeps them between the same paragraphs while this person writes above', () => {
    let state = waiting()
    const start = bodyStart(state.doc)
    state = state.apply(state.tr.insertText('더 길게 ', start + 1))
    state = state.apply(state.tr.split(start + 3))
    expect(body(land(state, 'b'))).toEqual(['더 ', '길게 앞', 'b', '뒤'])
  })

  it('never leaves them in the middle of words when the blocks around are joined', () => {
    const before = waiting()
    const state = before.apply(before.tr.join(bodyStart(before.doc) + 3))
    expect(body(land(state, 'a'))).toEqual(['앞뒤', 'a'])
  })

  it('notices when the person goes on somewhere else', () => {
    const state = waiting()
    expect(boardKey.getState(state)?.calm).toBe('one')
    expect(boardKey.getState(state.apply(state.tr.insertText('x', 1)))?.calm).toBeNull()
  })
})
