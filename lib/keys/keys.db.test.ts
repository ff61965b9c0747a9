import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { now, setClock } from '#lib/kernel/clock.ts'
import { env } from '#lib/kernel/env.ts'
import { hashToken } from '#lib/kernel/ids.ts'
import { createSession } from '#lib/people/session.ts'
import { actorOfKey } from './actor-of-key.ts'
import { createKey } from './create-key.ts'
import { knownKey, knownKeyById, knownKeyNow } from './known-key.ts'
import { listKeys } from './list-keys.ts'
import { flushUses, noteUse } from './note-use.ts'
import { revokeKey } from './revoke-key.ts'

const DAY_MS = 24 * 3_600_000

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let restore = () => {}
beforeAll(async () => {
  cast = await useCast()
})
afterEach(() => restore())

const inDays = (days: number) => new Date(now().getTime() + days * DAY_MS).toISOString()
const management = (over: object = {}) => ({
  ...{ kind: 'management', name: '가져오기', scopes: ['briefings:write'], expiresAt: inDays(90) },
  ...over,
})

describe('a key', () => {
  it.each([
    ['delivery', 'stp_'],
    ['preview', 'stv_'],
  ])('for %s begins with %s, is told once and kept as a hash', async (kind, prefix) => {
    const made = await createKey(cast.admin, { kind, name: ' 앱 ' })
    expect(made.key).toMatch(new RegExp(`^${prefix}[\\w-]{43}$`))
    expect(made).toMatchObject({ kind, name: '앱', scopes: [], expiresAt: null, usedAt: null, revokedAt: null })
    expect(made.ending).toBe(made.key.slice(-4))
    expect(made.createdBy).toBe(cast.admin.name)
    const [row] = await (await read()).select().from(tables.apiKeys).where(eq(tables.apiKeys.id, made.id))
    expect(row?.hash).toBe(hashToken(made.key))
    expect(await everything()).not.toContain(made.key)
    expect(JSON.stringify(await listKeys(cast.admin, {}))).not.toContain(made.key)
    expect(await knownKey(made.key)).toMatchObject({ id: made.id, kind, name: '앱' })
  })

  it('for management has scopes, each once, and an end within a year', async () => {
    const scopes = ['briefings:publish', 'briefings:read', 'briefings:publish']
    expect((await createKey(cast.admin, management({ scopes }))).scopes).toEqual([
      'briefings:read',
      'briefings:publish',
    ])
    for (const wrong of [
      ...[{ scopes: [] }, { scopes: ['people:write'] }, { expiresAt: null }, { expiresAt: undefined }],
      ...[{ expiresAt: inDays(367) }, { expiresAt: inDays(-1) }, { name: ' ' }, { kind: 'root' }],
    ]) {
      await expect(createKey(cast.admin, management(wrong)), JSON.stringify(wrong)).rejects.toMatchObject({
        code: 'validation',
      })
    }
    const scoped = createKey(cast.admin, { kind: 'delivery', name: 'x', scopes: ['briefings:read'] })
    await expect(scoped).rejects.toMatchObject({ code: 'validation' })
  })

  it('is made, listed and revoked by administrators alone', async () => {
    const { id } = await createKey(cast.admin, { kind: 'delivery', name: '남의 것' })
    const key = mintActor({ kind: 'key', id, name: 'x', scopes: ['briefings:write', 'briefings:publish'] })
    for (const actor of [cast.reporter, cast.editor, cast.chief, key]) {
      await expect(createKey(actor, { kind: 'delivery', name: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(listKeys(actor, {})).rejects.toMatchObject({ code: 'forbidden' })
      await expect(revokeKey(actor, { id })).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(revokeKey(cast.admin, { id: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('ends at once when it is revoked, once and for ever, with one event', async () => {
    const { id, key } = await createKey(cast.admin, management())
    expect(await actorOfKey(key)).toMatchObject({ kind: 'key', id, scopes: ['briefings:write'] })
    const revoked = await revokeKey(cast.admin, { id })
    expect(revoked.revokedAt).not.toBeNull()
    expect(await knownKey(key)).toBeNull()
    expect(await knownKeyById(id)).toBeNull()
    expect(await actorOfKey(key)).toBeNull()
    expect(await revokeKey(cast.admin, { id })).toEqual({ ...revoked, usedAt: expect.any(String) })
    const { auditEvents } = tables
    const events = await (await read()).select().from(auditEvents).where(eq(auditEvents.subject, id))
    expect(events.map(({ event, actorId }) => [event, actorId])).toEqual([
      ['key.created', cast.admin.id],
      ['key.revoked', cast.admin.id],
    ])
    expect((await verifyAudit()).brokenAt).toBeNull()
  })

  it('ends at its time', async () => {
    const { id, key } = await createKey(cast.admin, { kind: 'preview', name: '하루', expiresAt: inDays(1) })
    const end = now().getTime() + DAY_MS
    restore = setClock(() => new Date(end - 1_000))
    expect(await knownKey(key)).toMatchObject({ id })
    restore()
    restore = setClock(() => new Date(end + 1_000))
    expect(await knownKey(key)).toBeNull()
  })

  it('that nobody made is nobody’s', async () => {
    for (const secret of ['', 'stp_', `stp_${'a'.repeat(43)}`, `stp_${'a'.repeat(44)}`, 'a'.repeat(47)]) {
      expect(await knownKey(secret)).toBeNull()
    }
    const { key } = await createKey(cast.admin, { kind: 'delivery', name: '읽기' })
    expect(await actorOfKey(key)).toBeNull()
  })
})

describe('what is known in memory', () => {
  it('answers without a look until something is committed anywhere', async () => {
    const { id, key } = await createKey(cast.admin, { kind: 'delivery', name: '빠른 길' })
    expect(knownKeyNow(key)).toBeUndefined()
    await knownKey(key)
    expect(knownKeyNow(key)).toMatchObject({ id })
    expect(knownKeyNow('stp_short')).toBeNull()
    await revokeKey(cast.admin, { id })
    await new Promise(setImmediate)
    expect(knownKeyNow(key)).toBeUndefined()
    expect(await knownKey(key)).toBeNull()
    expect(knownKeyNow(key)).toBeNull()
  })

  it.skipIf(env().databaseUrl?.startsWith('pglite:'))('ends with what another process revokes', async () => {
    const { id, key } = await createKey(cast.admin, { kind: 'delivery', name: '두 과정' })
    expect(await knownKey(key)).not.toBeNull()
    const session = await createSession(cast.admin.id, 'admin')
    await promisify(execFile)(process.execPath, ['lib/keys/test-revoke.ts', id, session])
    await expect.poll(() => knownKey(key), { timeout: 1_000 }).toBeNull()
  })
})

describe('the last use', () => {
  it('is remembered without a write, shown at once, and written later', async () => {
    const { id } = await createKey(cast.admin, { kind: 'delivery', name: '쓰임' })
    const before = await everything()
    noteUse(id)
    expect(await everything()).toBe(before)
    const used = (await listKeys(cast.admin, {})).find(key => key.id === id)?.usedAt
    expect(used).toEqual(expect.any(String))
    await flushUses()
    const [row] = await (await read()).select().from(tables.apiKeys).where(eq(tables.apiKeys.id, id))
    expect(row?.usedAt?.toISOString()).toBe(used)
  })

  it('never goes back when two processes write theirs', async () => {
    const { id } = await createKey(cast.admin, { kind: 'delivery', name: '둘' })
    const later = new Date(now().getTime() + 5_000)
    noteUse(id)
    await transaction(async tx => {
      await tx.update(tables.apiKeys).set({ usedAt: later }).where(eq(tables.apiKeys.id, id))
    })
    await flushUses()
    const [row] = await (await read()).select().from(tables.apiKeys).where(eq(tables.apiKeys.id, id))
    expect(row?.usedAt).toEqual(later)
  })
})

/** Every row of the tables that keys touch, as text. */
async function everything(): Promise<string> {
  const reader = await read()
  const { apiKeys, auditEvents } = tables
  return JSON.stringify([await reader.select().from(apiKeys), await reader.select().from(auditEvents)])
}
