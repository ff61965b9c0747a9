import path from 'node:path'

let kept: ReturnType<typeof settings> | undefined

/** The program's settings from the environment. The only reader of `process.env`; the README lists every name. In production they are read once. */
export function env() {
  if (kept) return kept
  const read = settings()
  if (read.production) kept = read
  return read
}

function settings() {
  const port = Number(process.env.PORT ?? 3000)
  const url = (process.env.STET_URL ?? `http://localhost:${port}`).replace(/\/+$/, '')
  return {
    port,
    url,
    secure: url.startsWith('https:'),
    host: process.env.STET_HOST ?? (process.env.STET_DEMO === '1' ? '127.0.0.1' : '0.0.0.0'),
    dataFolder: path.resolve(/* turbopackIgnore: true */ process.env.STET_DATA ?? './data'),
    secret: process.env.STET_SECRET,
    databaseUrl: process.env.DATABASE_URL || null,
    readerUrl: (process.env.STET_READER_URL ?? `${url}/reader`).replace(/\/+$/, ''),
    /** The newsroom's name, as feeds, search engines and the titles of reader pages say it. */
    name: process.env.STET_NAME || 'Stet',
    timeZone: process.env.STET_TIME_ZONE ?? 'Asia/Seoul',
    trustedProxies: Number(process.env.STET_TRUSTED_PROXIES ?? 0),
    /** Memory for finished public answers, in megabytes; 0 keeps none. */
    cacheMegabytes: Number(process.env.STET_CACHE_MB ?? 64),
    /** Public requests a minute from one address; a key has ten times as many. 0 sets no limit. */
    rateLimit: Number(process.env.STET_RATE_LIMIT ?? 6_000),
    /** Hosts (`host:port`) in private networks that webhooks may reach nevertheless. */
    outboundHosts: (process.env.STET_OUTBOUND_HOSTS ?? '').split(',').filter(Boolean),
    /** The same for pictures, which every reporter may name: what webhooks may reach is not theirs to ask. */
    pictureHosts: (process.env.STET_PICTURE_HOSTS ?? '').split(',').filter(Boolean),
    demo: process.env.STET_DEMO === '1',
    production: process.env.NODE_ENV === 'production',
  }
}
