import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CAST, DEMO_PASSWORD } from '#db/seed/cast.ts'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { hashToken } from '#lib/kernel/ids.ts'
import { hashPassword } from './password.ts'
import { actorOfSession, createSession, revokeSession } from './session.ts'
import { signIn } from './sign-in.ts'
import { updatePerson } from './update-person.ts'

const HOUR = 3_600_000
const START = Date.UTC(2030, 0, 1)

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let clock = START
let address = 0
afterAll(setClock(() => new Date(clock)))
beforeAll(async () => {
  cast = await useCast()
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await transaction(async tx => {
    for (const { id } of [cast.reporter, cast.editor])
      await tx.update(tables.people).set({ passwordHash }).where(eq(tables.people.id, id))
  })
})
beforeEach(() => {
  clock += 24 * HOUR
  address++
})

const tryAs = (email: string, password = DEMO_PASSWORD, from = `10.0.0.${address}`) =>
  signIn({ email, password, address: from })
const { email } = CAST.reporter
const ok = {
  sessionToken: expect.stringMatching(/^[\w-]{43}$/),
  person: expect.objectContaining({ name: CAST.reporter.name, email }),
}
const no = { refused: 'credentials' }

describe('signing in', () => {
  it('lets the person in by any spelling of their address', async () => {
    expect(await tryAs(email)).toEqual(ok)
    expect(await tryAs(` ${email.toUpperCase()} `)).toEqual(ok)
  })

  it('says the same to a wrong password, an unknown account, one without a password and a disabled one', async () => {
    expect(await tryAs(email, 'let-it-stand-2027')).toEqual(no)
    expect(await tryAs('nobody@demo.stet')).toEqual(no)
    expect(await tryAs(CAST.chief.email)).toEqual(no)
    expect(await tryAs("' or 1=1 --", "' or 1=1 --")).toEqual(no)
    await updatePerson(cast.admin, { id: cast.editor.id, disabled: true })
    expect(await tryAs(CAST.editor.email)).toEqual(no)
    await updatePerson(cast.admin, { id: cast.editor.id, disabled: false })
    expect(await tryAs(CAST.editor.email)).toMatchObject({ person: { email: CAST.editor.email } })
  })

  it('refuses the sixth try of an account for 15 minutes, also the right one', async () => {
    for (let i = 0; i < 5; i++) expect(await tryAs(email, 'wrong password 1')).toEqual(no)
    expect(await tryAs(email)).toEqual({ refused: 'too-many', retryAfterSeconds: 900 })
    expect(await tryAs(email, DEMO_PASSWORD, '10.9.9.9')).toMatchObject({ refused: 'too-many' })
    clock += 15 * 60_000 + 1
    expect(await tryAs(email)).toEqual(ok)
  })

  it('says no differently to nobody: unknown accounts are limited alike', async () => {
    for (let i = 0; i < 5; i++) expect(await tryAs('nobody@demo.stet', 'x')).toEqual(no)
    expect(await tryAs('nobody@demo.stet', 'x')).toMatchObject({ refused: 'too-many' })
  })

  it.each([
    [{}, DEMO_PASSWORD],
    [[email], DEMO_PASSWORD],
    [email, ['x']],
    [email, { length: 1 }],
    [undefined, null],
  ])('says the same to what is no text: %j, %j', async (given, password) => {
    expect(await signIn({ email: given, password, address: `10.0.1.${address}` })).toEqual(no)
  })

  it('counts tries from all of an IPv6 network together', async () => {
    const from = (n: number) => `2001:db8:${address}:7::${n.toString(16)}`
    for (let i = 0; i < 30; i++) expect(await tryAs(`nobody-${i}@demo.stet`, 'x', from(i))).toEqual(no)
    expect(await tryAs(email, DEMO_PASSWORD, from(999))).toMatchObject({ refused: 'too-many' })
    expect(await tryAs(email, DEMO_PASSWORD, `2001:db8:${address}:8::1`)).toEqual(ok)
  })

  it('forgets wrong tries after a right one', async () => {
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 4; i++) expect(await tryAs(email, 'wrong password 1')).toEqual(no)
      expect(await tryAs(email)).toEqual(ok)
    }
  })

  it('limits an address over all accounts', async () => {
    for (let i = 0; i < 30; i++) expect(await tryAs(`guess-${i}@demo.stet`, 'x')).toEqual(no)
    expect(await tryAs('guess-31@demo.stet', 'x')).toMatchObject({ refused: 'too-many' })
    expect(await tryAs(email, DEMO_PASSWORD, '10.8.8.8')).toEqual(ok)
  })

  it('of 12 tries at once at most five are looked at', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => tryAs(email, 'wrong password 1')))
    expect(outcomes.filter(one => 'refused' in one && one.refused === 'credentials')).toHaveLength(5)
  })

  it('stores no address and no account in clear', async () => {
    await tryAs('secret-name@demo.stet', 'x', '203.0.113.77')
    const rows = JSON.stringify(await (await read()).select().from(tables.tries))
    expect(rows).not.toMatch(/secret-name|203\.0\.113/)
  })
})

describe('a session', () => {
  const open = () => createSession(cast.reporter.id, email)
  const holds = async (token: string) => (await actorOfSession(token)) !== null

  it('names the person as the database has them, and is stored hashed', async () => {
    const token = await open()
    expect(await actorOfSession(token)).toMatchObject({
      kind: 'person',
      id: cast.reporter.id,
      roles: ['reporter'],
      sessionId: hashToken(token),
    })
    expect(JSON.stringify(await (await read()).select().from(tables.sessions))).not.toContain(token)
    expect(await actorOfSession(token.slice(1))).toBeNull()
    expect(await actorOfSession(hashToken(token))).toBeNull()
  })

  it('ends after 12 idle hours and not while it is used', async () => {
    const [idle, used] = [await open(), await open()]
    clock += 11 * HOUR
    expect(await holds(used)).toBe(true)
    clock += HOUR
    expect([await holds(idle), await holds(used)]).toEqual([false, true])
  })

  it('ends after seven days however it is used', async () => {
    const token = await open()
    for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
      clock += 6 * HOUR
      expect(await holds(token)).toBe(true)
    }
    clock += 6 * HOUR
    expect(await holds(token)).toBe(false)
  })

  it('ends at once when revoked, and others stay', async () => {
    const [one, other] = [await open(), await open()]
    await revokeSession(one)
    expect([await holds(one), await holds(other)]).toEqual([false, true])
  })

  it('ends at once when the person is disabled, and does not come back with them', async () => {
    const token = await open()
    await updatePerson(cast.admin, { id: cast.reporter.id, disabled: true })
    expect(await holds(token)).toBe(false)
    const during = await open()
    expect(await holds(during)).toBe(false)
    await updatePerson(cast.admin, { id: cast.reporter.id, disabled: false })
    expect(await holds(token)).toBe(false)
  })

  it('follows a change of roles at once', async () => {
    const token = await open()
    await updatePerson(cast.admin, { id: cast.reporter.id, roles: ['editor'] })
    expect(await actorOfSession(token)).toMatchObject({ roles: ['editor'] })
    await updatePerson(cast.admin, { id: cast.reporter.id, roles: ['reporter'] })
    expect(await actorOfSession(token)).toMatchObject({ roles: ['reporter'] })
  })
})
