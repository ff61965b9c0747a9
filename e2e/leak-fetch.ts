import { Agent, type IncomingMessage, request } from 'node:http'
import type { LeakScan } from './leak-scan.ts'

/** All that an address gives: status line, headers, body and trailers as one text. */
export type Fetched = { status: number; type: string; text: string }
export type Fetch = (address: string, headers?: Record<string, string>) => Promise<Fetched>

const STREAMS_MS = 1_500
/** What differs between two answers of the same meaning. */
const CHANCE = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
  /nonce-[\w+/=-]+/g,
  /nonce(=|\\?":)\\?"[\w+/=-]+/g,
  /^(?:etag|date|last-modified|ratelimit|content-length|x-request-id|set-cookie|server-timing): .*$/gim,
  /\d{4}-\d\d-\d\dT[\d:.]+Z/g,
  /\w{3}, \d\d \w{3} \d{4} [\d:]+ GMT/g,
]

/** Fetches over few kept connections, once more when the server had just closed one; a stream is read for a moment and then left. */
export function fetchOf(url: string): { fetch: Fetch; stop: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 })
  const { hostname: host, port } = new URL(url)
  const fetch: Fetch = (address, headers = {}) => once(address, headers).catch(() => once(address, headers))
  const once: Fetch = (address, headers) =>
    new Promise((resolve, reject) => {
      const req = request({ agent, host, port, path: address, headers }, res => {
        const chunks: Buffer[] = []
        const type = res.headers['content-type'] ?? ''
        const done = () => resolve({ status: res.statusCode ?? 0, type, text: textOf(res, Buffer.concat(chunks)) })
        res.on('data', chunk => chunks.push(chunk))
        res.once('end', done)
        res.once('error', done)
        if (type.startsWith('text/event-stream')) setTimeout(() => req.destroy(), STREAMS_MS)
      })
      req.on('error', error => reject(new Error(`${address}: ${error.message}`)))
      req.end()
    })
  return { fetch, stop: () => agent.destroy() }
}

function textOf(res: IncomingMessage, body: Buffer): string {
  const pairs = [...res.rawHeaders, ...res.rawTrailers]
  const head = pairs.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${pairs[i + 1]}`] : []))
  return [`${res.statusCode} ${res.statusMessage}`, ...head, '', body.toString('utf8')].join('\n')
}

/**
 * What an address lets out, a sentence each. One that itself holds a secret must answer as it does to a word that nobody
 * ever used: then the answer only repeats what was asked.
 */
export async function leaksOf(
  address: string,
  fetch: Fetch,
  { scan, secrets }: { scan: LeakScan; secrets: readonly string[] },
): Promise<string[]> {
  const { text } = await fetch(address)
  const asked = secrets.filter(secret => address.includes(secret)).sort((a, b) => b.length - a.length)
  const found = scan.find(asked.reduce((rest, word) => rest.replaceAll(word, ''), text))
  const leaks = found.map(what => `${address}: ${what}`)
  if (asked.length === 0) return leaks
  const unknown = (words: string) => asked.reduce((rest, word) => rest.replaceAll(word, decoyOf(word)), words)
  const twin = await fetch(unknown(address))
  if (calm(unknown(text)) === calm(twin.text)) return leaks
  return [...leaks, `${address}: answers otherwise than to an unknown word`]
}

/** As long, of the same kinds of characters, and nobody's. */
function decoyOf(word: string): string {
  return word
    .replaceAll(/[a-y]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 1))
    .replaceAll(/[0-8]/g, digit => String(Number(digit) + 1))
}

function calm(text: string): string {
  return CHANCE.reduce((rest, chance) => rest.replaceAll(chance, '…'), text)
}
