import type { Actor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { OutboundError } from '#lib/outbound/outbound-error.ts'
import { safeFetch } from '#lib/outbound/safe-fetch.ts'
import type { Claimed } from './claim-due.ts'
import { type Outcome, recordAttempt, releaseLease } from './record-attempt.ts'
import { requestHeaders } from './request-headers.ts'
import { signingSecrets } from './signing-secret.ts'

/** How much of an answer's body the log keeps, in characters. */
const KEPT_ANSWER = 1_000

/** Makes one attempt at a leased message and records how it ended. When `signal` ends it, nothing is recorded and the lease given back: it is sent again, with the same id. */
export async function sendDelivery(actor: Actor, { delivery, webhook }: Claimed, signal: AbortSignal): Promise<void> {
  const at = now()
  const started = performance.now()
  const outcome = await call({ delivery, webhook }, at, signal)
  if (outcome.status === null && signal.aborted) return releaseLease(delivery)
  const durationMs = Math.round(performance.now() - started)
  await recordAttempt(actor, delivery, { at, durationMs, ...outcome })
}

async function call({ delivery, webhook }: Claimed, at: Date, signal: AbortSignal): Promise<Outcome> {
  const { id, payload } = delivery
  const secrets = opened(webhook)
  if (!secrets) return { status: null, answer: null, error: 'secret' }
  try {
    const headers = requestHeaders({ id, at, payload }, secrets)
    const answer = await safeFetch(webhook.url, { method: 'POST', headers, body: payload, signal })
    return {
      ...{ status: answer.status, answer: textOf(answer.body), error: null },
      retryAfter: answer.headers['retry-after'],
    }
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error
    return { status: null, answer: null, error: error.fault }
  }
}

/** Null after the installation's secret has changed: a person must make a new one. */
function opened({ id, secrets }: Claimed['webhook']): string[] | null {
  try {
    return signingSecrets(secrets, id)
  } catch {
    return null
  }
}

/** The beginning of the answer as text that both databases can keep. */
function textOf(body: Buffer): string {
  const text = new TextDecoder().decode(body.subarray(0, 4 * KEPT_ANSWER))
  return text.replaceAll('\0', '\ufffd').slice(0, KEPT_ANSWER).toWellFormed()
}
