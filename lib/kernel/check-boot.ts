import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { env } from './env.ts'

/** Refuses to start what could not keep its promises. Throws one clear line that says what to do. */
export function checkBoot(): void {
  const { dataFolder, url, port, demo, secure, trustedProxies, cacheMegabytes, rateLimit } = env()
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 24 || (major === 24 && minor < 7)) {
    throw new Error(
      `Stet needs Node 24.7 or newer and this is ${process.versions.node}: start it by npm, which brings its own.`,
    )
  }
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('PORT must be a number from 1 to 65535.')
  if (!Number.isInteger(trustedProxies) || trustedProxies < 0)
    throw new Error('STET_TRUSTED_PROXIES must be 0 or more.')
  if (!(cacheMegabytes >= 0)) throw new Error('STET_CACHE_MB must be 0 or more.')
  if (!(rateLimit >= 0)) throw new Error('STET_RATE_LIMIT must be 0 or more.')
  const { protocol, hostname } = parseUrl(url)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (!['http:', 'https:'].includes(protocol)) throw new Error('STET_URL must begin with http:// or https://.')
  if (!secure && !local) throw new Error('STET_URL must be https:// for any host but localhost.')
  if (demo && !local) throw new Error('The demo has known passwords and runs on localhost only: leave STET_URL out.')
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  if ((statSync(dataFolder).mode & 0o077) !== 0) closeToOthers(dataFolder)
}

function closeToOthers(folder: string) {
  try {
    chmodSync(folder, 0o700)
  } catch {
    throw new Error(`Other users can read the data folder ${folder}: run chmod 700 on it.`)
  }
}

function parseUrl(url: string): URL {
  try {
    return new URL(url)
  } catch {
    throw new Error('STET_URL is not an address, such as https://desk.example.org.')
  }
}
