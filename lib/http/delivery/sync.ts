import { z } from '@hono/zod-openapi'
import { sync } from '#lib/delivery/sync.ts'
import { readSyncToken } from '#lib/delivery/sync-token.ts'
import { Item } from './answers.ts'
import { deliver } from './deliver.ts'
import { type DeliveryHono, endpoint } from './endpoint.ts'

const seq = z.int().openapi({ description: 'Number of its newest change; the same in live events and webhooks.' })
const about = { type: z.literal('briefing'), id: z.string() }
const Upsert = z.object({ seq, op: z.literal('upsert'), ...about, revision: z.int(), data: Item })
const Delete = z.object({
  seq,
  op: z.literal('delete'),
  ...about,
  reason: z.enum(['withdrawn', 'killed']),
  at: z.iso.datetime(),
})

const SyncAnswer = z
  .object({
    items: z.array(z.discriminatedUnion('op', [Upsert, Delete])),
    nextPageToken: z.string().optional().openapi({ description: 'There is more: ask again with it at once.' }),
    nextSyncToken: z.string().optional().openapi({ description: 'This is all: keep it and ask with it later.' }),
  })
  .openapi('SyncPage')

const SyncQuery = z
  .strictObject({
    initial: z.literal('true').optional().openapi({ description: 'Everything public, from the beginning.' }),
    token: z.string().max(300).optional().openapi({ description: 'What changed since the answer that gave it.' }),
  })
  .refine(({ initial, token }) => (initial === undefined) !== (token === undefined), {
    message: 'Send either initial=true or token.',
  })

/** `GET /sync`: the whole public set, then what changed, page by page. */
export function addSync(app: DeliveryHono): void {
  endpoint(
    app,
    {
      path: '/sync',
      summary: 'Follow the public set: everything first, then changes and tombstones',
      query: SyncQuery,
      answer: SyncAnswer,
      others: {
        400: 'A parameter that is unknown or not valid, neither or both of `initial` and `token`, or an altered token',
        410: 'The token is of another state of the newsroom (`reason` is `sync-token-expired`): start again with initial=true',
      },
    },
    (context, { query: { token } }) => {
      const from = token === undefined ? null : readSyncToken(token)
      return deliver(
        context,
        `/api/v1/sync?${token === undefined ? 'initial=true' : `token=${token}`}`,
        async state => {
          const { entries, next, name } = await sync(from)
          const tokens = JSON.stringify(next).slice(1, -1)
          return {
            text: `{"items":[${entries.join(',')}],${tokens}}`,
            name,
            tags: ['list:briefings', 'sync'],
            modifiedAt: state.changedAt,
          }
        },
      )
    },
  )
}
