import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
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

  it('sends nothing back that came from the net', () => {
    const { net, remote } = make()
    const updates: unknown[] = []
    net.on('update', (_update, origin) => updates.push(origin))
    remote.getText('t').insert(0, '원격')
    expect(updates).toEqual(['provider'])
  })
})
