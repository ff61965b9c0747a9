import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './start-server.ts'

/** A folder like that of somebody who has installed the client, and what may be done in it. */
export type Project = {
  folder: string
  /** Runs a program there and gives what it printed; rejects when it does not end with 0. */
  run: (program: string, ...args: string[]) => Promise<string>
  write: (file: string, code: string) => void
  remove: () => void
}

/** Builds the client and installs it in a new folder, as npm would: its package.json and what it names. */
export async function installClient(): Promise<Project> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-quick-start-'))
  const client = path.join(folder, 'node_modules/@stet/client')
  mkdirSync(client, { recursive: true })
  cpSync(path.join(ROOT, 'packages/client/package.json'), path.join(client, 'package.json'))
  mkdirSync(path.join(folder, 'node_modules/@types'))
  for (const types of ['@types/node', 'undici-types']) {
    symlinkSync(path.join(ROOT, 'node_modules', types), path.join(folder, 'node_modules', types))
  }
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: STRICT, include: ['*.ts'] }))
  const run: Project['run'] = async (program, ...args) =>
    (await promisify(execFile)(program, args, { cwd: folder, timeout: 100_000 })).stdout
  const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc')
  await run(process.execPath, compiler, '-p', path.join(ROOT, 'packages/client'), '--outDir', path.join(client, 'dist'))
  return {
    folder,
    run,
    write: (file, code) => writeFileSync(path.join(folder, file), code),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const STRICT = {
  strict: true,
  noEmit: true,
  target: 'es2022',
  module: 'nodenext',
  lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: ['node'],
  allowImportingTsExtensions: true,
}
