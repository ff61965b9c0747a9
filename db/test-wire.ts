import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A wire to the database at `url` that can be cut in every way that wires are: `url` leads through it. */
export type Wire = {
  url: string
  /** How many connections were asked for. */
  attempts: () => number
  /** Connections that listen pass nothing on any more, in either direction, and never end. */
  silence: () => void
  /** LISTEN is answered as always, and does nothing: what a pooler in transaction mode does. */
  deafen: () => void
  /** Ends all connections and refuses new ones, until `restore`. */
  cut: () => void
  restore: () => void
  close: () => void
}

export async function openWire(url: string): Promise<Wire> {
  const target = new URL(url)
  const pairs = new Set<{ near: Socket; far: Socket; listens: boolean }>()
  let attempts = 0
  let isCut = false
  let isDeaf = false
  const server = createServer(near => {
    attempts++
    if (isCut) return near.destroy()
    const far = connect(Number(target.port), target.hostname)
    const pair = { near, far, listens: false }
    pairs.add(pair)
    near.on('data', bytes => {
      const listens = bytes.includes('listen stet')
      pair.listens ||= listens
      far.write(
        listens && isDeaf
          ? Buffer.from(bytes.toString('latin1').replace('listen stet', 'listen deaf'), 'latin1')
          : bytes,
      )
    })
    far.on('data', bytes => near.write(bytes))
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
    near.on('close', () => pairs.delete(pair))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const near = new URL(url)
  near.port = String((server.address() as AddressInfo).port)
  const end = () => {
    for (const pair of pairs) pair.near.destroy()
  }
  return {
    url: near.href,
    attempts: () => attempts,
    silence: () => {
      for (const { near, far, listens } of pairs) {
        if (!listens) continue
        near.removeAllListeners('data').resume()
        far.removeAllListeners('data').resume()
      }
    },
    deafen: () => {
      isDeaf = true
    },
    cut: () => {
      isCut = true
      end()
    },
    restore: () => {
      isCut = false
    },
    close: () => {
      end()
      server.close()
    },
  }
}
