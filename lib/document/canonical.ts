import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** `value` as canonical JSON (RFC 8785): equal values give equal bytes. Throws on what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value)
  if (json === undefined) throw new TypeError('This value has no JSON.')
  return json
}

/** `sha256-` and the hex SHA-256 of the canonical JSON in UTF-8. */
export function contentHash(value: unknown): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')}`
}
