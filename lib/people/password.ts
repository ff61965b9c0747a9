import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'
import { limitConcurrency } from '#lib/kernel/limit-concurrency.ts'
import { isCommonPassword } from './common-passwords.ts'

const argon2id = promisify(argon2).bind(null, 'argon2id')
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const inTurn = limitConcurrency('passwords', {
  ...{ atOnce: 2, mostWaiting: 20, retryAfterSeconds: 5 },
  refusal: 'Too many people sign in at once. Try again in a moment.',
})

/** A password of 12 to 128 characters that is not a common one. NFC, so that macOS and Windows type the same Hangul. */
export const Password = z
  .string()
  .min(12, 'Use 12 or more characters.')
  .max(128, 'Use 128 characters at most.')
  .transform(value => value.normalize('NFC'))
  .refine(value => !isCommonPassword(value), 'This password is easy to guess: choose another.')

/** The argon2id hash of a password as a PHC string. Throws `unavailable` when too many wait. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await derive(password, salt, COST)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(salt)}$${base64(tag)}`
}

/** Whether `password` made `phc`. Without one it does the same work and says no: known and unknown accounts take the same time. */
export async function passwordMatches(password: string, phc: string | null): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc ?? '')
  if (!parts) {
    await derive(password.normalize('NFC'), Buffer.alloc(16), COST)
    return false
  }
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts
  const expected = Buffer.from(tag, 'base64')
  const cost = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  }
  return timingSafeEqual(await derive(password.normalize('NFC'), Buffer.from(salt, 'base64'), cost), expected)
}

async function derive(password: string, nonce: Buffer, cost: typeof COST): Promise<Buffer> {
  return (await inTurn(() => argon2id({ message: password, nonce, ...cost }))) as Buffer
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
