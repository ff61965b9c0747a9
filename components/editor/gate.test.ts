import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { DOCUMENT_FRAGMENT, updateFromDocument } from '#lib/document/ydoc.ts'
import { CompositionGate } from './gate.ts'

function make() {
  const [net, editor, remote] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  const gate = new CompositionGate(net, editor)
  let composing = false
  gate.watch(() => composing)
  remote.on('update', update => Y.applyUpdate(net, update, 'provider'))
  const compose = (value: boolean) => {
    composing = value
    if (!value) gate.settle()
  }
  return { net, editor, remote, gate, compose, text: (doc: Y.Doc) => doc.getText('t').toString() }
}

describe('the composition gate', () => {
  it('lets typing out at once, and remote changes in at once when nothing is composed', () => {
    const { net, editor, remote, text } = make()
    editor.getText('t').insert(0, '가')
    expect(text(net)).toBe('가')
    remote.getText('t').insert(0, '나')
    expect(text(editor)).toBe(text(net))
    expect(text(editor)).toContain('나')
  })

  it('holds remote changes during a composition while typing still goes out', () => {
    const { net, editor, remote, compose, text } = make()
    compose(true)
    remote.getText('t').insert(0, '원격')
    editor.getText('t').insert(0, 'ㅎ')
    remote.getText('t').insert(0, '둘째 ')
    expect(text(editor)).toBe('ㅎ')
    expect(text(net)).toContain('ㅎ')
    compose(false)
    expect(text(editor)).toBe(text(net))
    expect(text(editor)).toContain('둘째 원격')
  })

  it('keeps holding when the next syllable has begun, but not for longer than three seconds', () => {
    vi.useFakeTimers()
    const { editor, remote, gate, compose, text } = make()
    compose(true)
    remote.getText('t').insert(0, '원격')
    gate.settle()
    expect(text(editor)).toBe('')
    vi.advanceTimersByTime(3_001)
    gate.settle()
    expect(text(editor)).toBe('원격')
    vi.useRealTimers()
  })

  it('does held work once when the syllable is finished, and work at a calm moment at once', () => {
    const { gate, compose } = make()
    const [draw, other] = [vi.fn(), vi.fn()]
    gate.whenCalm(draw)
    expect(draw).toHaveBeenCalledTimes(1)
    compose(true)
    for (const work of [draw, other, draw]) gate.whenCalm(work)
    gate.settle()
    expect([draw, other].map(work => work.mock.calls.length)).toEqual([1, 0])
    compose(false)
    expect([draw, other].map(work => work.mock.calls.length)).toEqual([2, 1])
    compose(true)
    compose(false)
    expect(draw).toHaveBeenCalledTimes(2)
  })

  it('lets remote changes in before it does the work that waited for the same syllable', () => {
    const { editor, remote, gate, compose, text } = make()
    compose(true)
    remote.getText('t').insert(0, '원격')
    const seen: string[] = []
    gate.whenCalm(() => seen.push(text(editor)))
    compose(false)
    expect(seen).toEqual(['원격'])
  })

  it('holds work no longer than three seconds', () => {
    vi.useFakeTimers()
    const { gate, compose } = make()
    const draw = vi.fn()
    compose(true)
    gate.whenCalm(draw)
    vi.advanceTimersByTime(3_001)
    gate.settle()
    expect(draw).toHaveBeenCalledTimes(1)
    vi.useRealTimers()
  })

  it('holds what would break the text together with a change made here, until it is mended', () => {
    vi.useFakeTimers()
    const { net, editor, remote } = make()
    const start = updateFromDocument({
      type: 'doc',
      content: [{ type: 'title' }, { type: 'deck' }, { type: 'keyPoints' }, { type: 'paragraph' }, { type: 'divider' }],
    })
    Y.applyUpdate(remote, start)
    const here = () => editor.getXmlFragment(DOCUMENT_FRAGMENT)
    expect(here().length).toBe(5)
    const quiet = new Y.Doc()
    Y.applyUpdate(quiet, start)
    quiet.getXmlFragment(DOCUMENT_FRAGMENT).delete(4, 1)
    here().delete(3, 1)
    Y.applyUpdate(net, Y.encodeStateAsUpdate(quiet), 'provider')
    expect(here().toString()).toContain('divider')
    Y.applyUpdate(quiet, Y.encodeStateAsUpdate(net))
    quiet.getXmlFragment(DOCUMENT_FRAGMENT).push([new Y.XmlElement('paragraph')])
    Y.applyUpdate(net, Y.encodeStateAsUpdate(quiet), 'provider')
    expect(here().toString()).toMatch(/keypoints><paragraph/i)
    expect(here().length).toBe(4)
    vi.useRealTimers()
  })

  it('sends nothing back that came from the net', () => {
    const { net, remote } = make()
    const updates: unknown[] = []
    net.on('update', (_update, origin) => updates.push(origin))
    remote.getText('t').insert(0, '원격')
    expect(updates).toEqual(['provider'])
  })
})
