import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Runs a program in the project's folder and waits for it: its exit status and all it printed. After `minutes` it and its children are ended and it counts as failed. */
export async function execute(
  program: string,
  args: string[],
  options: { env?: Record<string, string>; minutes?: number } = {},
): Promise<{ ok: boolean; output: string }> {
  const minutes = options.minutes ?? 5
  const chunks: Buffer[] = []
  const child = spawn(program, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: withPinnedNode(process.env.PATH),
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      ...options.env,
    },
  })
  child.stdout.on('data', chunk => chunks.push(chunk))
  child.stderr.on('data', chunk => chunks.push(chunk))
  const killGroup = () => child.pid && process.kill(-child.pid, 'SIGKILL')
  const timer = setTimeout(() => {
    chunks.push(Buffer.from(`\nEnded after ${minutes} minutes.\n`))
    killGroup()
  }, minutes * 60_000)
  process.once('exit', killGroup)
  try {
    const [code] = await once(child, 'close')
    return { ok: code === 0, output: Buffer.concat(chunks).toString('utf8') }
  } catch (error) {
    return { ok: false, output: `${program} does not start: ${error instanceof Error ? error.message : error}` }
  } finally {
    clearTimeout(timer)
    process.off('exit', killGroup)
  }
}

/** The Node and the tools of node_modules come first, whatever started this process. */
function withPinnedNode(searchPath = ''): string {
  return [path.join(ROOT, 'node_modules/.bin'), searchPath].join(path.delimiter)
}
