import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { secret } from '#lib/kernel/secret.ts'

const IV_BYTES = 12
const TAG_BYTES = 16

/** Seals a signing secret with AES-256-GCM for storage. It opens only in this installation and for this endpoint. */
export function sealSecret(plain: string, webhookId: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), iv).setAAD(Buffer.from(webhookId))
  const sealed = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return sealed.toString('base64url')
}

/** The signing secret again. Throws when it was sealed by another installation, for another endpoint, or changed since. */
export function openSecret(sealed: string, webhookId: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const iv = bytes.subarray(0, IV_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(), iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(webhookId)).setAuthTag(bytes.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8')
}

/** A key of its own from the installation's secret (HKDF, RFC 5869). */
function sealingKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', secret(), '', 'stet webhook secrets', 32))
}
