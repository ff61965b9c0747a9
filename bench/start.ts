import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = path.resolve(import.meta.dirname, '..')
const READY_WITHIN_MS = 120_000
const SERVER_CORE = '0'
const LOAD_CORE = '1'

export type Started = { url: string; pid: number; stop: () => Promise<void> }

/** Whether a process can be held to one core here. */
export const canPin = spawnSync('taskset', ['-c', LOAD_CORE, 'true']).status === 0

/** Keeps this process, which makes the load, off the core of the servers. */
export function pinLoad(): void {
  if (canPin) spawnSync('taskset', ['-acp', LOAD_CORE, String(process.pid)])
}

/** Starts a server of this folder on one core, and gives its address when it says `ready <port>`. */
export async function start(args: string[], env: Record<string, string> = {}): Promise<Started> {
  const command = [...(canPin ? ['taskset', '-c', SERVER_CORE] : []), process.execPath, ...args]
  const [program = '', ...rest] = command
  const child = spawn(program, rest, {
    cwd: ROOT,
    // Requests are counted as always; the load comes from one address.
    env: { ...process.env, NODE_ENV: 'production', STET_RATE_LIMIT: '1000000000', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const port = await new Promise<string>((resolve, reject) => {
    setTimeout(() => reject(new Error(`${args.join(' ')} is not ready in time`)), READY_WITHIN_MS).unref()
    child.once('exit', code => reject(new Error(`${args.join(' ')} ended with ${code}`)))
    createInterface({ input: child.stdout }).on('line', line => {
      const port = /^ready (\d+)$/.exec(line)?.[1]
      if (port) resolve(port)
    })
  })
  const stop = async () => {
    process.off('exit', kill)
    if (child.exitCode === null) {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop }
}
