import { read, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'
import { storeFiles } from './store-files.ts'

const GRACE_MS = 24 * 60 * 60 * 1000

/** Takes away files that no picture names and that are older than 24 hours: what a crash during an upload leaves. Gives how many. */
export async function sweepFiles(): Promise<number> {
  const files = storeFiles()
  const old: string[] = []
  for await (const { name, changedAt } of files.list()) {
    if (now().getTime() - changedAt.getTime() > GRACE_MS) old.push(name)
  }
  // Read after the listing: a file whose row is written in between is named already.
  const named = await namedFiles()
  const orphans = old.filter(name => !named.has(name))
  for (const name of orphans) await files.remove(name)
  return orphans.length
}

async function namedFiles(): Promise<Set<string>> {
  const reader = await read()
  const rows = await reader.select({ variants: tables.media.variants }).from(tables.media)
  return new Set(rows.flatMap(row => row.variants.map(variant => variant.file)))
}
