import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, globSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from './free-port.ts'

const READY_WITHIN_MS = 30_000

/** A PostgreSQL server of this process: `url` is its administrator's, on loopback; `stop` ends it and removes its files. */
export type TestPostgres = { url: string; stop: () => Promise<void> }

/** Starts an empty PostgreSQL in a temporary folder, in memory where the system has such a place: for tests and benches only. Null when its programs are not installed; throws with the server's log when it does not come up. */
export async function startPostgres(): Promise<TestPostgres | null> {
  const programs = findPostgres()
  if (!programs) return null
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'stet-postgres-'))
  const user = unprivilegedUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const password = randomBytes(16).toString('hex')
  let server: ChildProcess | null = null
  const stop = async () => {
    if (server) await end(server)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await initialise(programs, folder, password, user)
    const port = await freePort()
    server = serve(programs, folder, port, user)
    const url = `postgres://stet:${password}@127.0.0.1:${port}/postgres`
    await answers(url, server, path.join(folder, 'log'))
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Folder with `initdb` and `postgres`: the newest under /usr/lib/postgresql, else the first on PATH; null when there is none. */
export function findPostgres(): string | null {
  const packaged = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => versionOf(b) - versionOf(a))
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const complete = (folder: string) => ['initdb', 'postgres'].every(program => existsSync(path.join(folder, program)))
  return [...packaged, ...onPath].find(complete) ?? null
}

type User = { uid: number; gid: number } | null

/** PostgreSQL refuses to run as root: root lends it another account. */
function unprivilegedUser(): User {
  if (process.getuid?.() !== 0) return null
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
  const account = accounts.find(fields => fields[0] === 'postgres') ?? accounts.find(fields => fields[0] === 'nobody')
  if (!account) throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody".')
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

async function initialise(programs: string, folder: string, password: string, user: User): Promise<void> {
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const options = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C', '--no-sync']
  const args = ['-D', path.join(folder, 'data'), '-U', 'stet', ...options]
  await promisify(execFile)(path.join(programs, 'initdb'), args, { cwd: folder, ...user })
}

function serve(programs: string, folder: string, port: number, user: User): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    max_connections: 200,
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(path.join(folder, 'log'), 'a')
  const server = spawn(path.join(programs, 'postgres'), ['-D', path.join(folder, 'data'), ...args], {
    cwd: folder,
    stdio: ['ignore', log, log],
    ...user,
  })
  // Reached only when nobody called `stop`: no server outlives us, its files stay in the temporary folder.
  const killWithUs = () => server.kill('SIGQUIT')
  process.once('exit', killWithUs)
  server.once('exit', () => process.off('exit', killWithUs))
  return server
}

async function answers(url: string, server: ChildProcess, log: string): Promise<void> {
  const giveUpAt = performance.now() + READY_WITHIN_MS
  while (server.exitCode === null && performance.now() < giveUpAt) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await sleep(50)
    }
  }
  throw new Error(`PostgreSQL did not start:\n${readFileSync(log, 'utf8')}`)
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  await ended
}

function versionOf(folder: string): number {
  return Number(path.basename(path.dirname(folder)))
}
