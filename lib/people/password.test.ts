import { describe, expect, it } from 'vitest'
import { isAppError } from '#lib/kernel/errors.ts'
import { hashPassword, Password, passwordMatches } from './password.ts'

describe('what may be a password', () => {
  it.each([
    ['11 characters', 'kq3-vm9-zt1', false],
    ['12 characters', 'kq3-vm9-zt1x', true],
    ['128 characters', 'kq3vm9zt'.repeat(16), true],
    ['129 characters', `${'kq3vm9zt'.repeat(16)}x`, false],
    ['a common one', 'password1234', false],
    ['a common one in capitals', 'PASSWORD1234', false],
    ['a Korean sentence', '활자는 그대로 둔다, 그대로', true],
    ['spaces around', ' kq3-vm9-zt1x ', true],
  ])('%s', (_, password, good) => expect(Password.safeParse(password).success).toBe(good))

  it('is the same however Hangul was typed', async () => {
    const [nfc, nfd] = ['그대로두는비밀번호입니다', '그대로두는비밀번호입니다'.normalize('NFD')]
    expect(nfd).not.toBe(nfc)
    const phc = await hashPassword(Password.parse(nfd))
    expect([await passwordMatches(nfc, phc), await passwordMatches(nfd, phc)]).toEqual([true, true])
  })
})

describe('the hash', () => {
  it('is argon2id with the cost that OWASP names, salted each time', async () => {
    const [one, two] = [await hashPassword('kq3-vm9-zt1x'), await hashPassword('kq3-vm9-zt1x')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(two)
    expect(await passwordMatches('kq3-vm9-zt1x', two)).toBe(true)
    expect(await passwordMatches('kq3-vm9-zt1y', two)).toBe(false)
  })

  it('never matches an account without one, or with a broken one', async () => {
    for (const phc of [null, '', 'plain', '$argon2id$v=19$m=1$x']) {
      expect(await passwordMatches('kq3-vm9-zt1x', phc)).toBe(false)
    }
  })

  it('a flood is turned away at 22, and the door is open afterwards', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, () =>
        hashPassword('kq3-vm9-zt1x').then(
          () => 'ok',
          error => (isAppError(error) ? error.code : String(error)),
        ),
      ),
    )
    expect(outcomes.filter(one => one === 'ok')).toHaveLength(22)
    expect(outcomes.filter(one => one === 'unavailable')).toHaveLength(38)
    await hashPassword('kq3-vm9-zt1x')
  })
})
