import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, everything, paragraph } from '#lib/document/sample-document.ts'
import { schema } from '#lib/document/schema.ts'
import { settledDocument, settleSuggestions } from '#lib/document/settle-suggestions.ts'
import { ANCHOR, openSuggestions } from '#lib/document/suggestions.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { asSuggestion, type Suggested } from './as-suggestion.ts'

/** One person at a text; `caret` and `say` work on the paragraph at `index` of the body. */
class Desk {
  state: EditorState
  readonly #own = new Set<string>()
  #count = 0
  readonly #who: string

  constructor(doc: Node, who = 'me') {
    this.state = EditorState.create({ doc })
    this.#who = who
  }

  do(make: (tr: Transaction) => Transaction): Suggested {
    const author = {
      isOwn: (id: string) => this.#own.has(id),
      newId: () => {
        const id = `${this.#who}${++this.#count}`
        this.#own.add(id)
        return id
      },
    }
    const result = asSuggestion(make(this.state.tr), this.state, author)
    if (result.tr) this.state = this.state.apply(result.tr)
    return result
  }

  at(text: string, after = true): number {
    let found = -1
    this.state.doc.descendants((node, pos) => {
      const index = node.text?.indexOf(text) ?? -1
      if (index >= 0) found = pos + index + (after ? text.length : 0)
    })
    return found
  }

  caret(pos: number) {
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.create(this.state.doc, pos)))
  }

  type(text: string) {
    for (const letter of text) this.do(tr => tr.insertText(letter))
  }

  backspace(times = 1) {
    for (let time = 0; time < times; time += 1) {
      const { from } = this.state.selection
      this.do(tr => tr.delete(from - 1, from))
    }
  }

  enter() {
    return this.do(tr => tr.split(this.state.selection.from))
  }

  get open() {
    return openSuggestions(this.state.doc)
  }

  text(verdict: 'accept' | 'reject', ids: string[] | null = null): string[] {
    const tr = new Transform(this.state.doc)
    settleSuggestions(tr, verdict, ids && new Set(ids))
    expect(tr.doc.textContent).not.toContain(ANCHOR)
    parseDocument(tr.doc.toJSON())
    return linesOf(tr.doc)
  }
}

function linesOf(doc: Node): string[] {
  const lines: string[] = []
  doc.descendants(node => {
    if (node.isTextblock && !['title', 'deck'].includes(node.type.name)) lines.push(node.textContent)
  })
  return lines
}

const start = (...texts: string[]) => new Desk(schema.nodeFromJSON(documentOf(...texts.map(paragraph))))

describe('words', () => {
  it('keeps a sentence typed letter by letter as one suggestion', () => {
    const desk = start('비가 온다.')
    desk.caret(desk.at('온다.'))
    desk.type(' 바람도 분다.')
    expect(desk.open).toMatchObject([{ inserted: ' 바람도 분다.', deleted: '' }])
    expect(desk.text('accept')).toEqual(['비가 온다. 바람도 분다.'])
    expect(desk.text('reject')).toEqual(['비가 온다.'])
  })

  it('strikes what stands, letter by letter backwards and forwards, and takes out what was only suggested', () => {
    const desk = start('하나둘셋')
    desk.caret(desk.at('둘'))
    desk.backspace(1)
    desk.type('두울')
    desk.backspace(1)
    expect(desk.open).toMatchObject([{ inserted: '두', deleted: '둘' }])
    desk.caret(desk.at('하나', false))
    for (const _ of [1, 2]) desk.do(tr => tr.delete(desk.state.selection.from, desk.state.selection.from + 1))
    expect(desk.text('accept')).toEqual(['두셋'])
    expect(desk.text('reject')).toEqual(['하나둘셋'])
  })

  it('replaces a syllable while it is composed without another suggestion', () => {
    const desk = start('앞')
    desk.caret(desk.at('앞'))
    for (const syllable of ['ㅎ', '하', '한']) {
      const { from } = desk.state.selection
      const begin = syllable === 'ㅎ' ? from : from - 1
      desk.do(tr => tr.insertText(syllable, begin, from))
    }
    expect(desk.open).toMatchObject([{ inserted: '한', deleted: '' }])
    expect(desk.state.selection.from).toBe(desk.at('한'))
  })

  it('strikes words in several blocks and writes what replaces them where they began', () => {
    const desk = start('하나 둘', '셋 넷')
    desk.do(tr => tr.insertText('X', desk.at('하나 '), desk.at('셋')))
    expect(desk.text('accept')).toEqual(['하나 X', ' 넷'])
    expect(desk.text('reject')).toEqual(['하나 둘', '셋 넷'])
  })

  it('replaces in many places at once, each by itself', () => {
    const desk = start('가나가나', '가')
    const places: number[] = []
    desk.state.doc.descendants((node, pos) => {
      for (let index = node.text?.indexOf('가') ?? -1; index >= 0; index = node.text?.indexOf('가', index + 1) ?? -1)
        places.push(pos + index)
    })
    desk.do(tr => {
      for (const pos of places) tr.insertText('다', pos, pos + 1)
      return tr
    })
    expect(desk.open).toHaveLength(3)
    expect(desk.text('accept')).toEqual(['다나다나', '다'])
    expect(desk.text('reject')).toEqual(['가나가나', '가'])
  })
})

describe('blocks', () => {
  it('says a new paragraph in inserted words, and goes on in it', () => {
    const desk = start('하나')
    desk.caret(desk.at('하나'))
    desk.enter()
    desk.type('둘')
    desk.enter()
    desk.type('셋')
    expect(desk.open).toHaveLength(1)
    expect(desk.text('accept')).toEqual(['하나', '둘', '셋'])
    expect(desk.text('reject')).toEqual(['하나'])
  })

  it('splits and joins paragraphs by moving words, and joins its own for real', () => {
    const desk = start('앞뒤', '끝')
    desk.caret(desk.at('앞'))
    desk.enter()
    expect(desk.text('accept')).toEqual(['앞', '뒤', '끝'])
    desk.do(tr => tr.delete(desk.state.selection.from - 1, desk.state.selection.from))
    expect(desk.text('accept')).toEqual(['앞뒤', '끝'])
    desk.do(tr => tr.join(desk.at('끝', false) - 1))
    expect(desk.text('accept')).toEqual(['앞뒤끝'])
    expect(desk.text('reject')).toEqual(['앞뒤', '끝'])
  })

  it('takes a paragraph out with its words, its list item and its list, but never the last block or a caption', () => {
    const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] })
    const desk = new Desk(schema.nodeFromJSON(documentOf({ type: 'bulletList', content: [item('하나')] })))
    desk.do(tr => tr.delete(desk.at('하나', false), desk.at('하나')))
    expect(desk.text('accept')).toEqual([''])
    const more = new Desk(
      schema.nodeFromJSON(documentOf({ type: 'bulletList', content: [item('하나')] }, paragraph('둘'))),
    )
    more.do(tr => tr.delete(more.at('하나', false), more.at('하나')))
    expect(more.text('accept')).toEqual(['둘'])
  })

  it('refuses calmly what is no matter of words', () => {
    const desk = start('하나')
    const { doc } = desk.state
    expect(
      desk.do(tr => tr.setBlockType(desk.at('하나'), desk.at('하나'), schema.nodes.heading as never, { level: 2 })),
    ).toEqual({
      tr: null,
      left: 'structure',
    })
    expect(desk.do(tr => tr.insert(doc.content.size, schema.node('divider')))).toEqual({ tr: null, left: 'structure' })
    expect(desk.state.doc.eq(doc)).toBe(true)
  })

  it('tells that a picture stays when it was to go with its caption', () => {
    const caption = { type: 'caption', content: [{ type: 'text', text: '설명' }] }
    const figure = { type: 'figure', attrs: { mediaId: 'm' }, content: [caption] }
    const desk = new Desk(schema.nodeFromJSON(documentOf(paragraph('앞'), figure, paragraph('뒤'))))
    const $caption = desk.state.doc.resolve(desk.at('설명'))
    expect(desk.do(tr => tr.delete($caption.before(-1), $caption.after(-1))).left).toBe('part')
    expect(desk.open).toMatchObject([{ deleted: '설명' }])
    expect(desk.do(tr => tr.delete(desk.at('앞', false), desk.at('뒤'))).left).toBe('part')
    expect(desk.do(tr => tr.insertText('새', desk.at('뒤'))).left).toBeNull()
  })

  it('says nothing more of words alone, in a caption too', () => {
    const caption = { type: 'caption', content: [{ type: 'text', text: '설명' }] }
    const desk = new Desk(
      schema.nodeFromJSON(documentOf({ type: 'figure', attrs: { mediaId: 'm' }, content: [caption] })),
    )
    expect(desk.do(tr => tr.delete(desk.at('설명', false), desk.at('설명'))).left).toBeNull()
  })

  it('keeps the letter that an input rule took for a command', () => {
    const desk = start('하나')
    desk.caret(desk.at('하나'))
    const pos = desk.state.selection.from
    desk.do(tr =>
      tr
        .setBlockType(pos, pos, schema.nodes.heading as never, { level: 2 })
        .setMeta('rule', { transform: tr, from: pos, to: pos, text: ' ' }),
    )
    expect(desk.text('accept')).toEqual(['하나 '])
  })

  it('lets a person shape a block that is only suggested', () => {
    const desk = start('하나')
    desk.caret(desk.at('하나'))
    desk.enter()
    desk.type('제목')
    desk.do(tr => tr.setBlockType(desk.at('제목'), desk.at('제목'), schema.nodes.heading as never, { level: 2 }))
    expect(desk.state.doc.lastChild?.type.name).toBe('heading')
    expect(desk.text('reject')).toEqual(['하나'])
  })
})

describe('formatting', () => {
  const bold = schema.mark('bold')

  it('is noted beside the words, and taken back when asked for again', () => {
    const desk = start('굵은 글')
    const [from, to] = [desk.at('굵은', false), desk.at('굵은')]
    desk.do(tr => tr.addMark(from, to, bold))
    expect(desk.open).toMatchObject([{ formats: [{ text: '굵은', goes: null, comes: 'bold' }] }])
    const accepted = settledDocument(parseDocument(desk.state.doc.toJSON()), 'accept')
    expect(JSON.stringify(accepted)).toContain('"bold"')
    expect(JSON.stringify(settledDocument(parseDocument(desk.state.doc.toJSON()), 'reject'))).not.toContain('"bold"')
    desk.do(tr => tr.addMark(from, to, bold))
    expect(desk.open).toEqual([])
  })
})

describe('other people', () => {
  it('leaves their suggestions as they are and goes by another id', () => {
    const one = start('글')
    one.caret(one.at('글'))
    one.type('쓰기')
    const two = new Desk(one.state.doc, 'other')
    two.caret(two.at('쓰기'))
    expect(two.do(tr => tr.delete(two.at('쓰기', false), two.at('쓰기')))).toEqual({ tr: null, left: 'others' })
    two.type('다')
    expect(two.open.map(({ inserted }) => inserted)).toEqual(['쓰기', '다'])
  })
})

it('whatever is done: rejected it is as before, accepted it holds no trace', () => {
  const actions = fc.array(
    fc.record({
      what: fc.constantFrom('type', 'delete', 'enter', 'bold', 'paste', 'replace'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 12 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  const before = schema.nodeFromJSON(settledDocument(everything, 'reject'))
  fc.assert(
    fc.property(actions, list => {
      const desk = new Desk(before)
      for (const { what, at, length } of list) {
        const size = desk.state.doc.content.size
        const $at = TextSelection.near(desk.state.doc.resolve(Math.floor(at * size))).$from
        const [from, to] = [$at.pos, Math.min(size - 1, $at.pos + length)]
        const tr = attempt(desk.state.tr, what, from, to, before)
        if (tr) desk.do(() => tr)
      }
      const now = parseDocument(desk.state.doc.toJSON())
      expect(settledDocument(now, 'reject')).toEqual(parseDocument(before.toJSON()))
      const accepted = settledDocument(now, 'accept')
      expect(openSuggestions(schema.nodeFromJSON(accepted))).toEqual([])
      expect(JSON.stringify(accepted)).not.toContain(ANCHOR)
    }),
    { numRuns: 300 },
  )
})

/** A random step may fit nowhere; the editor's commands never make one. */
function attempt(tr: Transaction, what: string, from: number, to: number, source: Node): Transaction | null {
  try {
    if (what === 'type') tr.insertText('말', from)
    if (what === 'delete') tr.deleteRange(from, to)
    if (what === 'enter') tr.split(from)
    if (what === 'bold') tr.addMark(from, to, schema.mark('bold'))
    if (what === 'replace') tr.insertText('새 말', from, to)
    if (what === 'paste') tr.replaceRange(from, from, source.slice(20, 60))
    tr.doc.check()
    return tr
  } catch (error) {
    if (
      error instanceof RangeError ||
      (error instanceof Error && ['ReplaceError', 'TransformError'].includes(error.name))
    )
      return null
    throw error
  }
}
