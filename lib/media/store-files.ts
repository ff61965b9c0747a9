import { randomBytes } from 'node:crypto'
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#lib/kernel/env.ts'
import { AppError } from '#lib/kernel/errors.ts'
import type { FileExtension } from './media-url.ts'

const NAME = /^[a-f0-9]{32}\.(?:avif|webp|jpg)$/
const TEMPORARY = /^[a-f0-9]{32}\.(?:avif|webp|jpg)\.part$/

/** Where pictures' bytes live. Names are chosen by the store, so nothing that a person typed is ever a path. */
export type FileStore = {
  /** Stores `bytes` under a new random name and gives the name once they are on disk. Throws `storage-full`. */
  write(bytes: Uint8Array, extension: FileExtension): Promise<string>
  read(name: string): Promise<Buffer>
  /** Takes a file away; one that is gone already is no error. */
  remove(name: string): Promise<void>
  /** Every file with the time of its last change, unfinished ones included. */
  list(): AsyncIterable<{ name: string; changedAt: Date }>
}

/** The media store: the folder `media` in the data folder, readable by the program's own account alone. */
export function storeFiles(folder = path.join(env().dataFolder, 'media')): FileStore {
  return {
    async write(bytes, extension) {
      const name = `${randomBytes(16).toString('hex')}.${extension}`
      await writeDurably(folder, name, bytes).catch(refuseFull)
      return name
    },
    read: async name => readFile(placeOf(folder, name)),
    remove: async name => rm(placeOf(folder, name), { force: true }),
    list: () => filesIn(folder),
  }
}

/** Flushed before the rename and the folder flushed after it: whatever dies, the name holds all of the bytes or none. */
async function writeDurably(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = path.join(folder, `${name}.part`)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path.join(folder, name))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await flushFolder(folder)
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function refuseFull(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOSPC' && error.code !== 'EDQUOT') throw error
  throw new AppError('storage-full', 'The disk is full: the picture was not stored. Free space and try again.')
}

function placeOf(folder: string, name: string): string {
  if (!NAME.test(name) && !TEMPORARY.test(name)) throw new Error('This is not the name of a stored file.')
  return path.join(folder, name)
}

async function* filesIn(folder: string): AsyncGenerator<{ name: string; changedAt: Date }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for await (const entry of await opendir(folder)) {
    if (!entry.isFile() || !(NAME.test(entry.name) || TEMPORARY.test(entry.name))) continue
    const { mtime } = await stat(path.join(folder, entry.name))
    yield { name: entry.name, changedAt: mtime }
  }
}
