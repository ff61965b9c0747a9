import { expect, it } from 'vitest'
import { AppError, type ErrorCode } from './errors.ts'
import { spareWrite } from './spare-write.ts'

it.each<ErrorCode>(['storage-full', 'unavailable'])('goes on without the write when it is %s', async code => {
  await spareWrite('a count', () => Promise.reject(new AppError(code, 'not now')))
})

it('hides no other failure', async () => {
  await expect(spareWrite('a count', () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours')
  const conflict = new AppError('conflict', 'somebody was faster')
  await expect(spareWrite('a count', () => Promise.reject(conflict))).rejects.toBe(conflict)
})
