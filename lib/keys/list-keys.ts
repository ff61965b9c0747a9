import { desc } from 'drizzle-orm'
import { z } from 'zod'
import { read, tables } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { assertAdmin } from '#lib/people/assert-admin.ts'
import { namesById } from '#lib/people/people-names.ts'
import { keyView } from './key-view.ts'

/** All keys that ever were, newest first, for an administrator. Throws `forbidden`. */
export const listKeys = command(z.strictObject({}), async actor => {
  assertAdmin(actor)
  const { apiKeys } = tables
  const reader = await read()
  const rows = await reader.select().from(apiKeys).orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
  const nameOf = await namesById(reader)
  return rows.map(row => keyView(row, nameOf))
})
