import { afterAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#db/seed/cast.ts'
import { read, tables } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { type Actor, mintActor } from '#lib/kernel/actor.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { newToken } from '#lib/kernel/ids.ts'
import { acceptInvitation, invitationOf } from './accept-invitation.ts'
import { addPerson } from './add-person.ts'
import { firstAdminUrl } from './first-admin.ts'
import { hashPassword } from './password.ts'
import { resetPassword } from './reset-password.ts'
import { actorOfSession, createSession } from './session.ts'
import { signIn } from './sign-in.ts'
import { updatePerson } from './update-person.ts'

useTestStore()
const MINUTE = 60_000
let tries = 0
let clock = Date.UTC(2030, 0, 1)
afterAll(setClock(() => new Date(clock)))

const tokenOf = (url: string | null) => url?.split('/welcome/')[1] ?? ''
const accept = (token: string, rest: object = {}) =>
  codeOf(acceptInvitation({ token, password: DEMO_PASSWORD, ...rest }, `10.2.0.${tries++ % 250}`))
const system = mintActor({ kind: 'system', reason: 'test' })
const invite = async (email: string, by: Actor = system) => {
  const added = await addPerson(by, { email, name: '새 사람', locale: 'ko', roles: ['reporter'], author: null })
  return { ...added, token: tokenOf(added.invitationUrl) }
}
const signs = async (email: string, password = DEMO_PASSWORD) =>
  'sessionToken' in (await signIn({ email, password, address: `10.1.0.${Math.floor(Math.random() * 250)}` }))

describe('the first administrator', () => {
  const identity = { email: 'First@Demo.stet', name: '처음' }

  it('is made once, by the newest address alone, which asks for who they are', async () => {
    const [old, newest] = [tokenOf(await firstAdminUrl()), tokenOf(await firstAdminUrl())]
    expect(await accept(old, identity)).toBe('gone')
    expect(await accept(newest)).toBe('validation')
    expect(await accept(newest, { email: 'no address', name: 'x' })).toBe('validation')
    expect(await accept(newest, identity)).toBe('ok')
    expect(await accept(newest, { ...identity, email: 'second@demo.stet' })).toBe('gone')
    expect(await firstAdminUrl()).toBeNull()
    expect(await (await read()).$count(tables.people)).toBe(1)
    expect(await signs('first@demo.stet')).toBe(true)
  })
})

describe('an invitation', () => {
  it('costs who has no token no hashing, and they may not try for ever', async () => {
    const busy = Array.from({ length: 22 }, () => hashPassword(DEMO_PASSWORD))
    const guess = (n: number) =>
      codeOf(acceptInvitation({ token: newToken(), password: DEMO_PASSWORD }, `2001:db8:1:2::${n.toString(16)}`))
    for (let n = 0; n < 30; n++) expect(await guess(n)).toBe('gone')
    expect(await guess(30)).toBe('rate-limited')
    await Promise.all(busy)
  })

  it('lets the person choose a password once', async () => {
    const { token, email } = await invite('one@demo.stet')
    expect(await signs(email)).toBe(false)
    expect(await invitationOf(token)).toEqual({ purpose: 'invite', email })
    expect(await accept(token, { password: 'short' })).toBe('validation')
    expect(await accept(token)).toBe('ok')
    expect(await signs(email)).toBe(true)
    expect(await invitationOf(token)).toBeNull()
    expect(await accept(token, { password: 'another-password-9' })).toBe('gone')
    expect(await signs(email)).toBe(true)
  })

  it('of two uses at once one wins', async () => {
    const { token, email } = await invite('two@demo.stet')
    const passwords = ['first-of-two-90', 'second-of-two-90']
    const outcomes = await Promise.all(passwords.map(password => accept(token, { password })))
    expect([...outcomes].sort()).toEqual(['gone', 'ok'])
    for (const [i, password] of passwords.entries()) expect(await signs(email, password)).toBe(outcomes[i] === 'ok')
  })

  it('lives 72 hours, a reset one hour', async () => {
    const { token, id } = await invite('late@demo.stet')
    clock += 72 * 60 * MINUTE - 1
    expect(await invitationOf(token)).not.toBeNull()
    clock += 1
    expect([await invitationOf(token), await accept(token)]).toEqual([null, 'gone'])
    const reset = tokenOf((await resetPassword(system, { id })).invitationUrl)
    clock += 60 * MINUTE
    expect(await accept(reset)).toBe('gone')
  })

  it('is stored as a hash, and no other text opens it', async () => {
    const { token } = await invite('hash@demo.stet')
    const rows = await (await read()).select().from(tables.tokens)
    expect(JSON.stringify(rows)).not.toContain(token)
    for (const wrong of [rows.at(-1)?.hash, '', 'x'.repeat(43), `${token}x`, null, { $ne: '' }, [token], 1]) {
      expect(['gone', 'validation']).toContain(await accept(wrong as string))
    }
    const session = await createSession((await invite('session@demo.stet')).id, 'session@demo.stet')
    expect(await accept(session), 'a session is no invitation').toBe('gone')
    expect(await actorOfSession(token), 'an invitation is no session').toBeNull()
  })

  it('of a known address is refused, however it is written', async () => {
    await invite('known@demo.stet')
    expect(await codeOf(invite(' KNOWN@demo.stet '))).toBe('validation')
  })
})

describe('a reset', () => {
  it('ends older addresses and, once used, every session', async () => {
    const { id, email, token } = await invite('reset@demo.stet')
    expect(await accept(token)).toBe('ok')
    const session = await createSession(id, email)
    const [old, newest] = [await resetPassword(system, { id }), await resetPassword(system, { id })]
    expect(await accept(tokenOf(old.invitationUrl))).toBe('gone')
    expect(await actorOfSession(session)).not.toBeNull()
    expect(await accept(tokenOf(newest.invitationUrl), { password: 'a-new-password-77' })).toBe('ok')
    expect(await actorOfSession(session)).toBeNull()
    expect([await signs(email), await signs(email, 'a-new-password-77')]).toEqual([false, true])
  })

  it('and everything about accounts is an administrator’s alone', async () => {
    const { id } = await invite('other@demo.stet')
    const chief = mintActor({ kind: 'person', id, name: 'x', roles: ['chief'], authorId: null, sessionId: 's' })
    expect(await codeOf(resetPassword(chief, { id }))).toBe('forbidden')
    expect(await codeOf(invite('more@demo.stet', chief))).toBe('forbidden')
    expect(await codeOf(updatePerson(chief, { id, roles: ['admin'] }))).toBe('forbidden')
    expect(await codeOf(resetPassword(system, { id: 'nobody' }))).toBe('not-found')
    expect(await codeOf(updatePerson(system, { id: 'nobody', name: 'x' }))).toBe('not-found')
  })
})

describe('the last administrator', () => {
  const adminIds = async () => {
    const roles = await (await read()).select().from(tables.personRoles)
    const people = await (await read()).select().from(tables.people)
    return roles
      .filter(({ role }) => role === 'admin')
      .map(({ personId }) => people.find(({ id }) => id === personId))
      .filter(one => !one?.disabledAt)
      .map(one => one?.id ?? '')
  }

  it('stays one', async () => {
    const [id = ''] = await adminIds()
    expect(await codeOf(updatePerson(system, { id, roles: ['chief'] }))).toBe('forbidden')
    expect(await codeOf(updatePerson(system, { id, disabled: true }))).toBe('forbidden')
    expect(await adminIds()).toEqual([id])
  })

  it('also when two leave at once', async () => {
    for (let round = 0; round < 5; round++) {
      const [first = ''] = await adminIds()
      const { id: second } = await invite(`admin${round}@demo.stet`)
      await updatePerson(system, { id: second, roles: ['admin'] })
      const leave = [first, second].map(id => codeOf(updatePerson(system, { id, roles: ['reporter'] })))
      expect((await Promise.all(leave)).sort()).toEqual(['forbidden', 'ok'])
      expect(await adminIds()).toHaveLength(1)
    }
  })
})

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'ok'
  } catch (error) {
    if (!isAppError(error)) throw error
    return error.code
  }
}
