import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AppError, type ErrorCode, STATUS_OF } from '#lib/kernel/errors.ts'
import { problemResponse } from './problem.ts'
import { type RequestIdEnv, requestId } from './request-id.ts'

async function answerTo(error: Error) {
  const app = new Hono<RequestIdEnv>()
  app.use(requestId)
  app.onError(problemResponse)
  app.get('/place', () => {
    throw error
  })
  const response = await app.request('/place')
  return { response, body: await response.json() }
}

afterEach(() => vi.restoreAllMocks())

describe('problemResponse', () => {
  it.each(Object.entries(STATUS_OF))('gives %s its status %i', async (code, status) => {
    const { response, body } = await answerTo(new AppError(code as ErrorCode, 'Why.', { reason: 'guard' }))
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(body).toMatchObject({
      type: `urn:stet:problem:${code}`,
      status,
      detail: 'Why.',
      instance: '/place',
      code,
      reason: 'guard',
    })
    expect(body.requestId).toBe(response.headers.get('x-request-id'))
  })

  it('says when to come back', async () => {
    const { response, body } = await answerTo(new AppError('rate-limited', 'Later.', { retryAfterSeconds: 1.2 }))
    expect([response.headers.get('retry-after'), body.retryAfterSeconds]).toEqual(['2', undefined])
  })

  it('says nothing about an unknown error and logs it under the same id', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { response, body } = await answerTo(new Error('disk serial 42'))
    expect([response.status, body.code, JSON.stringify(body).includes('serial')]).toEqual([500, 'internal', false])
    expect(String(write.mock.calls[0]?.[0])).toContain('disk serial 42')
    expect(String(write.mock.calls[0]?.[0])).toContain(body.requestId)
  })

  it('takes refusals of the router as what they are', async () => {
    const { response, body } = await answerTo(new HTTPException(400, { message: 'Malformed JSON' }))
    expect([response.status, body.code, body.detail]).toEqual([400, 'validation', 'Malformed JSON'])
  })
})
