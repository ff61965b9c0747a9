import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../.ci/free-port.ts'

export const ROOT = path.resolve(import.meta.dirname, '..')

/** The pages may have to be built first. */
const READY_WITHIN_MS = { 'server.ts': 240_000, 'e2e/api-server.ts': 60_000 }
const STOPS_WITHIN_MS = 15_000

type Entry = keyof typeof READY_WITHIN_MS
type Options = { entry?: Entry; env?: Record<string, string>; data?: string }

/** A running Stet of this test: on loopback, in a data folder of its own. */
export type RunningServer = {
  url: string
  data: string
  /** The environment in which it runs, for programs that work on the same data. */
  env: Record<string, string>
  /** All that it has printed, over restarts. */
  output: () => string
  /** Ends it at once, as a power cut would: nothing is flushed, nothing is said. */
  kill9: () => Promise<void>
  /** Ends it if it still runs, and starts it again on the same data and port. */
  restart: () => Promise<void>
  /** Ends it in order and removes its data. Throws when it does not end, or not with 0. */
  stop: () => Promise<void>
}

/** Starts the program with the demo newsroom on a free port and gives it once it says that it is ready. Throws with its output when it does not. */
export async function startServer({ entry = 'server.ts', env = {}, data }: Options = {}): Promise<RunningServer> {
  const folder = data ?? mkdtempSync(path.join(os.tmpdir(), 'stet-e2e-'))
  const port = await freePort()
  const own = { PORT: String(port), STET_DATA: folder, STET_DEMO: '1', NODE_ENV: 'production', ...env }
  const chunks: string[] = []
  const removeData = () => {
    if (!data) rmSync(folder, { recursive: true, force: true })
  }
  let child = await boot(entry, own, chunks).catch(error => {
    removeData()
    throw error
  })
  const kill9 = () => end(child, 'SIGKILL')
  return {
    url: `http://localhost:${port}`,
    data: folder,
    env: own,
    output: () => chunks.join(''),
    kill9,
    restart: async () => {
      await kill9()
      child = await boot(entry, own, chunks)
    },
    stop: async () => {
      const code = await stopInOrder(child)
      removeData()
      // The bare API server has no orderly end.
      if (entry === 'server.ts' && code !== 0) throw new Error(`The server ended with ${code}:\n${chunks.join('')}`)
    },
  }
}

/** The environment of a child: ours, the pinned Node first, and `own` over it. */
export function childEnv(own: Record<string, string>): NodeJS.ProcessEnv {
  const bin = path.join(ROOT, 'node_modules/.bin')
  const { DATABASE_URL: _, ...inherited } = process.env
  // Tests ask from one address, more than any client would.
  const calm = { STET_RATE_LIMIT: '1000000', NEXT_TELEMETRY_DISABLED: '1' }
  return { ...calm, ...inherited, PATH: `${bin}${path.delimiter}${process.env.PATH}`, ...own }
}

async function boot(entry: Entry, own: Record<string, string>, chunks: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [entry], { cwd: ROOT, env: childEnv(own), stdio: ['ignore', 'pipe', 'pipe'] })
  // Reached only when nobody ended it: no server outlives the tests.
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  child.once('exit', () => process.off('exit', killWithUs))
  const printedBefore = chunks.length
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The server ${why}:\n${chunks.slice(printedBefore).join('')}`))
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail('was not ready in time')
    }, READY_WITHIN_MS[entry])
    const take = (chunk: Buffer) => {
      chunks.push(chunk.toString())
      if (!chunks.slice(printedBefore).join('').includes('Stet is ready:')) return
      clearTimeout(timer)
      resolve()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
    child.once('exit', code => {
      clearTimeout(timer)
      fail(`ended with ${code} before it was ready`)
    })
  })
  return child
}

async function stopInOrder(child: ChildProcess): Promise<number | null> {
  const timer = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS)
  await end(child, 'SIGTERM')
  clearTimeout(timer)
  return child.exitCode
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
