import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { readEvents, type StreamPart } from '#client/read-events.ts'
import { createStet } from '#client/stet.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

async function partsOf(chunks: (string | Uint8Array)[]): Promise<StreamPart[]> {
  const bytes = chunks.map(chunk => (typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk))
  const parts: StreamPart[] = []
  for await (const part of readEvents(streamOf(bytes))) parts.push(part)
  return parts
}

function streamOf(chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
}

describe('an event stream', () => {
  const text =
    '\ufeffretry: 50\r\nid: 7\r\n\r\n: ping\n\nid: 8\nevent: change\ndata: {"tags":\ndata:["섹션"]}\n\ndata: cut'
  const parts = [
    { id: '', retry: 50 },
    { id: '7' },
    { id: '7' },
    { id: '7' },
    { id: '8', event: { event: 'change', data: '{"tags":\n["섹션"]}' } },
  ]

  it('is read by its lines, whichever way they end', async () => {
    expect(await partsOf([text])).toEqual(parts)
    expect(await partsOf([text.replaceAll(/\r?\n/g, '\r')])).toEqual(parts)
  })

  it('is read the same in whatever pieces it comes, also inside a syllable', async () => {
    const bytes = new TextEncoder().encode(text)
    expect(await partsOf([...bytes].map(byte => Uint8Array.of(byte)))).toEqual(parts)
  })

  it('does not fill memory with a line that never ends', async () => {
    await expect(partsOf(['data: ', 'x'.repeat(1_000_001)])).rejects.toThrow('too long')
  })
})

describe('following what happens live', () => {
  async function serve(answers: ((res: ServerResponse) => void)[]) {
    const lastEventIds: (string | undefined)[] = []
    const server = createServer((req, res) => {
      lastEventIds.push(req.headers['last-event-id'] as string | undefined)
      answers[lastEventIds.length - 1]?.(res)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    stops.push(() => {
      server.closeAllConnections()
      server.close()
    })
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lastEventIds }
  }
  const stream = (res: ServerResponse, text: string) =>
    res.writeHead(200, { 'content-type': 'text/event-stream' }).write(`retry: 1\n${text}`)
  const change = (id: number) => `id: ${id}\nevent: change\ndata: {"tags":["briefing:${id}"]}\n\n`

  it('goes on from the last event after every kind of break, until its signal ends it', async () => {
    const { url, lastEventIds } = await serve([
      res => stream(res, `id: 3\n\n`) && setTimeout(() => res.destroy(), 20),
      res => stream(res, change(4)) && res.end(),
      res => stream(res, change(5)) && setTimeout(() => res.destroy(), 20),
      res => res.writeHead(503, { 'retry-after': '0' }).end(),
      res => stream(res, change(6)),
    ])
    const controller = new AbortController()
    const seen: unknown[] = []
    for await (const event of createStet({ url }).live({ lastEventId: '2', signal: controller.signal })) {
      seen.push(event)
      if (event.id === '6') controller.abort()
    }
    expect(seen).toEqual([4, 5, 6].map(id => ({ id: String(id), event: 'change', tags: [`briefing:${id}`] })))
    expect(lastEventIds).toEqual(['2', '3', '4', '5', '5'])
  })

  it('does not come back to a server that refuses for good', async () => {
    const body = JSON.stringify({ code: 'unauthenticated', detail: 'No such key.' })
    const { url, lastEventIds } = await serve([res => res.writeHead(401).end(body)])
    await expect(createStet({ url }).live().next()).rejects.toMatchObject({ code: 'unauthenticated', status: 401 })
    expect(lastEventIds).toEqual([undefined])
  })

  it('closes its connection when the loop is left', async () => {
    const closed = Promise.withResolvers<void>()
    const { url } = await serve([
      res => {
        res.on('close', () => closed.resolve())
        stream(res, change(1))
      },
    ])
    for await (const event of createStet({ url }).live()) if (event.id === '1') break
    await closed.promise
  })
})
