import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { DOCUMENT_FRAGMENT, updateFromDocument } from '#lib/document/ydoc.ts'
import { FROM_NET } from '../gate.ts'
import { Company, QUIET_AFTER } from './company.ts'
import { oneOfEach } from './one-of-each.ts'
import { unsentBlocks } from './unsent-blocks.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
const START = updateFromDocument({
  type: 'doc',
  content: [{ type: 'title' }, { type: 'deck' }, { type: 'keyPoints' }, paragraph('첫 문단'), paragraph('둘째 문단')],
})

function make() {
  const [doc, other] = [new Y.Doc(), new Y.Doc()]
  for (const one of [doc, other]) Y.applyUpdate(one, START, FROM_NET)
  const awareness = new Awareness(new Y.Doc())
  const company = new Company(awareness, doc)
  company.start()
  const textAt = (of: Y.Doc, index: number) =>
    (of.getXmlFragment(DOCUMENT_FRAGMENT).get(index) as Y.XmlElement).get(0) as Y.XmlText
  const user = { id: 'park', name: '박지훈', color: '#b3420d' }
  const show = (clientId: number, index: number | null, who = user) => {
    const head = index === null ? null : Y.createRelativePositionFromTypeIndex(textAt(other, index), 1)
    const cursor = head && { anchor: Y.relativePositionToJSON(head), head: Y.relativePositionToJSON(head) }
    awareness.states.set(clientId, { user: who, cursor })
    awareness.emit('change', [{ added: [clientId], updated: [], removed: [] }, 'test'])
  }
  const write = (index: number, text: string) => {
    textAt(other, index).insert(0, text)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), FROM_NET)
  }
  return { doc, company, awareness, show, write, textAt }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('who is here and what they do', () => {
  it('tells where a colleague writes, until they have been quiet for a while', () => {
    const { company, show, write } = make()
    show(7, 3)
    expect(company.writers()).toEqual([])
    write(3, '새 말 ')
    expect(company.writers()).toMatchObject([{ name: '박지훈', writing: '새 말 첫 문단' }])
    vi.advanceTimersByTime(QUIET_AFTER + 100)
    expect(company.writers()).toEqual([])
    expect(company.view.people.map(({ writing }) => writing)).toContain(null)
    company.stop()
  })

  it('does not take a change elsewhere, or one made here, for their writing', () => {
    const { company, doc, show, write, textAt } = make()
    show(7, 3)
    write(4, '남의 ')
    textAt(doc, 3).insert(0, '내 말 ')
    expect(company.writers()).toEqual([])
    show(7, 4)
    expect(company.writers()).toHaveLength(1)
    company.stop()
  })

  it('names each person once, the busiest of their tabs, and this tab first', () => {
    const { company, show, write } = make()
    show(7, null)
    show(8, 3)
    write(3, '새 ')
    const people = oneOfEach(company.view.people)
    expect(people.map(({ clientId, isHere }) => (isHere ? 'here' : clientId))).toEqual(['here', 8])
    company.stop()
  })

  it('asks once before a writer’s block changes, and no more when the person insists', () => {
    const { company, show, write } = make()
    show(7, 3)
    write(3, '새 ')
    const [writer] = company.writers()
    if (!writer) throw new Error('nobody writes')
    expect([company.mayDisturb(writer), company.mayDisturb(writer)]).toEqual([false, true])
    expect(company.mayDisturb(writer)).toBe(false)
    vi.advanceTimersByTime(10_000)
    expect(company.view.warning).toBeNull()
    company.stop()
  })

  it('ends a visit when the person leaves', () => {
    const { company, awareness, show } = make()
    show(7, 3)
    company.visit(7, true)
    awareness.states.delete(7)
    awareness.emit('change', [{ added: [], updated: [], removed: [7] }, 'test'])
    expect(company.view.visit).toBeNull()
    company.stop()
  })
})

describe('the words that the server has not confirmed', () => {
  it('are those of the blocks with something newer than its state', () => {
    const { doc, company, textAt } = make()
    const confirmed = Y.encodeStateVector(doc)
    expect(unsentBlocks(doc, confirmed)).toEqual([])
    textAt(doc, 4).insert(2, '!')
    const box = new Y.XmlElement('callout')
    const inside = new Y.XmlElement('paragraph')
    inside.insert(0, [new Y.XmlText('앞'), new Y.XmlElement('hardBreak'), new Y.XmlText('뒤')])
    box.insert(0, [inside])
    doc.getXmlFragment(DOCUMENT_FRAGMENT).push([box])
    expect(unsentBlocks(doc, confirmed)).toEqual(['둘째! 문단', '앞\n뒤'])
    expect(unsentBlocks(doc, null)).toEqual(['첫 문단', '둘째! 문단', '앞\n뒤'])
    company.stop()
  })
})
