import { request } from 'node:http'

/** One answer as it came: what the bare server and the Next route repeat. `head` is a flat list; `body` is base64. */
export type Recorded = { name: string; head: string[]; body: string }

const OF_THE_CONNECTION = ['date', 'connection', 'keep-alive']

/** Fetches `url` and keeps its headers and bytes. Throws when it is not a 200. */
export function record(name: string, url: string, headers: Record<string, string>): Promise<Recorded> {
  return new Promise((resolve, reject) => {
    const req = request(url, { headers }, res => {
      const chunks: Buffer[] = []
      res.on('data', chunk => chunks.push(chunk))
      res.on('end', () => {
        if (res.statusCode !== 200) return reject(new Error(`${url} gave ${res.statusCode}`))
        const pairs = res.rawHeaders.filter(
          (_, i, all) => !OF_THE_CONNECTION.includes((all[i - (i % 2)] ?? '').toLowerCase()),
        )
        resolve({ name, head: pairs, body: Buffer.concat(chunks).toString('base64') })
      })
    })
    req.on('error', reject).end()
  })
}
