/** A receiver to begin with: checks the signature by the official package, on any server with web requests. */
export const RECEIVER_SNIPPET = `import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(process.env.STET_WEBHOOK_SECRET)

export async function POST(request) {
  const body = await request.text()
  let event
  try {
    event = webhook.verify(body, Object.fromEntries(request.headers))
  } catch {
    return new Response('wrong signature', { status: 401 })
  }
  // The same webhook-id is the same message: answer a repeat with 2xx, too.
  console.log(event.type, event.data.id, event.data.tags)
  return new Response(null, { status: 204 })
}`
