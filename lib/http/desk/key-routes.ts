import { createKey } from '#lib/keys/create-key.ts'
import { listKeys } from '#lib/keys/list-keys.ts'
import { revokeKey } from '#lib/keys/revoke-key.ts'
import type { DeskRoute } from './desk-route.ts'

/** Keys for other programs: administrators make and end them. */
export const keyRoutes: DeskRoute[] = [
  { method: 'GET', path: '/keys', summary: 'All keys', run: listKeys, answer: 'data' },
  {
    method: 'POST',
    path: '/keys',
    summary: 'Make a key; it is in this answer alone',
    run: createKey,
    answer: 'data',
    status: 201,
    secret: true,
  },
  { method: 'DELETE', path: '/keys/{id}', summary: 'Revoke a key', run: revokeKey, answer: 'data' },
]
