import { and, eq, lt } from 'drizzle-orm'
import { read, store, tables } from '#db/store.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { now } from '#lib/kernel/clock.ts'
import { storeFiles } from '#lib/media/store-files.ts'
import { webhookCounts } from '#lib/webhooks/webhook-counts.ts'

/** What holds and what does not, a line each: store, audit log, schedules, webhooks, pictures. Throws one line for people when something must be mended. */
export async function doctor(): Promise<string[]> {
  const lines = await (await store()).check()
  const { events, brokenAt } = await verifyAudit()
  if (brokenAt !== null) throw new Error(`The audit log was changed at event ${brokenAt}: compare it with a backup.`)
  lines.push(`audit log: ${events} events, unbroken`)
  lines.push(...(await schedules()), await webhooks(), await pictures())
  return lines.map(line => `ok  ${line}`)
}

async function schedules(): Promise<string[]> {
  const { schedules: table } = tables
  const reader = await read()
  const active = await reader.$count(table, eq(table.status, 'active'))
  const overdue = await reader.$count(
    table,
    and(eq(table.status, 'active'), lt(table.dueAt, new Date(now().getTime() - 30_000))),
  )
  if (overdue > 0) throw new Error(`${overdue} schedules are overdue: start the server, it fires them at once.`)
  const held = await reader.$count(table, eq(table.status, 'held'))
  return [`schedules: ${active} pending, ${held} held`]
}

async function webhooks(): Promise<string> {
  const { enabled, givenUp, parked } = await webhookCounts(await read())
  return `webhooks: ${enabled} enabled, ${givenUp} disabled because they failed, ${parked} messages parked`
}

async function pictures(): Promise<string> {
  const rows = await (await read()).select({ id: tables.media.id, variants: tables.media.variants }).from(tables.media)
  const stored = new Set<string>()
  for await (const { name } of storeFiles().list()) stored.add(name)
  for (const { id, variants } of rows) {
    for (const { file } of variants) {
      if (!stored.has(file)) throw new Error(`Picture ${id} has lost its file ${file}: restore it from a backup.`)
    }
  }
  return `pictures: ${rows.length}, all files there`
}
