import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type FSWatcher, watch } from 'node:fs'
import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeStore, read, tables } from '#db/store.ts'
import { sweepFiles } from './sweep-files.ts'

const ROUNDS = 6
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-kill-'))
  process.env.STET_DATA = folder
})
afterAll(async () => {
  await closeStore()
  await rm(folder, { recursive: true, force: true })
})

it('killed at any moment, an upload is whole or leaves nothing that the sweep does not take', async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) acknowledged.push(...(await uploadUntilKilled(round)))
  const media = path.join(folder, 'media')
  const rows = await (await read()).select().from(tables.media)
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(rows.map(row => row.id)).toEqual(expect.arrayContaining(acknowledged))
  for (const { file, bytes } of rows.flatMap(row => row.variants)) {
    expect((await stat(path.join(media, file))).size).toBe(bytes)
  }
  const dayBefore = new Date(Date.now() - 25 * 60 * 60 * 1000)
  for (const name of await readdir(media)) await utimes(path.join(media, name), dayBefore, dayBefore)
  expect(await sweepFiles(), 'no kill came between the files and the row').toBeGreaterThan(0)
  expect((await readdir(media)).sort()).toEqual(rows.flatMap(row => row.variants.map(variant => variant.file)).sort())
}, 120_000)

/** Uploads one picture after the other in a process of its own, killed while it writes the files of a later one. Gives the ids that it was told. */
async function uploadUntilKilled(round: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(round)], {
    env: { ...process.env, STET_DATA: folder, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  let watcher: FSWatcher | undefined
  child.stdout.on('data', chunk => {
    told += chunk
    watcher ??= watch(path.join(folder, 'media'), () => setTimeout(() => child.kill('SIGKILL'), round))
  })
  const [, signal] = await once(child, 'close')
  watcher?.close()
  expect(signal).toBe('SIGKILL')
  return told.split('\n').slice(0, -1)
}

function program(round: number): string {
  const file = (name: string) => JSON.stringify(path.join(import.meta.dirname, name))
  return `
    import { mintActor } from ${file('../kernel/actor.ts')}
    import { testPicture } from ${file('test-pictures.ts')}
    import { uploadPicture } from ${file('upload-picture.ts')}
    const actor = mintActor({ kind: 'system', reason: 'test' })
    for (let seed = 1; ; seed += 1) {
      const bytes = await testPicture('jpeg', { width: 800, height: 450, seed: ${round} * 1000 + seed })
      const { id } = await uploadPicture(actor, { filename: 'a.jpg', bytes })
      process.stdout.write(id + '\\n')
    }
  `
}
