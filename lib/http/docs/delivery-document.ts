import { env } from '#lib/kernel/env.ts'
import type { DeliveryHono } from '../delivery/endpoint.ts'

type Operation = { operationId?: string; tags?: string[]; security?: object[] }
type Document = { paths?: Record<string, { get?: Operation }>; components?: Record<string, unknown> } & Record<
  string,
  unknown
>

const DESCRIPTION = `Published briefings: read only, from any origin, without a key.

* Lists go page by page: \`page.nextCursor\` is the \`cursor\` of the next one. Nothing is skipped or repeated while news arrives.
* Send \`ETag\` back as \`If-None-Match\`: what has not changed costs a 304.
* \`Cache-Tag\` names what an answer is about; \`/live\` and webhooks name the same tags when it changes.
* Refusals are \`application/problem+json\` (RFC 9457); \`code\` never changes its meaning.

To be read in a browser: [/api/v1/docs](/api/v1/docs).`

/** What an operation is about, by the first part of its path. The order is that of the page. */
const TAGS = {
  briefings: 'What readers may read now, newest first.',
  search: 'Korean first: two syllables find a word, spaces do not matter.',
  terms: 'Sections, series, tags and authors that public briefings carry, with counts.',
  changes: 'Follow the public set: whole and then by changes, or live.',
  feeds: 'For feed readers, news search and wire partners.',
  probes: 'For load balancers.',
} as const

const TAG_OF: Record<string, keyof typeof TAGS> = {
  ...{ briefings: 'briefings', search: 'search', feeds: 'feeds' },
  ...{ sections: 'terms', series: 'terms', tags: 'terms', authors: 'terms' },
  ...{ sync: 'changes', live: 'changes', health: 'probes', ready: 'probes' },
}

/** The OpenAPI 3.1 document of the delivery API, from the schemas that check its requests; every operation has a name and a tag. */
export function deliveryDocument(app: DeliveryHono): Document {
  const document: Document = JSON.parse(
    JSON.stringify(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Stet delivery API',
          version: '1',
          description: DESCRIPTION,
          license: { name: 'MIT' },
        },
        servers: [{ url: env().url }],
        tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
        security: [{}, { key: [] }],
      }),
    ),
  )
  for (const [path, { get }] of Object.entries(document.paths ?? {})) if (get) name(path, get)
  const key = {
    type: 'http',
    scheme: 'bearer',
    description: 'Optional: a delivery key (`stp_…`), or a preview key (`stv_…`) for `perspective`.',
  }
  return { ...document, components: { ...document.components, securitySchemes: { key } } }
}

/** `/api/v1/briefings/by-slug/{slug}` is `getBriefingsBySlug`: the parts of the path, parameters left out unless they end it. */
function name(path: string, operation: Operation): void {
  const parts = path.replace('/api/v1/', '').split('/')
  operation.operationId ??= `get${parts.map((part, i) => wordOf(part, parts[i - 1])).join('')}`
  operation.tags ??= [TAG_OF[parts[0] ?? ''] ?? 'briefings']
}

function wordOf(part: string, before: string | undefined): string {
  const word = part.startsWith('{') ? (before?.startsWith('by-') ? '' : `By-${part.slice(1, -1)}`) : part
  return word.replaceAll(/(?:^|[-.])(\w)/g, (_, letter: string) => letter.toUpperCase())
}
