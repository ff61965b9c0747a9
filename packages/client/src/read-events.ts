export type StreamEvent = { event: string; data: string }

/** What a stream brings: an event, how long to wait before connecting again (milliseconds), or neither: a sign of life. `id` is where it stands. */
export type StreamPart = { id: string; event?: StreamEvent; retry?: number }

const LONGEST = 1_000_000

/** Reads `text/event-stream` as the HTML standard parses it (9.2.6), from position `id`. An event that the stream's end cuts is left out. Throws when a line is longer than a million characters. */
export async function* readEvents(body: ReadableStream<Uint8Array>, id = ''): AsyncGenerator<StreamPart> {
  let at = id
  let fields = { id, event: 'message', data: [] as string[] }
  for await (const line of linesOf(body)) {
    if (line === '') {
      at = fields.id
      const { event, data } = fields
      yield data.length > 0 ? { id: at, event: { event, data: data.join('\n') } } : { id: at }
      fields = { id: at, event: 'message', data: [] }
      continue
    }
    const [, name = '', value = ''] = /^([^:]*):? ?([\s\S]*)$/.exec(line) ?? []
    if (name === 'event') fields.event = value || 'message'
    else if (name === 'data') fields.data.push(value)
    else if (name === 'id' && !value.includes('\0')) fields.id = value
    else if (name === 'retry' && /^\d+$/.test(value)) yield { id: at, retry: Number(value) }
    else if (name === '') yield { id: at }
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    while (true) {
      const { done, value } = await reader.read()
      if (done) return
      rest += decoder.decode(value, { stream: true })
      // A CR at the end may be half of a CRLF.
      const lines = rest.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      if (rest.length > LONGEST) throw new Error('A line of the event stream is too long.')
      yield* lines
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
