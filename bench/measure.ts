import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

/** At most this many requests are done before the time is over. */
const FEW = 5_000
const TICKS_PER_SECOND = 100

/** Requests per second, latencies in milliseconds, and how busy the server's process was (1 = one whole core). */
export type Measured = { perSecond: number; p50: number; p99: number; busy: number; requests: number }

type Load = {
  url: string
  pid: number
  headers?: Record<string, string>
  connections?: number
  /** The only status that counts as an answer. */
  status?: 200 | 304
  /** Another path for each request. */
  paths?: Iterator<string>
  /** Ends after so many requests, if that is sooner. */
  most?: number
  seconds: number
}

/** Loads a server over kept-alive connections, 16 unless told. Throws when any answer has another status than `status`. */
export async function measure(load: Load): Promise<Measured> {
  const { url, pid, headers = {}, connections = 16, status = 200, paths, most, seconds } = load
  const times: number[] = []
  let others = 0
  const cpu = cpuSeconds(pid)
  const began = performance.now()
  const next = (request: autocannon.Request) => ({ ...request, path: paths?.next().value ?? request.path })
  const options: autocannon.Options = {
    url,
    connections,
    duration: seconds,
    headers,
    ...(most !== undefined && most <= FEW ? { amount: most } : {}),
    ...(paths ? { requests: [{ setupRequest: next }] } : {}),
  }
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const load = autocannon(options, (error, done) => (error ? reject(error) : resolve(done)))
    load.on('response', (_client, given, _bytes, milliseconds) => {
      times.push(milliseconds)
      if (given !== status) others++
    })
  })
  const elapsed = (performance.now() - began) / 1_000
  if (others > 0 || result.errors > 0) throw new Error(`${url}: ${others} refusals, ${result.errors} errors`)
  times.sort((a, b) => a - b)
  const percentile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    perSecond: times.length / elapsed,
    p50: percentile(0.5),
    p99: percentile(0.99),
    busy: (cpuSeconds(pid) - cpu) / elapsed,
    requests: times.length,
  }
}

/** Processor time that a process has used; 0 where the system does not tell. */
function cpuSeconds(pid: number): number {
  if (process.platform !== 'linux') return 0
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}
