import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { StetWebhookError, verifyWebhook } from '#client/verify-webhook.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
const event = { type: 'briefing.published', timestamp: '2026-04-12T22:24:00.000Z', data: { id: '1', title: '반도체' } }
const payload = JSON.stringify(event)

function headersOf({ by = secret, at = new Date(), body = payload } = {}): Record<string, string> {
  return {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(by).sign('msg_1', at, body),
  }
}

describe('a webhook', () => {
  it('is taken from whoever has the secret, in whichever form its parts come', async () => {
    const headers = headersOf()
    const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]))
    expect(await verifyWebhook({ payload, headers, secret })).toEqual(event)
    expect(await verifyWebhook({ payload, headers: upper, secret })).toEqual(event)
    expect(await verifyWebhook({ payload: Buffer.from(payload), headers: new Headers(headers), secret })).toEqual(event)
  })

  it('holds while secrets rotate: one of several signatures by one of several secrets', async () => {
    const [old, fresh] = [headersOf({ by: other }), headersOf()]
    const both = {
      ...fresh,
      'webhook-signature': `v1a,abc v1,!! ${old['webhook-signature']} ${fresh['webhook-signature']}`,
    }
    expect(await verifyWebhook({ payload, headers: both, secret })).toEqual(event)
    expect(await verifyWebhook({ payload, headers: old, secret: [secret, other] })).toEqual(event)
  })

  it.each([
    ['another body', { payload: `${payload} ` }, 'signature'],
    ['another secret', { secret: other }, 'signature'],
    ['another id', { headers: { ...headersOf(), 'webhook-id': 'msg_2' } }, 'signature'],
    [
      'a cut signature',
      { headers: { ...headersOf(), 'webhook-signature': headersOf()['webhook-signature']?.slice(0, -8) } },
      'signature',
    ],
    [
      'another version of signature',
      { headers: { ...headersOf(), 'webhook-signature': headersOf()['webhook-signature']?.replace('v1,', 'v2,') } },
      'signature',
    ],
    ['a message of six minutes ago', { headers: headersOf({ at: new Date(Date.now() - 360_000) }) }, 'timestamp'],
    ['a message from the future', { headers: headersOf({ at: new Date(Date.now() + 360_000) }) }, 'timestamp'],
    ['a time that is none', { headers: { ...headersOf(), 'webhook-timestamp': 'NaN' } }, 'timestamp'],
    ['no signature', { headers: { ...headersOf(), 'webhook-signature': undefined } }, 'headers'],
  ])('is refused with %s', async (_, over, code) => {
    const error = await verifyWebhook({ payload, headers: headersOf(), secret, ...over }).catch(thrown => thrown)
    expect(error).toBeInstanceOf(StetWebhookError)
    expect(error.code).toBe(code)
  })

  it('may be older when it is told so, and says when a secret is none', async () => {
    const headers = headersOf({ at: new Date(Date.now() - 360_000) })
    expect(await verifyWebhook({ payload, headers, secret, tolerance: 600 })).toEqual(event)
    await expect(verifyWebhook({ payload, headers: headersOf(), secret: 'whsec_' })).rejects.toThrow(TypeError)
  })
})
