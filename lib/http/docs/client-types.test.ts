import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CLIENT_TYPES, clientTypes } from './client-types.ts'

it('the client has the types of the API as it is; if not: npm run client:types', async () => {
  expect(readFileSync(CLIENT_TYPES, 'utf8')).toBe(await clientTypes())
})
