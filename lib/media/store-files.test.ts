import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { storeFiles } from './store-files.ts'

let parent: string
let folder: string
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'stet-files-'))
  folder = path.join(parent, 'media')
})
afterEach(() => rm(parent, { recursive: true, force: true }))

it('gives back what was written, under a random name, for the program alone', async () => {
  const files = storeFiles(folder)
  const name = await files.write(Buffer.from('bytes'), 'webp')
  expect(name).toMatch(/^[a-f0-9]{32}\.webp$/)
  expect((await files.read(name)).toString()).toBe('bytes')
  expect(await files.write(Buffer.from('bytes'), 'webp')).not.toBe(name)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600)
})

it('leaves nothing unfinished behind', async () => {
  const files = storeFiles(folder)
  await Promise.all(Array.from({ length: 10 }, () => files.write(Buffer.alloc(10_000), 'jpg')))
  expect((await readdir(folder)).filter(name => name.endsWith('.part'))).toEqual([])
})

it.each([
  '../secret',
  '/etc/passwd',
  '..',
  'a/b.webp',
  'x.webp',
  `${'a'.repeat(32)}.svg`,
  `${'a'.repeat(32)}.webp\0`,
  'n'.repeat(4096),
])('refuses a name that is not its own (%#)', async name => {
  await writeFile(path.join(parent, 'secret'), 'secret')
  await expect(storeFiles(folder).read(name)).rejects.toThrow('not the name')
  await expect(storeFiles(folder).remove(name)).rejects.toThrow('not the name')
})

it('lists its own files and no others', async () => {
  const files = storeFiles(folder)
  const name = await files.write(Buffer.from('1'), 'jpg')
  const unfinished = `${'b'.repeat(32)}.webp.part`
  await writeFile(path.join(folder, unfinished), 'half')
  await writeFile(path.join(folder, 'notes.txt'), 'left by a person')
  const names: string[] = []
  for await (const file of files.list()) names.push(file.name)
  expect(names.sort()).toEqual([name, unfinished].sort())
})
