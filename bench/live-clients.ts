import { connect } from 'node:net'

// Run as `node bench/live-clients.ts <port> <count>`: so many listeners of /live. Says `connected` when all are, then `all <seq> <epoch ms>` whenever the last of them has a change.
const [port = 0, count = 0] = process.argv.slice(2).map(Number)
const AT_ONCE = 100
const SOURCES = 100
const REQUEST = 'GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n'
const CHANGE = /id: (\d+)\nevent: change\n/g

const have = new Map<string, number>()
let connected = 0
for (let n = 0; n < count; n += AT_ONCE) {
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - n) }, (_, i) => listen(n + i)))
}
console.log('connected')
process.stdin.on('end', () => process.exit(0)).resume()

function listen(n: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const localAddress = `127.0.0.${1 + (n % SOURCES)}`
    const socket = connect({ host: '127.0.0.1', port, localAddress }, () => socket.write(REQUEST))
    let open = false
    socket.on('data', bytes => {
      const text = bytes.toString('latin1')
      for (const [, seq = ''] of text.matchAll(CHANGE)) heard(seq)
      if (open || !text.includes('retry: ')) return
      if (!text.startsWith('HTTP/1.1 200')) return reject(new Error(text))
      open = true
      connected++
      resolve()
    })
    socket.on('error', reject)
    socket.on('close', () => {
      console.error(`listener ${n} was closed, ${--connected} are left`)
    })
  })
}

function heard(seq: string) {
  const now = (have.get(seq) ?? 0) + 1
  have.set(seq, now)
  if (now === count) console.log(`all ${seq} ${Date.now()}`)
}
