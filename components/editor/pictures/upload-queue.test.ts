import { describe, expect, it } from 'vitest'
import type { MediaView } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { UploadQueue } from './upload-queue.ts'

type Sent = { name: string; done: () => void; fail: () => void; progress: (share: number) => void; stopped: boolean }

/** A queue whose files leave when the test says so. */
function queueInHand() {
  const sent: Sent[] = []
  const queue = new UploadQueue(
    (file, signal, onProgress) =>
      new Promise((resolve, reject) => {
        const one: Sent = {
          name: file.name,
          done: () => resolve({ id: file.name } as MediaView),
          fail: () => reject(new DeskProblem({ status: 503, code: 'unavailable', title: 'Away', detail: 'Away.' })),
          progress: onProgress,
          stopped: false,
        }
        signal.addEventListener('abort', () => {
          one.stopped = true
          reject(new DOMException('stopped', 'AbortError'))
        })
        sent.push(one)
      }),
  )
  return { queue, sent, names: () => sent.map(({ name }) => name) }
}

const pictures = (...names: string[]) => names.map(name => new File(['x'], name, { type: 'image/png' }))
const settled = () => new Promise(resolve => setTimeout(resolve, 0))

describe('UploadQueue', () => {
  it('sends in order, two at a time', async () => {
    const { queue, sent, names } = queueInHand()
    queue.add(pictures('a', 'b', 'c'))
    queue.start()
    expect(names()).toEqual(['a', 'b'])
    sent[1]?.done()
    await settled()
    expect(names()).toEqual(['a', 'b', 'c'])
  })

  it('keeps one that its place refused, and offers it again without sending it anew', async () => {
    const { queue, sent, names } = queueInHand()
    const [a] = queue.add(pictures('a'))
    queue.start()
    sent[0]?.done()
    await settled()
    queue.refuse(a?.id ?? '')
    expect(a?.state).toBe('refused')
    const heard: string[] = []
    queue.watch(({ state }) => heard.push(state))
    queue.retry(a?.id ?? '')
    await settled()
    expect([heard, names(), a?.media?.id]).toEqual([['done'], ['a'], 'a'])
  })

  it('says how far each is, and that the server works when all has left', () => {
    const { queue, sent } = queueInHand()
    const [a] = queue.add(pictures('a'))
    queue.start()
    sent[0]?.progress(0.4)
    expect([a?.state, a?.share]).toEqual(['sending', 0.4])
    sent[0]?.progress(1)
    expect(a?.state).toBe('working')
  })

  it('stops one and lets the next go', async () => {
    const { queue, sent, names } = queueInHand()
    const [a] = queue.add(pictures('a', 'b', 'c'))
    queue.start()
    queue.stop(a?.id ?? '')
    await settled()
    expect([sent[0]?.stopped, a?.state, names()]).toEqual([true, 'stopped', ['a', 'b', 'c']])
    expect(queue.get(a?.id ?? '')).toBeUndefined()
  })

  it('keeps the refusal of one that failed, and tries again when asked', async () => {
    const { queue, sent } = queueInHand()
    const [a] = queue.add(pictures('a'))
    queue.start()
    sent[0]?.fail()
    await settled()
    expect([a?.state, a?.problem?.problem.code, queue.isBusy]).toEqual(['failed', 'unavailable', false])
    queue.retry(a?.id ?? '')
    expect([a?.state, a?.problem, queue.isBusy]).toEqual(['sending', null, true])
    sent[1]?.done()
    await settled()
    expect([a?.state, a?.media?.id]).toEqual(['done', 'a'])
  })

  it('refuses what is no picture without sending it', () => {
    const { queue, names } = queueInHand()
    const [pdf] = queue.add([new File(['x'], 'a.pdf', { type: 'application/pdf' })])
    queue.start()
    expect([pdf?.state, pdf?.problem?.problem.code, names()]).toEqual(['failed', 'unsupported-media', []])
  })
})
